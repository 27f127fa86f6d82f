import { type Asked, faultAt, TextField } from '../Field.tsx';
import { fieldId } from '../fields.ts';
import { useRoom } from '../room.ts';

const id = fieldId('introduction');

export function IntroductionQuestion({ draft, faults, answer }: Asked) {
  const { introduction } = useRoom().words;
  return (
    <TextField
      id={id}
      hint={introduction.hint}
      fault={faultAt(faults, id)}
      value={draft.introduction}
      onType={(typed) => answer({ introduction: typed })}
      capitals="sentences"
    >
      <h1 tabIndex={-1}>
        <label for={id}>{introduction.heading}</label>
      </h1>
    </TextField>
  );
}
