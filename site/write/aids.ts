import type { Aids } from './faults.ts';
import type { Post } from './post.ts';

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The day that it is in Europe/London, `2026-11-24`. */
export function dayIn(now: Date): string {
  const parts = new Map(london.formatToParts(now).map(({ type, value }) => [type, value]));
  return ['year', 'month', 'day'].map((part) => parts.get(part as Intl.DateTimeFormatPartTypes)).join('-');
}

/** What drafts are judged with, by this device's clock. */
export function aidsOf({ judge, judgeFiles }: Pick<Post, 'judge' | 'judgeFiles'>): Aids {
  return { today: dayIn(new Date()), judge, judgeFiles };
}
