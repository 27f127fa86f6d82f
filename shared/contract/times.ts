import * as z from 'zod/mini';

/** Monday is 1 and Sunday 7 (ISO 8601). */
const Weekday = z.int().check(z.gte(1), z.lte(7));

/** A clock time in Europe/London. */
export const ClockTime = z.string().check(z.regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/));

/** Some weekdays, each once and in order. */
export const Weekdays = z.array(Weekday).check(z.minLength(1), z.maxLength(7), z.refine(isInOrder, 'not in order'));

/** Some weekdays, each once and in order, from one clock time to a later one; '24:00' is the end of the day. */
export const Times = z
  .strictObject({
    days: Weekdays,
    from: ClockTime,
    to: z.union([ClockTime, z.literal('24:00')]),
  })
  .check(z.refine(({ from, to }) => from < to, 'ends before it begins'));
export type Times = z.infer<typeof Times>;

/** As many as anybody needs for a week, and few enough that a plan of several routes fits into an opening. */
export const mostTimes = 6;

/** A day of the calendar in Europe/London, `2026-11-24`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

function isInOrder(days: number[]): boolean {
  return days.every((day, at) => at === 0 || day > (days[at - 1] ?? 0));
}
