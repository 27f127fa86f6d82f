import { useState } from 'preact/hooks';
import { Action } from '#shared/contract/case.ts';
import { SelectField, TextField } from '#site/parts/Field.tsx';
import { fill } from '#site/parts/words.ts';
import { dayText, timeText } from '../words.ts';
import { addAction, finishAction } from './adding.ts';
import type { AtCase } from './at.ts';
import { DayField } from './DayField.tsx';

/** What is to be done, by whom and until when; what is done stays to be seen. */
export function ToDo({ at }: { at: AtCase }) {
  const { words, nameOf, ranked, now } = at;
  const text = words.cases.actions;
  const { actions } = ranked.content;
  return (
    <section aria-label={text.heading}>
      <h3>{text.heading}</h3>
      <ul class="log private">
        {actions.map((action) => (
          <li key={action.id}>
            <bdi>{action.text}</bdi>
            <span class="hint">
              {' '}
              {[
                action.owner === undefined ? text.nobody : nameOf(action.owner),
                action.due !== undefined && fill(text.until, { day: dayText(action.due, words) }),
                action.doneAt !== undefined && fill(text.doneAt, { time: timeText(action.doneAt, words) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>{' '}
            {action.doneAt === undefined && (
              <button type="button" class="as-link" onClick={() => void at.add(finishAction(action.id, now))}>
                {text.done}
                <span class="visually-hidden"> {action.text}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <NewAction at={at} />
    </section>
  );
}

function NewAction({ at }: { at: AtCase }) {
  const text = at.words.cases.actions;
  const [what, setWhat] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const [fault, setFault] = useState<string>();
  const save = async () => {
    const read = Action.shape.text.safeParse(what);
    setFault(read.success && read.data !== '' ? undefined : text.missing);
    if (!read.success || read.data === '') return;
    const action = { text: read.data, ...(owner !== '' && { owner }), ...(due !== '' && { due }) };
    if (!(await at.add(addAction(at.adding(), action)))) return;
    setWhat('');
    setDue('');
  };
  return (
    <details>
      <summary>{text.add}</summary>
      <TextField id="to-do" label={text.label} value={what} fault={fault} onValue={setWhat} />
      <SelectField
        id="to-do-by"
        label={text.owner}
        value={owner}
        onValue={setOwner}
        options={[['', text.nobody], ...at.members.map(({ id }) => [id, at.nameOf(id)] as const)]}
      />
      <DayField id="to-do-until" label={text.due} value={due} onValue={setDue} />
      <div class="actions">
        <button type="button" class="button" onClick={() => void save()}>
          {text.add}
        </button>
      </div>
    </details>
  );
}
