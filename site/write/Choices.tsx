import { textAt } from './draft.ts';
import { faultAt, Group, type Props } from './Field.tsx';
import { optionText, useRoom, wordsFor } from './room.ts';

/** One of several, as radio buttons. Their shared name says nothing: without one, arrow keys would not move between them. */
export function Choices(props: Props) {
  const room = useRoom();
  const { asked, draft, faults, answer } = props;
  const { field, id } = asked;
  const { hints, why } = wordsFor(room, field.words);
  const offered: { value: string; why?: string }[] =
    field.offer?.(draft) ?? field.options?.map((value) => ({ value })) ?? [];
  const chosen = textAt(draft, field.at) || (field.kind === 'flag' ? 'no' : '');
  const choose = (value: string) => {
    const cleared = value === chosen ? [] : (field.clears ?? []).map((at) => [at, undefined] as const);
    answer({ [field.at]: value, ...Object.fromEntries(cleared) });
  };
  return (
    <Group {...props} fault={faultAt(faults, `${id}-0`)}>
      {offered.map((option, at) => {
        const hint = (option.why && why?.[option.why]) ?? hints?.[option.value];
        return (
          <label class="choice" key={option.value}>
            <input
              type="radio"
              id={`${id}-${at}`}
              name={id}
              autocomplete="off"
              checked={option.value === chosen}
              onChange={() => choose(option.value)}
            />
            <span>
              {optionText(room, field.words, option.value)}
              {hint && <span class="hint">{hint}</span>}
            </span>
          </label>
        );
      })}
      {field.kind === 'choice' && !field.needed && chosen !== '' && (
        <button type="button" class="as-link" onClick={() => choose('')}>
          {room.words.unsay}
        </button>
      )}
    </Group>
  );
}
