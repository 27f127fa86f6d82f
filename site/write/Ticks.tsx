import { textsIn } from './draft.ts';
import { described, faultAt, fieldClass, Group, type Props, Wrong } from './Field.tsx';
import { optionText, useRoom, wordsFor } from './room.ts';

/** As many of several as are true. */
export function Ticks(props: Props) {
  const room = useRoom();
  const { asked, draft, answer } = props;
  const { field, id } = asked;
  const ticked = textsIn(draft[field.at]);
  const tick = (value: string, is: boolean) => {
    const others = ticked.filter((other) => other !== value);
    answer({ [field.at]: is ? [...others, value] : others });
  };
  return (
    <Group {...props}>
      {field.options?.map((value, at) => (
        <label class="choice" key={value}>
          <input
            type="checkbox"
            id={`${id}-${at}`}
            autocomplete="off"
            checked={ticked.includes(value)}
            onChange={(event) => tick(value, event.currentTarget.checked)}
          />
          <span>{optionText(room, field.words, value)}</span>
        </label>
      ))}
    </Group>
  );
}

/** A box that has to be ticked. */
export function Agree({ asked, draft, faults, answer }: Props) {
  const { ask } = wordsFor(useRoom(), asked.field.words);
  const { field, id } = asked;
  const fault = faultAt(faults, id);
  return (
    <div class={fieldClass(fault)}>
      <Wrong fault={fault} />
      <label class="choice">
        <input
          type="checkbox"
          id={id}
          autocomplete="off"
          checked={draft[field.at] === true}
          onChange={(event) => answer({ [field.at]: event.currentTarget.checked })}
          {...described(undefined, fault)}
        />
        <span>{ask}</span>
      </label>
    </div>
  );
}
