import { fill } from '#site/parts/words.ts';
import { readArea } from './area.ts';
import { textAt } from './draft.ts';
import { type Props, TextField } from './Field.tsx';
import { useRoom } from './room.ts';
import { oneLine } from './typed.ts';

/** A place; of a whole postcode only the first half is taken, and it is said so. */
export function AreaField(props: Props) {
  const { shortened } = useRoom().words;
  const { at } = props.asked.field;
  const typed = textAt(props.draft, at);
  const read = readArea(oneLine(typed));
  return (
    <TextField
      {...props}
      value={typed}
      onType={(value) => props.answer({ [at]: value })}
      capitals="words"
      note={read.by === 'outward' && read.shortened && fill(shortened, { outward: read.outward })}
    />
  );
}
