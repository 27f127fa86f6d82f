import ICAL from 'ical.js';
import type { WeeklyShift } from '#shared/contract/rota.ts';
import { dayAfter, weekdayOf } from '#shared/triage/london.ts';

/** The clocks of London since 1996, as calendars tell each other (RFC 5545, 3.6.5). */
const londonZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** When an independent library has a weekly shift begin and end, up to and with a day. Bank holidays are unknown to it. */
export function byLibrary({ days, from, to, since, until }: WeeklyShift, last: string) {
  const names = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const basic = (text: string) => text.replaceAll(/[-:]/g, '');
  let first = since;
  while (!days.includes(weekdayOf(first))) first = dayAfter(first, 1);
  const calendar = new ICAL.Component(
    ICAL.parse(
      [
        'BEGIN:VCALENDAR',
        ...londonZone,
        'BEGIN:VEVENT',
        `DTSTART;TZID=Europe/London:${basic(first)}T${basic(from)}00`,
        `DTEND;TZID=Europe/London:${basic(to > from ? first : dayAfter(first, 1))}T${basic(to)}00`,
        `RRULE:FREQ=WEEKLY;BYDAY=${days.map((one) => names[one]).join(',')};UNTIL=${basic(until ?? last)}T225959Z`,
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
    ),
  );
  const [zoneIn, eventIn] = ['vtimezone', 'vevent'].map((name) => calendar.getFirstSubcomponent(name));
  if (!zoneIn || !eventIn) throw new Error('both are there');
  const zone = new ICAL.Timezone(zoneIn);
  const event = new ICAL.Event(eventIn);
  const unix = (time: ICAL.Time) => {
    const local = time.clone();
    local.zone = zone;
    return local.toUnixTime();
  };
  const found: { begins: number; ends: number }[] = [];
  const every = event.iterator();
  for (let next = every.next(); next; next = every.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    found.push({ begins: unix(startDate), ends: unix(endDate) });
  }
  return found;
}
