import type { RosterMember } from '#shared/contract/statements.ts';
import type { Shift } from '#shared/rota/shifts.ts';
import type { RotaWords } from '#site/content/en/rota.ts';
import { SelectField } from '#site/parts/Field.tsx';
import { fill } from '#site/parts/words.ts';
import { clockText, type DeskWords, dayOf, dayText } from '../words.ts';

type Props = {
  words: DeskWords;
  text: RotaWords;
  shifts: Shift[];
  members: readonly RosterMember[];
  nameOf: (member: string) => string;
  /** Says who works one of them, or nobody; null for whoever changes nothing. */
  onWorked: ((shift: Shift, member: string | null) => void) | null;
};

/** The shifts to come, day by day. */
export function Coming({ words, text, shifts, members, nameOf, onWorked }: Props) {
  const days = [...new Set(shifts.map(({ begins }) => dayOf(begins)))];
  return (
    <section aria-label={text.coming} class="private">
      <h3>{text.coming}</h3>
      {shifts.length === 0 && <p>{text.noNext}</p>}
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
                    {time} · {text.kinds[shift.kind]} · {nameOf(shift.member)}
                    {onWorked && (
                      <SelectField
                        id={`worked-${shift.of}-${shift.day}`}
                        label={text.change}
                        value={shift.member}
                        onValue={(member) => onWorked(shift, member === '' ? null : member)}
                        options={[
                          ...members.map(({ id }) => [id, nameOf(id)] as const),
                          ['', text.nobodyWorks] as const,
                        ]}
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
