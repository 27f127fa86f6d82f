import type ICAL from 'ical.js';
import { CalendarRefused } from '#shared/rota/calendar-refused.ts';

/** A component as ical.js parses it, and one of its properties (RFC 7265). */
export type Part = [name: string, properties: Property[], parts: Part[]];
type Property = [name: string, parameters: Record<string, unknown>, type: string, ...values: unknown[]];

/** Names that Windows and others have for the zone that shifts are kept in. */
export const ourZone = /^(?:GMT Standard Time|(?:.*\/)?Europe\/(?:London|Belfast|Jersey|Guernsey|Isle_of_Man)|GB)$/;

/** How often the clocks of all zones in a file may have been changed for good: of a dozen zones, as they are told. */
const mostRules = 40;

/**
 * The calendars without what they tell of our own zone, which we know, and without zones whose clocks would change more
 * than a few times a year: ical.js reckons each of those changes, from the first to years after today.
 */
export function cheapZones(calendars: readonly Part[]): Part[] {
  let rules = 0;
  const isCheap = ([name, properties, parts]: Part) => {
    if (name !== 'vtimezone') return true;
    const called = properties.find(([of]) => of === 'tzid')?.[3];
    if (typeof called !== 'string' || ourZone.test(called)) return false;
    const ruled = parts.filter(([, inner]) => inner.some(([of]) => of === 'rrule'));
    rules += ruled.length;
    return rules <= mostRules && ruled.every(isYearly);
  };
  return calendars.map(([name, properties, parts]) => [name, properties, parts.filter(isCheap)]);
}

/** Whether the clocks change so on one day of a year, or on a few, that come in every year but leap days. */
function isYearly([, properties]: Part): boolean {
  const of = (named: string) => properties.filter(([name]) => name === named).map(([, , , value]) => value);
  const [rule, another] = of('rrule');
  const [since] = of('dtstart');
  if (another !== undefined || typeof since !== 'string' || since < '1600' || typeof rule !== 'object') return false;
  const { freq, bymonth, byday, bymonthday, until: _until, wkst: _wkst, ...more } = rule as Record<string, unknown>;
  if (freq !== 'YEARLY' || Object.keys(more).length > 0) return false;
  if (bymonth === undefined) return byday === undefined && bymonthday === undefined;
  if (typeof bymonth !== 'number') return false;
  if (bymonthday === undefined) return byday === undefined || isLike(byday, /^(?:-1|[1-4])[A-Z]{2}$/);
  const dates = [bymonthday].flat().map(Number);
  const areDates = dates.length <= 7 && dates.every((date) => date >= 1) && dates.some((date) => date <= 28);
  return areDates && (byday === undefined || isLike(byday, /^[A-Z]{2}$/));
}

function isLike(value: unknown, form: RegExp): boolean {
  return typeof value === 'string' && form.test(value);
}

const times = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)Z?)?$/;

/** @throws {CalendarRefused} 'malformed' where an event tells a day or a time that there is not, or of another century */
export function insistOnDays(component: ICAL.Component, title: string): void {
  const [, properties] = component.toJSON() as unknown as Part;
  for (const [name, , , ...values] of properties) {
    if (name === 'rrule') insistOnUntil(values, title);
    if (!['dtstart', 'dtend', 'recurrence-id', 'exdate'].includes(name)) continue;
    const areNear = values.every((value) => isTime(value) && value >= '1970' && value < '2100');
    if (!areNear) throw new CalendarRefused('malformed', title);
  }
}

function insistOnUntil(values: unknown[], title: string): void {
  for (const value of values) {
    const until = typeof value === 'object' && value && 'until' in value ? value.until : undefined;
    if (until !== undefined && !isTime(until)) throw new CalendarRefused('malformed', title);
  }
}

function isTime(value: unknown): value is string {
  const [, day] = typeof value === 'string' ? (times.exec(value) ?? []) : [];
  if (day === undefined) return false;
  const there = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(there.getTime()) && there.toISOString().startsWith(day);
}
