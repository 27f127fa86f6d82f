import { useState } from 'preact/hooks';
import { drawSome } from '#site/parts/draw.ts';
import { type Fault, FaultSummary, faultOf } from '#site/parts/Faults.tsx';
import { TextField } from '#site/parts/Field.tsx';
import { Heading } from '#site/parts/Heading.tsx';
import { fill } from '#site/parts/words.ts';
import type { FoundingWords } from './answers.ts';

type Props = {
  words: FoundingWords;
  sheet: string[];
  working: boolean;
  /** What went wrong when it was stored. */
  trouble: string | null;
  onBack: () => void;
  onDone: () => void;
};

/** Three words of the sheet are typed back, so that set-up never ends with a sheet that nobody has. */
export function SheetCheck({ words, sheet, working, trouble, onBack, onDone }: Props) {
  const [asked] = useState(() => drawSome(3, sheet.length));
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [faults, setFaults] = useState<Fault[]>([]);
  const submit = (event: Event) => {
    event.preventDefault();
    const wrong = asked
      .filter((at) => (typed[at] ?? '').trim().toLowerCase() !== sheet[at])
      .map((at) => {
        const text = (typed[at] ?? '').trim() === '' ? words.check.empty : words.check.wrong;
        return { id: `word-${at + 1}`, text: fill(text, { number: at + 1 }) };
      });
    setFaults(wrong);
    if (wrong.length === 0) onDone();
  };
  const shown = trouble === null ? faults : [{ id: '', text: trouble }];
  return (
    <form onSubmit={submit} noValidate>
      <FaultSummary heading={words.faults.heading} faults={shown} />
      <Heading>{words.check.heading}</Heading>
      <p>{words.check.intro}</p>
      {asked.map((at) => (
        <TextField
          key={at}
          id={`word-${at + 1}`}
          label={fill(words.check.word, { number: at + 1 })}
          value={typed[at] ?? ''}
          fault={faultOf(faults, `word-${at + 1}`)}
          onValue={(value) => setTyped({ ...typed, [at]: value })}
        />
      ))}
      <div class="actions">
        <button type="submit" class="button" aria-disabled={working}>
          {words.check.submit}
        </button>
        <button type="button" class="button button--quiet" onClick={onBack}>
          {words.check.back}
        </button>
        <span role="status">{working ? words.check.working : ''}</span>
      </div>
    </form>
  );
}
