import { unlearnt } from '#site/parts/unlearnt.ts';
import { textsIn } from './draft.ts';
import { faultAt, Group, type Props } from './Field.tsx';
import { useRoom } from './room.ts';

/** A day as three boxes: everybody writes one in their own way, and pickers of dates are hard to use by ear. */
export function DayQuestion(props: Props) {
  const { day } = useRoom().words;
  const { asked, draft, faults, answer } = props;
  const { field, id } = asked;
  const boxes = textsIn(draft[field.at]);
  const fault = faultAt(faults, `${id}-0`);
  const type = (at: number, typed: string) =>
    answer({ [field.at]: [0, 1, 2].map((box) => (box === at ? typed : (boxes[box] ?? ''))) });
  return (
    <Group {...props} fault={fault}>
      <div class="day">
        {[day.day, day.month, day.year].map((label, at) => (
          <div key={label}>
            <label for={`${id}-${at}`}>{label}</label>
            <input
              {...unlearnt}
              type="text"
              id={`${id}-${at}`}
              inputMode="numeric"
              value={boxes[at] ?? ''}
              onInput={(event) => type(at, event.currentTarget.value)}
              aria-invalid={fault ? true : undefined}
            />
          </div>
        ))}
      </div>
    </Group>
  );
}
