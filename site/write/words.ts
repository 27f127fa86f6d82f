import type { FormWords } from '#site/content/en/form.ts';
import { fill } from '#site/parts/words.ts';
import { isBlank, type Row } from './times.ts';

type TimesWords = Pick<FormWords, 'times'>;

/** A clock time as people say it. '00:00' and '24:00' are the two midnights of a day. */
export function timeInWords(time: string, { times }: TimesWords): string {
  if (time === '00:00' || time === '24:00') return times.midnight;
  if (time === '12:00') return times.noon;
  const [hours = '', minutes = ''] = time.split(':');
  const hour = Number(hours);
  return fill(hour < 12 ? times.morning : times.afternoon, { time: `${hour % 12 || 12}:${minutes}` });
}

/** Each row that was filled in, in words: "Monday, Tuesday: 9:00 am to 12 midday". */
export function rowsInWords(rows: readonly Row[], words: TimesWords): string[] {
  return rows
    .filter((row) => !isBlank(row))
    .map(({ days, from, to }) => {
      const names = [...days].sort((one, other) => one - other).map((day) => words.times.days[day - 1]);
      return `${names.join(', ')}: ${spanInWords(from, to, words)}`;
    });
}

function spanInWords(from: string, to: string, words: TimesWords): string {
  if (from === '00:00' && to === '24:00') return words.times.allDay;
  return fill(words.times.span, { from: timeInWords(from, words), to: timeInWords(to, words) });
}

/** A day of the calendar, in figures, as both languages write it: not every browser has Welsh names of months. */
export function dayInWords(day: string): string {
  return day.split('-').toReversed().join('/');
}
