import { useLayoutEffect, useState } from 'preact/hooks';
import type { RosterMember } from '#shared/contract/statements.ts';
import type { PlannedShift } from '#shared/rota/shifts.ts';
import type { RotaWords } from '#site/content/en/rota.ts';
import { SelectField } from '#site/parts/Field.tsx';
import { fill } from '#site/parts/words.ts';
import { clockText, type DeskWords, dayOf, dayText } from '../words.ts';

type Props = {
  words: DeskWords;
  text: RotaWords;
  shifts: PlannedShift[];
  members: readonly RosterMember[];
  nameOf: (member: string) => string;
  /** Says who works one of them, or nobody; null for whoever changes nothing. */
  onWorked: ((shift: PlannedShift, member: string | null) => void) | null;
};

/** The shifts to come, day by day. */
export function Coming({ words, text, shifts, members, nameOf, onWorked }: Props) {
  const days = [...new Set(shifts.map(({ begins }) => dayOf(begins)))];
  return (
    <section aria-label={text.coming} class="private">
      <h3>{text.coming}</h3>
      {shifts.length === 0 && <p>{text.noComing}</p>}
      {days.map((day) => (
        <section key={day} aria-label={dayText(day, words)}>
          <h4>{dayText(day, words)}</h4>
          <ul class="log">
            {shifts
              .filter(({ begins }) => dayOf(begins) === day)
              .map((shift) => {
                const time = fill(text.line, { from: clockText(shift.begins), to: clockText(shift.ends) });
                return (
                  <li key={`${shift.of}${shift.day}`}>
                    {time} · {text.kinds[shift.kind]} ·{' '}
                    {shift.member === null ? text.nobodyWorks : nameOf(shift.member)}
                    {onWorked && (
                      <WhoWorks
                        {...{ text, shift, members, nameOf }}
                        when={`${dayText(day, words)} ${time}`}
                        onSave={(member) => onWorked(shift, member)}
                      />
                    )}
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
    </section>
  );
}

type WhoWorksProps = Pick<Props, 'text' | 'members' | 'nameOf'> & {
  shift: PlannedShift;
  when: string;
  onSave: (member: string | null) => void;
};

/** Who is to work a shift: chosen, and saved only when the button is pressed, as arrow keys choose one after the other. */
function WhoWorks({ text, shift, when, members, nameOf, onSave }: WhoWorksProps) {
  const works = shift.member ?? '';
  const [chosen, setChosen] = useState(works);
  useLayoutEffect(() => setChosen(works), [works]);
  return (
    <>
      <SelectField
        id={`worked-${shift.of}-${shift.day}`}
        label={text.change}
        value={chosen}
        onValue={setChosen}
        options={[...members.map(({ id }) => [id, nameOf(id)] as const), ['', text.nobodyWorks] as const]}
      />
      <button type="button" class="button button--quiet" onClick={() => onSave(chosen === '' ? null : chosen)}>
        {text.saveWorked}
        <span class="visually-hidden"> {when}</span>
      </button>
    </>
  );
}
