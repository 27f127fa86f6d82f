import { Heading } from '#site/parts/Heading.tsx';
import { fill } from '#site/parts/words.ts';
import type { FoundingWords } from './answers.ts';

type Props = {
  words: FoundingWords['sheet'];
  charityName: string;
  sheet: string[];
  fingerprint: string[];
  onDone: () => void;
};

/** The recovery sheet, to print, to save or to copy out. */
export function Sheet({ words, charityName, sheet, fingerprint, onDone }: Props) {
  const date = new Date().toISOString().slice(0, 10);
  const made = fill(words.of, { charity: charityName, address: location.origin, date });
  const use = fill(words.use, { address: location.origin });
  const save = () => {
    const numbered = sheet.map((word, at) => `${at + 1}. ${word}`).join('\n');
    const text = `${made}\n${use}\n\n${words.words}\n${numbered}\n\n${words.fingerprint}\n${fingerprint.join(' ')}\n`;
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: words.file });
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <section>
      <Heading>{words.heading}</Heading>
      <p class="notice screen-only">{words.intro}</p>
      <p>{made}</p>
      <p>{use}</p>
      <h3>{words.words}</h3>
      <ol class="sheet" translate={false}>
        {sheet.map((word, at) => (
          <li key={`${at}${word}`}>{word}</li>
        ))}
      </ol>
      <h3>{words.fingerprint}</h3>
      <p class="fingerprint" translate={false}>
        {fingerprint.join(' ')}
      </p>
      <p class="hint">{words.fingerprintHint}</p>
      <div class="actions">
        <button type="button" class="button" onClick={() => window.print()}>
          {words.print}
        </button>
        <button type="button" class="button button--quiet" onClick={save} aria-describedby="save-hint">
          {words.save}
        </button>
      </div>
      <p class="hint screen-only" id="save-hint">
        {words.saveHint}
      </p>
      <div class="actions">
        <button type="button" class="button" onClick={onDone}>
          {words.next}
        </button>
      </div>
    </section>
  );
}
