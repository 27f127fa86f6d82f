import ICAL from 'ical.js';
import { cheapZones, insistOnDays, ourZone, type Part } from '#shared/rota/calendar-parts.ts';
import { CalendarRefused } from '#shared/rota/calendar-refused.ts';
import type { Shift } from '#shared/rota/shifts.ts';
import { dayAfter, inLondon, type LondonTime, weekdayOf } from '#shared/triage/london.ts';

/** A shift as a calendar has it: whose it is, nobody knows yet but by its title. Days and clock times in Europe/London. */
export type FoundShift = { title: string; from: string; to: string } & (
  | { repeats: 'no'; day: string }
  | { repeats: 'weekly'; days: number[]; since: string; until: string | null; except: string[] }
);

/** As many shifts as a rota has room for (contract). */
const mostFound = 1000;
/** Characters of a calendar, which is a rota for years even at its longest. */
const mostCharacters = 1_000_000;
const day = 86_400;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * Reads what Outlook, Google and others export: single events and those that come every week, timed or all day, with
 * exceptions and with single days that were moved (RFC 5545).
 * @throws {CalendarRefused} for anything that can't be a shift: nothing is half taken
 */
export function readCalendar(text: string): FoundShift[] {
  if (text.length > mostCharacters) throw new CalendarRefused('large');
  try {
    return shiftsIn(text);
  } catch (cause) {
    if (cause instanceof CalendarRefused) throw cause;
    throw Object.assign(new CalendarRefused('malformed'), { cause });
  }
}

type Event = { component: ICAL.Component; uid: string; title: string };

function shiftsIn(text: string): FoundShift[] {
  const all = eventsIn(text);
  const moved = movedIn(all);
  // What was cancelled of a series is an exception of it all the same.
  const events = all.filter(({ component }) => component.getFirstPropertyValue('status') !== 'CANCELLED');
  if (events.length > mostFound) throw new CalendarRefused('many');
  const found = events.flatMap((event) => shiftsOf(event, moved.get(event.uid) ?? []));
  if (found.length === 0) throw new CalendarRefused('empty');
  if (found.length > mostFound) throw new CalendarRefused('many');
  return found;
}

function eventsIn(text: string): Event[] {
  const parsed = ICAL.parse(text) as Part | Part[];
  // One file may hold several calendars.
  return cheapZones(isSeveral(parsed) ? parsed : [parsed])
    .flatMap((calendar) => new ICAL.Component(calendar).getAllSubcomponents('vevent'))
    .map((component) => {
      const of = (name: string) => String(component.getFirstPropertyValue(name) ?? '');
      return { component, uid: of('uid'), title: of('summary') };
    });
}

function isSeveral(parsed: Part | Part[]): parsed is Part[] {
  return Array.isArray(parsed[0]);
}

/** By the series' own id, the days of it that come at another time or not at all. */
function movedIn(events: readonly Event[]): Map<string, string[]> {
  const moved = new Map<string, string[]>();
  for (const { component, uid, title } of events) {
    const property = component.getFirstProperty('recurrence-id');
    if (!property) continue;
    insistOnDays(component, title);
    if (property.getFirstParameter('range') !== undefined) throw new CalendarRefused('repeats', title);
    const days = moved.get(uid) ?? [];
    days.push(...daysIn(property));
    moved.set(uid, days);
  }
  return moved;
}

function shiftsOf({ component, title }: Event, moved: string[]): FoundShift[] {
  insistOnDays(component, title);
  const { starts, ends } = spanOf(component, title);
  const [rule, another] = component.getAllProperties('rrule').map((property) => property.getFirstValue());
  if (another || ['rdate', 'exrule'].some((name) => component.hasProperty(name))) {
    throw new CalendarRefused('repeats', title);
  }
  if (starts.time.isDate) {
    const days = Math.max(1, Math.round((ends.unix - starts.unix) / day));
    if (days > (rule ? 1 : 31)) throw new CalendarRefused('length', title);
    const span = { title, from: '00:00', to: '00:00' };
    if (!rule) {
      const first = dayOf(starts.time);
      return Array.from({ length: days }, (_, at) => ({ ...span, repeats: 'no', day: dayAfter(first, at) }));
    }
    return [{ ...span, ...weeklyOf(component, rule, starts.time, title, moved) }];
  }
  if (ends.unix - starts.unix > day) throw new CalendarRefused('length', title);
  const [from, to] = [inLondon(starts.unix), inLondon(ends.unix)];
  if (!rule) return [{ title, repeats: 'no', day: from.day, from: clockOf(from.minute), to: clockOf(to.minute) }];
  // In another zone the clock in London would show another time for half of the year.
  if (!starts.isOurs) throw new CalendarRefused('zone', title);
  // One that the clocks skip on its first day is told as it is on others.
  const clock = ({ time: { hour, minute }, isOurs }: At, shown: LondonTime) =>
    clockOf(isOurs ? hour * 60 + minute : shown.minute);
  const times = { from: clock(starts, from), to: clock(ends, to) };
  return [{ title, ...times, ...weeklyOf(component, rule, starts.time, title, moved) }];
}

/** When something begins or ends; `isOurs` where its clock is London's. */
type At = { time: ICAL.Time; isOurs: boolean; unix: number };

function spanOf(component: ICAL.Component, title: string): { starts: At; ends: At } {
  const starts = atOf(component, 'dtstart', title);
  if (!starts) throw new CalendarRefused('malformed', title);
  const ends = atOf(component, 'dtend', title) ?? after(starts, component.getFirstPropertyValue('duration'), title);
  if (ends.unix <= starts.unix) throw new CalendarRefused('length', title);
  return { starts, ends };
}

function atOf(component: ICAL.Component, name: 'dtstart' | 'dtend', title: string): At | null {
  const time = component.getFirstPropertyValue(name);
  if (!(time instanceof ICAL.Time)) return null;
  const isOurs = time.isDate || isInOurZone(component.getFirstProperty(name), time, title);
  return { time, isOurs, unix: unixOf(time, isOurs) };
}

function after({ time, isOurs }: At, lasts: unknown, title: string): At {
  const ends = time.clone();
  // Month after month is counted for one of thousands of years.
  if (lasts instanceof ICAL.Duration && lasts.toSeconds() > 31 * day) throw new CalendarRefused('length', title);
  if (lasts instanceof ICAL.Duration) ends.addDuration(lasts);
  else if (time.isDate) ends.adjust(1, 0, 0, 0);
  return { time: ends, isOurs, unix: unixOf(ends, isOurs) };
}

type Weekly = Pick<Extract<FoundShift, { repeats: 'weekly' }>, 'repeats' | 'days' | 'since' | 'until' | 'except'>;

function weeklyOf(component: ICAL.Component, rule: unknown, starts: ICAL.Time, title: string, moved: string[]): Weekly {
  if (!(rule instanceof ICAL.Recur)) throw new CalendarRefused('malformed', title);
  const { BYDAY: byday = [], ...parts } = rule.parts as Record<string, string[] | undefined>;
  const isPlain = Object.keys(parts).length === 0 && rule.interval === 1;
  if (!isPlain || !['WEEKLY', 'DAILY'].includes(rule.freq)) throw new CalendarRefused('repeats', title);
  const named = byday.map((one) => weekdays.indexOf(one));
  if (named.includes(-1)) throw new CalendarRefused('repeats', title);
  const since = dayOf(starts);
  const every = rule.freq === 'DAILY' ? [1, 2, 3, 4, 5, 6, 7] : [weekdayOf(since)];
  const days = [...new Set(named.length > 0 ? named.map((at) => at || 7) : every)].toSorted(
    (one, other) => one - other,
  );
  const except = new Set([...component.getAllProperties('exdate').flatMap(daysIn), ...moved]);
  if (except.size > mostFound) throw new CalendarRefused('many', title);
  const until = lastOf(rule, since, days);
  if (until !== null && until < since) throw new CalendarRefused('repeats', title);
  return { repeats: 'weekly', days, since, until, except: [...except].toSorted() };
}

/** The last day on which it comes, one before the first where it never does; null where it goes on. */
function lastOf({ until, count }: ICAL.Recur, since: string, days: number[]): string | null {
  // What is told in UTC is the end of a day in London at the latest.
  if (until) return londonDayOf(until);
  if (count === null) return null;
  const last = Math.min(count, 10_000) - 1;
  if (last < 0) return dayAfter(since, -1);
  const after = days.map((one) => (one - weekdayOf(since) + 7) % 7).toSorted((one, other) => one - other);
  return dayAfter(since, Math.floor(last / after.length) * 7 + (after[last % after.length] ?? 0));
}

/** Whether its clock is London's: named so, or named nothing. @throws {CalendarRefused} for a zone that nobody explains */
function isInOurZone(property: ICAL.Property | null, { zone }: ICAL.Time, title: string): boolean {
  const named = property?.getFirstParameter('tzid');
  if (zone === ICAL.Timezone.utcTimezone) return false;
  if (named === undefined || ourZone.test(named)) return true;
  if (zone === ICAL.Timezone.localTimezone) throw new CalendarRefused('zone', title);
  return false;
}

function unixOf(time: ICAL.Time, isOurs: boolean): number {
  if (!isOurs || time.isDate) return time.toUnixTime();
  const utc = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute) / 1000;
  return [utc - 3600, utc].find((seconds) => inLondon(seconds).minute === time.hour * 60 + time.minute) ?? utc;
}

function daysIn(property: ICAL.Property): string[] {
  return property.getValues().flatMap((value) => (value instanceof ICAL.Time ? [londonDayOf(value)] : []));
}

/** The day in London; a clock that names no zone that is known is London's. */
function londonDayOf(time: ICAL.Time): string {
  const isThere = time.isDate || time.zone === ICAL.Timezone.localTimezone;
  return isThere ? dayOf(time) : inLondon(time.toUnixTime()).day;
}

function dayOf({ year, month, day: on }: ICAL.Time): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(on).padStart(2, '0')].join('-');
}

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Shifts as a calendar that every program reads. Nobody's name is in it, and no charity's. @param title dull, of every event */
export function writeCalendar(shifts: readonly Shift[], title: string, now: number): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Calendar//EN');
  for (const { of, day: on, begins, ends } of shifts) {
    const event = new ICAL.Component('vevent');
    event.updatePropertyWithValue('uid', `${of}-${on}`);
    event.updatePropertyWithValue('summary', title);
    for (const [name, seconds] of [
      ['dtstamp', now],
      ['dtstart', begins],
      ['dtend', ends],
    ] as const) {
      event.updatePropertyWithValue(name, ICAL.Time.fromJSDate(new Date(seconds * 1000), true));
    }
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}
