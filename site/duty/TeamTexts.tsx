import { useState } from 'preact/hooks';
import { SafeTexts, textKinds, textLimits } from '#shared/contract/safe-texts.ts';
import { tidy } from '#shared/contract/text.ts';
import { languages } from '#site/content/languages.ts';
import { type Fault, FaultSummary, faultOf } from '#site/parts/Faults.tsx';
import { TextField } from '#site/parts/Field.tsx';
import { fill } from '#site/parts/words.ts';
import type { DeskWords, MembersWords } from './words.ts';

type Props = {
  words: DeskWords;
  members: MembersWords;
  /** As they count now. */
  texts: SafeTexts;
  onSave: (texts: SafeTexts) => void;
};

/** Each kind in each language, and the id of its box. */
const boxes = languages.flatMap((language) =>
  textKinds.map((kind) => ({ language, kind, id: `texts-${language}-${kind}` })),
);

/** The team's safe texts, a line each, for a manager to change. */
export function TeamTexts({ words, members, texts, onSave }: Props) {
  const text = members.texts;
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(boxes.map(({ language, kind, id }) => [id, texts[language][kind].join('\n')])),
  );
  const [faults, setFaults] = useState<Fault[]>([]);
  const labelOf = ({ language, kind }: (typeof boxes)[number]) =>
    fill(text.label[kind], { language: text.languages[language] });
  const save = () => {
    const read = readTexts(typed);
    if (read.texts) onSave(read.texts);
    const wrong = boxes.filter(({ id }) => read.wrong.has(id));
    setFaults(wrong.map((box) => ({ id: box.id, text: fill(text.wrong, { label: labelOf(box) }) })));
  };
  return (
    <section aria-label={text.heading}>
      <h3>{text.heading}</h3>
      <p>{text.intro}</p>
      <p>{fill(text.hint, { count: textLimits.each, characters: textLimits.characters, first: '{name}' })}</p>
      <FaultSummary heading={words.faults.heading} faults={faults} />
      {boxes.map((box) => (
        <TextField
          key={box.id}
          id={box.id}
          label={labelOf(box)}
          rows={4}
          value={typed[box.id] ?? ''}
          fault={faultOf(faults, box.id)}
          onValue={(value) => setTyped((before) => ({ ...before, [box.id]: value }))}
        />
      ))}
      <div class="actions">
        <button type="button" class="button" onClick={save}>
          {text.save}
        </button>
      </div>
    </section>
  );
}

/** What stands in the boxes, by the contract; and the boxes that it refuses. */
export function readTexts(typed: Readonly<Record<string, string>>): { texts: SafeTexts | null; wrong: Set<string> } {
  const linesIn = (id: string) =>
    tidy(typed[id] ?? '')
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  const candidate = { en: {}, cy: {} } as Record<'en' | 'cy', Record<string, string[]>>;
  for (const { language, kind, id } of boxes) candidate[language][kind] = linesIn(id);
  const read = SafeTexts.safeParse(candidate);
  if (read.success) return { texts: read.data, wrong: new Set() };
  return {
    texts: null,
    wrong: new Set(read.error.issues.map(({ path: [language, kind] }) => `texts-${String(language)}-${String(kind)}`)),
  };
}
