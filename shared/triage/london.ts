/** A moment as clocks in London show it: `2026-11-24`, Monday is 1, minutes since midnight. */
export type LondonTime = { day: string; weekday: number; minute: number };

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** @param seconds Unix time */
export function inLondon(seconds: number): LondonTime {
  const read: Record<string, string> = {};
  for (const { type, value } of parts.formatToParts(seconds * 1000)) read[type] = value;
  const day = `${read.year}-${read.month}-${read.day}`;
  return { day, weekday: weekdayOf(day), minute: Number(read.hour) * 60 + Number(read.minute) };
}

/**
 * Every moment at which London's clocks show that time of that day: one; none where the clock skips it in spring, two
 * where it comes twice in autumn. Unix seconds, in order.
 */
export function momentsOf(day: string, minute: number): number[] {
  const utc = Date.parse(`${day}T00:00:00Z`) / 1000 + minute * 60;
  return [utc - 3600, utc].filter((seconds) => {
    const shown = inLondon(seconds);
    return shown.day === day && shown.minute === minute;
  });
}

/**
 * The moment at which a clock time of a day comes, the first of two in autumn; one that the clock skips in spring counts as
 * if it had not been put forward yet (RFC 5545, 3.3.5). Unix seconds.
 */
export function momentOf(day: string, minute: number): number {
  return momentsOf(day, minute)[0] ?? Date.parse(`${day}T00:00:00Z`) / 1000 + minute * 60;
}

/** The first moment of a day: midnight in London, which the clock changes never skip. Unix seconds. */
export function beginningOf(day: string): number {
  const [midnight] = momentsOf(day, 0);
  if (midnight === undefined) throw new RangeError(`${day} is no day`);
  return midnight;
}

/** The day so many days later, or earlier for a number below zero. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Monday is 1 and Sunday 7 (ISO 8601). */
export function weekdayOf(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** Minutes since midnight of `09:30`; '24:00' is the end of the day. */
export function minuteOf(time: string): number {
  const [hours = '', minutes = ''] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
