import type { Nation } from '#shared/contract/charity.ts';
import type { Times } from '#shared/contract/times.ts';
import { isBankHoliday } from '#shared/triage/bank-holidays.ts';
import { beginningOf, dayAfter, inLondon, minuteOf, momentOf, weekdayOf } from '#shared/triage/london.ts';

/** What a charity settled that a promise hangs on: hours from arrival, and when it is open; closed on bank holidays. */
export type Promising = { hours: number; open: readonly Times[]; nation: Nation };

/** Nobody has read what waited in the moment in which they open. Seconds. */
const atWork = 3600;
const halfHour = 1800;
/** How far past its target a promise is looked for: no charity closes for so long at Christmas. Days. */
const ahead = 28;

/**
 * By when somebody who wrote has been answered, as it can be kept: the target where the charity is open then and has been for
 * an hour since they wrote, else once it has been open for an hour. To the next half hour. A charity that named no hours is
 * taken at its target.
 * @param at Unix seconds
 * @returns Unix seconds, null where it is never open
 */
export function promisedBy(at: number, { hours, open, nation }: Promising): number | null {
  const target = at + hours * 3600;
  if (open.length === 0) return rounded(target);
  const spans = spansFrom(inLondon(at).day, hours / 24 + ahead, open, nation);
  const isOpen = spans.some(({ from, to }) => from < target && target <= to);
  let lacking = isOpen ? atWork - openWithin(spans, at, target) : atWork;
  for (const { from, to } of spans) {
    const begins = Math.max(from, target);
    if (to < begins) continue;
    const by = begins + Math.max(lacking, 0);
    if (by <= to) return Math.min(rounded(by), to);
    lacking -= to - begins;
  }
  return null;
}

type Span = { from: number; to: number };

function openWithin(spans: Span[], since: number, until: number): number {
  return spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, until) - Math.max(from, since)), 0);
}

/** When the charity is open in so many days from a day on, in order. */
function spansFrom(day: string, days: number, open: readonly Times[], nation: Nation): Span[] {
  return Array.from({ length: Math.ceil(days) }, (_, after) => dayAfter(day, after))
    .filter((one) => !isBankHoliday(one, nation))
    .flatMap((one) => {
      const weekday = weekdayOf(one);
      return open
        .filter((times) => times.days.includes(weekday))
        .map(({ from, to }) => ({ from: clock(one, from), to: clock(one, to) }))
        .toSorted((earlier, later) => earlier.from - later.from);
    });
}

function clock(day: string, time: string): number {
  return time === '24:00' ? beginningOf(dayAfter(day, 1)) : momentOf(day, minuteOf(time));
}

function rounded(seconds: number): number {
  return Math.ceil(seconds / halfHour) * halfHour;
}
