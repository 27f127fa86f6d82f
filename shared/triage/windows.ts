import type { Nation } from '#shared/contract/charity.ts';
import type { Route, SafeContact } from '#shared/contract/safe-contact.ts';
import type { Times } from '#shared/contract/times.ts';
import { isBankHoliday } from '#shared/triage/bank-holidays.ts';
import { beginningOf, dayAfter, inLondon, type LondonTime, minuteOf, momentsOf } from '#shared/triage/london.ts';

/** The part of a plan that says how it may be used. */
export type Plan = Extract<SafeContact, { choice: 'contact-me' }>;

/**
 * Whether a route may be used at a moment, and from when it may be next or until when it may be: Unix seconds, null where
 * that is not within the days looked ahead.
 */
export type Safety = { safe: true; until: number | null } | { safe: false; next: number | null };

/** How far ahead the next safe time is looked for: every weekday comes twice, and no two bank holidays hide a week. Days. */
const ahead = 16;

/** When somebody else, or a place of work, is tried where no times were named: nobody rings them at night. */
const workingHours: Times[] = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }];

/** The times at which a route may be used; none means any time. */
export function safeTimesOf({ method, safe }: Route): Times[] {
  return method === 'through' && safe.length === 0 ? workingHours : safe;
}

/** @param now Unix seconds */
export function safetyOf(route: Route, plan: Plan, nation: Nation, now: number): Safety {
  const safe = isSafeAt(route, plan, nation, now);
  for (const moment of changesAfter([...safeTimesOf(route), ...route.never], now)) {
    if (isSafeAt(route, plan, nation, moment) !== safe) return safe ? { safe, until: moment } : { safe, next: moment };
  }
  return safe ? { safe, until: null } : { safe, next: null };
}

/** Inside a safe time, where there is none at any time, or through somebody in working hours; in no never time; and not on a bank holiday that was barred. */
export function isSafeAt(route: Route, plan: Plan, nation: Nation, seconds: number): boolean {
  const at = inLondon(seconds);
  if (plan.bankHolidays === 'never' && isBankHoliday(at.day, nation)) return false;
  if (isWithin(route.never, at)) return false;
  const safe = safeTimesOf(route);
  return safe.length === 0 ? route.method !== 'call' : isWithin(safe, at);
}

/** Whether a moment lies in one of these times. */
export function isWithin(times: readonly Times[], { weekday, minute }: Omit<LondonTime, 'day'>): boolean {
  return times.some(
    ({ days, from, to }) => days.includes(weekday) && minuteOf(from) <= minute && minute < minuteOf(to),
  );
}

/**
 * Every moment at which safety can change: where a time begins or ends, each midnight, and where the clocks change (at
 * one in the morning, UTC, everywhere in Europe).
 */
function changesAfter(times: Times[], now: number): number[] {
  const today = inLondon(now).day;
  const minutes = new Set(times.flatMap(({ from, to }) => [minuteOf(from), minuteOf(to)]).filter((one) => one < 1440));
  const moments = Array.from({ length: ahead }, (_, days) => dayAfter(today, days)).flatMap((day) => [
    beginningOf(day),
    Date.parse(`${day}T01:00:00Z`) / 1000,
    ...[...minutes].flatMap((minute) => momentsOf(day, minute)),
  ]);
  return moments.filter((moment) => moment > now).sort((one, other) => one - other);
}
