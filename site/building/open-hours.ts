import type { Times } from '#shared/contract/times.ts';
import type { OursWords } from '#site/content/en/ours.ts';
import { fill } from '#site/parts/words.ts';

/**
 * Opening hours as people say them, a line for the same days: `Monday to Thursday, 09:00 to 17:00`.
 * @param weekdays names, Monday first
 */
export function openLines(open: Times[], weekdays: readonly string[], words: OursWords): string[] {
  const byDays = Map.groupBy(open, ({ days }) => days.join());
  return [...byDays.values()].map((same) => {
    const times = same.map(({ from, to }) => fill(words.span, { from, to })).join(', ');
    return fill(words.open, { days: daysText(same[0]?.days ?? [], weekdays, words), times });
  });
}

function daysText(days: number[], weekdays: readonly string[], words: OursWords): string {
  const names = days.map((day) => weekdays[day - 1] ?? '');
  const [first = '', last = ''] = [names[0], names.at(-1)];
  const inARow = days.length > 2 && days.every((day, at) => day === (days[0] ?? 0) + at);
  return inARow ? fill(words.days, { first, last }) : names.join(', ');
}
