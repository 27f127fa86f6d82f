import { useState } from 'preact/hooks';
import { type Case, Outcome } from '#shared/contract/case.ts';
import { needsManager } from '#shared/triage/attempts.ts';
import { SelectField, TextField } from '#site/parts/Field.tsx';
import { fill } from '#site/parts/words.ts';
import { timeText } from '../words.ts';
import { addEnding, addReopening } from './adding.ts';
import type { AtCase } from './at.ts';
import { isEnded } from './ranking.ts';

/** How a case ended, and every end and opening again before; the way to end it, and to open it again. */
export function Ending({ at, onEnded }: { at: AtCase; onEnded: () => void }) {
  const text = at.words.cases.ending;
  const { content, entry } = at.ranked;
  const ended = isEnded(content);
  const heading = ended ? text.ended : text.heading;
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      {entry.state.is === 'closed' && !ended && <p class="notice">{text.unsigned}</p>}
      <ul class="log">
        {content.endings.map((ending) => (
          <li key={ending.id}>
            <bdi>{endingText(ending, at)}</bdi>
          </li>
        ))}
      </ul>
      {ended ? (
        <div class="actions">
          <button type="button" class="button" onClick={() => void at.add(addReopening(at.adding()), 'reopen')}>
            {text.reopen}
          </button>
        </div>
      ) : (
        <End at={at} onEnded={onEnded} />
      )}
    </section>
  );
}

function endingText(ending: Case['endings'][number], { words, nameOf }: AtCase): string {
  const text = words.cases.ending;
  const known = { time: timeText(ending.at, words), name: nameOf(ending.by) };
  if ('reopened' in ending) return fill(text.reopened, known);
  const closed = fill(text.closed, { ...known, outcome: text.outcomes[ending.outcome] });
  const agreed = ending.agreedBy !== undefined && fill(text.agreed, { name: nameOf(ending.agreedBy) });
  return [closed, agreed, ending.note].filter(Boolean).join('. ');
}

function End({ at, onEnded }: { at: AtCase; onEnded: () => void }) {
  const { me, members, ranked } = at;
  const text = at.words.cases.ending;
  const [outcome, setOutcome] = useState('');
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string>();
  const { state } = ranked.entry;
  if (state.is !== 'claimed' || state.by !== me) return <p class="hint">{text.claimFirst}</p>;
  const isManager = members.some(({ id, role }) => id === me && role === 'manager');
  const high = needsManager(ranked.placed.band, ranked.content);
  if (high && !isManager) return <p class="notice">{text.manager}</p>;
  const close = async () => {
    const read = Outcome.safeParse(outcome);
    setFault(read.success ? undefined : text.missing);
    if (!read.success) return;
    const ending = {
      outcome: read.data,
      ...(high && { agreedBy: me }),
      ...(note.trim() !== '' && { note: note.trim() }),
    };
    if (await at.add(addEnding(at.adding(), ending), 'close')) onEnded();
  };
  return (
    <>
      <SelectField
        id="outcome"
        label={text.label}
        value={outcome}
        fault={fault}
        onValue={setOutcome}
        options={[['', text.choose], ...Outcome.options.map((one) => [one, text.outcomes[one]] as const)]}
      />
      <TextField id="outcome-note" label={text.note} value={note} onValue={setNote} />
      <div class="actions">
        <button type="button" class="button" onClick={() => void close()}>
          {text.close}
        </button>
      </div>
    </>
  );
}
