import { type Asked, faultAt, TextField } from '../Field.tsx';
import { fieldId } from '../fields.ts';
import { useRoom } from '../room.ts';
import { Tick } from '../Tick.tsx';

/** The number or address of the way that was chosen, and the promise that nobody else sees it. */
export function ReachQuestion({ draft, faults, answer }: Asked) {
  const { reach } = useRoom().words;
  const { method } = draft;
  if (method === '' || method === 'none') return null;
  const field = method === 'email' ? 'address' : 'number';
  const id = fieldId(field);
  return (
    <>
      <TextField
        id={id}
        hint={
          <>
            {reach.hints[method]} {reach.why}
          </>
        }
        fault={faultAt(faults, id)}
        value={draft[field]}
        onType={(typed) => answer({ [field]: typed })}
        keyboard={method === 'email' ? 'email' : 'tel'}
      >
        <h1 tabIndex={-1}>
          <label for={id}>{reach.headings[method]}</label>
        </h1>
      </TextField>
      <Tick
        id={fieldId('onlyMe')}
        words={reach.onlyMe}
        fault={faultAt(faults, fieldId('onlyMe'))}
        ticked={draft.onlyMe}
        onTick={(onlyMe) => answer({ onlyMe })}
      />
    </>
  );
}
