import type { WeeklyShift } from '#shared/contract/rota.ts';
import type { RotaWords } from '#site/content/en/rota.ts';
import { fill } from '#site/parts/words.ts';
import { type DeskWords, daysText, dayText } from '../words.ts';

type Props = {
  words: DeskWords;
  text: RotaWords;
  weekly: readonly WeeklyShift[];
  nameOf: (member: string) => string;
  onRemove: (id: string) => void;
};

/** The shifts that come every week, each of which can be taken out. */
export function Weekly({ words, text, weekly, nameOf, onRemove }: Props) {
  if (weekly.length === 0) return null;
  return (
    <section aria-label={text.weekly} class="private">
      <h3>{text.weekly}</h3>
      <ul class="log">
        {weekly.map((shift) => {
          const { days, from, to, since, until, bankHolidays, kind } = shift;
          const line = fill(text.weeklyLine, { name: nameOf(shift.member), days: daysText(days, words), from, to });
          const more = [
            text.kinds[kind],
            fill(text.from, { day: dayText(since, words) }),
            until !== undefined && fill(text.upTo, { day: dayText(until, words) }),
            bankHolidays === 'off' && text.bankHolidaysOff,
          ];
          return (
            <li key={shift.id}>
              {line} <span class="hint">{more.filter(Boolean).join(' · ')}</span>{' '}
              <button type="button" class="as-link" onClick={() => onRemove(shift.id)}>
                {text.remove}
                <span class="visually-hidden"> {line}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
