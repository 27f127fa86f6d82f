import ICAL from 'ical.js';
import type { Shift } from '#shared/rota/shifts.ts';
import { dayAfter, inLondon, weekdayOf } from '#shared/triage/london.ts';

/** Why a calendar can't be taken, and at which of its events; nothing of it is. */
export class CalendarRefused extends Error {
  override readonly name = 'CalendarRefused';
  readonly why: 'large' | 'malformed' | 'many' | 'empty' | 'zone' | 'repeats' | 'length';
  /** The event's own title, which is typed. */
  readonly title: string | null;

  constructor(why: CalendarRefused['why'], title: string | null = null) {
    super(`a calendar was refused: ${why}`);
    this.why = why;
    this.title = title;
  }
}

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
/** Names that Windows and others have for the zone that shifts are kept in. */
const ourZone = /^(?:GMT Standard Time|(?:.*\/)?Europe\/(?:London|Belfast|Jersey|Guernsey|Isle_of_Man)|GB)$/;

/**
 * Reads what Outlook, Google and others export: single events and those that come every week, timed or all day, with
 * exceptions and with single days that were moved (RFC 5545).
 * @throws {CalendarRefused} for anything that can't be a shift: nothing is half taken
 */
export function readCalendar(text: string): FoundShift[] {
  if (text.length > mostCharacters) throw new CalendarRefused('large');
  const events = eventsIn(text);
  if (events.length > mostFound) throw new CalendarRefused('many');
  const moved = new Map<string, string[]>();
  for (const { component } of events) {
    const instead = component.getFirstPropertyValue('recurrence-id');
    const uid = String(component.getFirstPropertyValue('uid') ?? '');
    if (instead instanceof ICAL.Time) moved.set(uid, [...(moved.get(uid) ?? []), dayOf(instead)]);
  }
  const found = events.flatMap((event) => shiftsOf(event, moved.get(event.uid) ?? []));
  if (found.length === 0) throw new CalendarRefused('empty');
  if (found.length > mostFound) throw new CalendarRefused('many');
  return found;
}

type Event = { component: ICAL.Component; uid: string; title: string };

function eventsIn(text: string): Event[] {
  try {
    const parsed = ICAL.parse(text);
    // One file may hold several calendars.
    const all: unknown[][] = Array.isArray(parsed[0]) ? parsed : [parsed];
    return all
      .map((one) => new ICAL.Component(one))
      .flatMap((calendar) => calendar.getAllSubcomponents('vevent'))
      .filter((component) => component.getFirstPropertyValue('status') !== 'CANCELLED')
      .map((component) => {
        const of = (name: string) => String(component.getFirstPropertyValue(name) ?? '');
        return { component, uid: of('uid'), title: of('summary') };
      });
  } catch (cause) {
    throw Object.assign(new CalendarRefused('malformed'), { cause });
  }
}

function shiftsOf({ component, title }: Event, moved: string[]): FoundShift[] {
  const { starts, ends } = spanOf(component, title);
  const rule = component.getFirstPropertyValue('rrule');
  if (starts.isDate) {
    const days = Math.max(1, Math.round((ends.toUnixTime() - starts.toUnixTime()) / day));
    if (rule && days > 1) throw new CalendarRefused('length', title);
    if (days > 31) throw new CalendarRefused('length', title);
    const span = { title, from: '00:00', to: '00:00' };
    if (!rule) {
      return Array.from({ length: days }, (_, at) => ({ ...span, repeats: 'no', day: dayAfter(dayOf(starts), at) }));
    }
    return [{ ...span, ...weeklyOf(component, rule, starts, title, moved) }];
  }
  if (ends.toUnixTime() - starts.toUnixTime() > day) throw new CalendarRefused('length', title);
  const isOurs = isInOurZone(component, starts, title);
  if (!rule) {
    const [from, to] = [inLondon(unixOf(starts, isOurs)), inLondon(unixOf(ends, isOurs))];
    return [{ title, repeats: 'no', day: from.day, from: clockOf(from.minute), to: clockOf(to.minute) }];
  }
  // In another zone the clock in London would show another time for half of the year.
  if (!isOurs) throw new CalendarRefused('zone', title);
  const clock = ({ hour, minute }: ICAL.Time) => clockOf(hour * 60 + minute);
  return [{ title, from: clock(starts), to: clock(ends), ...weeklyOf(component, rule, starts, title, moved) }];
}

function spanOf(component: ICAL.Component, title: string): { starts: ICAL.Time; ends: ICAL.Time } {
  const starts = component.getFirstPropertyValue('dtstart');
  const end = component.getFirstPropertyValue('dtend');
  const lasts = component.getFirstPropertyValue('duration');
  if (!(starts instanceof ICAL.Time)) throw new CalendarRefused('malformed', title);
  const ends = end instanceof ICAL.Time ? end : starts.clone();
  if (lasts instanceof ICAL.Duration) ends.addDuration(lasts);
  if (starts.isDate && ends.compare(starts) <= 0) ends.adjust(1, 0, 0, 0);
  if (ends.compare(starts) <= 0) throw new CalendarRefused('length', title);
  return { starts, ends };
}

type Weekly = Pick<Extract<FoundShift, { repeats: 'weekly' }>, 'repeats' | 'days' | 'since' | 'until' | 'except'>;

function weeklyOf(component: ICAL.Component, rule: unknown, starts: ICAL.Time, title: string, moved: string[]): Weekly {
  if (!(rule instanceof ICAL.Recur)) throw new CalendarRefused('malformed', title);
  const { BYDAY: byday = [], ...parts } = rule.parts as Record<string, string[] | undefined>;
  const isPlain = Object.keys(parts).length === 0 && rule.interval === 1;
  if (!isPlain || !['WEEKLY', 'DAILY'].includes(rule.freq)) throw new CalendarRefused('repeats', title);
  const named = byday.map((one) => weekdays.indexOf(one));
  if (named.includes(-1)) throw new CalendarRefused('repeats', title);
  const every = rule.freq === 'DAILY' ? [1, 2, 3, 4, 5, 6, 7] : [weekdayOf(dayOf(starts))];
  const days = named.length > 0 ? named.map((at) => at || 7).toSorted((one, other) => one - other) : every;
  const except = component
    .getAllProperties('exdate')
    .flatMap((property) => property.getValues())
    .map((value) => (value instanceof ICAL.Time ? dayOf(value) : ''));
  const since = dayOf(starts);
  return {
    repeats: 'weekly',
    days: [...new Set(days)],
    since,
    until: lastOf(rule, since, days),
    except: [...new Set([...except, ...moved])].filter((one) => one !== '').toSorted(),
  };
}

/** The last day on which it comes; null where it goes on. */
function lastOf({ until, count }: ICAL.Recur, since: string, days: number[]): string | null {
  // What is told in UTC is the end of a day in London at the latest.
  if (until) return until.isDate ? dayOf(until) : inLondon(until.toUnixTime()).day;
  if (!count) return null;
  let [last, left] = [since, Math.min(count, 10_000)];
  for (let on = since; left > 0; on = dayAfter(on, 1)) {
    if (!days.includes(weekdayOf(on))) continue;
    last = on;
    left -= 1;
  }
  return last;
}

/** Whether its clock is London's: named so, or named nothing. @throws {CalendarRefused} for a zone that nobody explains */
function isInOurZone(component: ICAL.Component, { zone }: ICAL.Time, title: string): boolean {
  const named = component.getFirstProperty('dtstart')?.getFirstParameter('tzid');
  if (zone === ICAL.Timezone.utcTimezone) return false;
  if (named === undefined || ourZone.test(named)) return true;
  if (zone === ICAL.Timezone.localTimezone) throw new CalendarRefused('zone', title);
  return false;
}

function unixOf(time: ICAL.Time, isOurs: boolean): number {
  if (!isOurs) return time.toUnixTime();
  const utc = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute) / 1000;
  return [utc - 3600, utc].find((seconds) => inLondon(seconds).minute === time.hour * 60 + time.minute) ?? utc;
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
