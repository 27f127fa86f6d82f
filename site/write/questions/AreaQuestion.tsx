import { oneLine } from '../answers.ts';
import { readArea } from '../area.ts';
import { type Asked, faultAt, TextField } from '../Field.tsx';
import { fieldId } from '../fields.ts';
import { useRoom } from '../room.ts';
import { fill } from '../words.ts';

const id = fieldId('area');

export function AreaQuestion({ draft, faults, answer }: Asked) {
  const { area } = useRoom().words;
  const read = readArea(oneLine(draft.area));
  return (
    <TextField
      id={id}
      hint={area.hint}
      fault={faultAt(faults, id)}
      value={draft.area}
      onType={(typed) => answer({ area: typed })}
      capitals="words"
      note={read.by === 'outward' && read.shortened && fill(area.shortened, { outward: read.outward })}
    >
      <h1 tabIndex={-1}>
        <label for={id}>{area.heading}</label>
      </h1>
    </TextField>
  );
}
