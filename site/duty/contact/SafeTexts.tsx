import { useState } from 'preact/hooks';
import type { TextKind } from '#shared/contract/safe-texts.ts';
import type { Language } from '#shared/contract/wire.ts';
import type { DeskWords } from '../words.ts';

type Props = {
  words: DeskWords;
  language: Language;
  /** Whether they chose how callers introduce themselves. */
  introduced: boolean;
  texts: { kind: TextKind; text: string }[];
};

/** Words that say nothing, to be copied and left by the way beside which they stand. */
export function SafeTexts({ words, language, introduced, texts }: Props) {
  const text = words.reaching.texts;
  const { copy, copied } = words.cases.marac;
  const [done, setDone] = useState('');
  if (texts.length === 0) return null;
  return (
    <>
      <h5>{text.heading}</h5>
      {introduced && <p class="hint">{text.introduced}</p>}
      <ul class="log">
        {texts.map((one) => (
          <li key={`${one.kind}${one.text}`}>
            <span class="hint">{text.kinds[one.kind]}</span> <bdi lang={language}>{one.text}</bdi>{' '}
            <button
              type="button"
              class="as-link"
              onClick={() => void navigator.clipboard.writeText(one.text).then(() => setDone(one.text))}
            >
              {copy}
              <span class="visually-hidden"> {one.text}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{done && copied}</p>
    </>
  );
}
