import { type Asked, faultAt, TextField } from '../Field.tsx';
import { fieldId } from '../fields.ts';
import { useRoom } from '../room.ts';

const id = fieldId('name');

export function NameQuestion({ draft, faults, answer }: Asked) {
  const { name } = useRoom().words;
  return (
    <TextField
      id={id}
      hint={name.hint}
      fault={faultAt(faults, id)}
      value={draft.name}
      onType={(typed) => answer({ name: typed })}
      capitals="words"
    >
      <h1 tabIndex={-1}>
        <label for={id}>{name.heading}</label>
      </h1>
    </TextField>
  );
}
