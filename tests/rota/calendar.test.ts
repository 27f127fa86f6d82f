import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { readCalendar, writeCalendar } from '#shared/rota/calendar.ts';
import { CalendarRefused } from '#shared/rota/calendar-refused.ts';
import type { Shift } from '#shared/rota/shifts.ts';

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:one', 'SUMMARY:Jo', ...lines, 'END:VEVENT'];

const repeated = (...lines: string[]) => calendar(...event('DTSTART:20260701T090000', 'DURATION:PT1H', ...lines));
const weeklyWith = (...lines: string[]) => repeated('RRULE:FREQ=WEEKLY', ...lines);

/** A zone whose clocks change by this rule. */
const zone = (name: string, rule: string, since = '16010101T000000') => [
  'BEGIN:VTIMEZONE',
  `TZID:${name}`,
  'BEGIN:STANDARD',
  `DTSTART:${since}`,
  `RRULE:${rule}`,
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** As Outlook writes it: its own name for the zone, folded lines, exceptions. */
const outlook = calendar(
  'PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN',
  'BEGIN:VTIMEZONE',
  'TZID:GMT Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16011028T020000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:-0000',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010325T010000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'TZOFFSETFROM:-0000',
  'TZOFFSETTO:+0100',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'CLASS:PUBLIC',
  'DTEND;TZID="GMT Standard Time":20261102T170000',
  'DTSTART;TZID="GMT Standard Time":20261102T090000',
  'EXDATE;TZID="GMT Standard Time":20261109T090000,20261225T090000',
  'RRULE:FREQ=WEEKLY;UNTIL=20270331T080000Z;BYDAY=MO,TU,FR',
  'SUMMARY;LANGUAGE=en-gb:Jo Example, at the desk in the long room behind the ki',
  ' tchen',
  'UID:040000008200E00074C5B7101A82E008',
  'END:VEVENT',
);

/** As Google writes it: UTC for what happens once, a moved day of what repeats, all-day events. */
const google = calendar(
  'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
  'X-WR-TIMEZONE:Europe/London',
  ...event('DTSTART:20260705T210000Z', 'DTEND:20260706T070000Z'),
  'BEGIN:VEVENT',
  'UID:two',
  'SUMMARY:Sam',
  'DTSTART;TZID=Europe/London:20261104T220000',
  'DTEND;TZID=Europe/London:20261105T080000',
  'RRULE:FREQ=WEEKLY;COUNT=3',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:two',
  'SUMMARY:Sam',
  'RECURRENCE-ID;TZID=Europe/London:20261111T220000',
  'DTSTART;TZID=Europe/London:20261112T220000',
  'DTEND;TZID=Europe/London:20261113T080000',
  'END:VEVENT',
  ...event('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261226'),
  ...event('STATUS:CANCELLED', 'DTSTART:20260705T210000Z', 'DTEND:20260706T070000Z'),
);

describe('a calendar that was exported', () => {
  test('by Outlook: its name for the zone, folded lines, exceptions, weekdays and an end', () => {
    expect(readCalendar(outlook)).toEqual([
      {
        title: 'Jo Example, at the desk in the long room behind the kitchen',
        repeats: 'weekly',
        from: '09:00',
        to: '17:00',
        days: [1, 2, 5],
        since: '2026-11-02',
        until: '2027-03-31',
        except: ['2026-11-09', '2026-12-25'],
      },
    ]);
  });

  test('by Google: in UTC, over midnight, with a day that was moved, all day, and nothing that was cancelled', () => {
    expect(readCalendar(google)).toEqual([
      { title: 'Jo', repeats: 'no', day: '2026-07-05', from: '22:00', to: '08:00' },
      {
        title: 'Sam',
        repeats: 'weekly',
        from: '22:00',
        to: '08:00',
        days: [3],
        since: '2026-11-04',
        until: '2026-11-18',
        except: ['2026-11-11'],
      },
      { title: 'Sam', repeats: 'no', day: '2026-11-12', from: '22:00', to: '08:00' },
      { title: 'Jo', repeats: 'no', day: '2026-12-24', from: '00:00', to: '00:00' },
      { title: 'Jo', repeats: 'no', day: '2026-12-25', from: '00:00', to: '00:00' },
    ]);
  });

  test('without a zone it is London’s clock, and every day is all weekdays', () => {
    const daily = calendar(...event('DTSTART:20260701T090000', 'DURATION:PT8H', 'RRULE:FREQ=DAILY'));
    expect(readCalendar(daily)).toMatchObject([
      { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5, 6, 7], until: null },
    ]);
  });
});

describe('what is no rota is refused whole, and says which event', () => {
  const good = event('DTSTART:20260701T090000', 'DTEND:20260701T170000');
  const rows: [string, string, CalendarRefused['why'], string | null][] = [
    ['nothing at all', '', 'malformed', null],
    ['a picture', '\u0089PNG\r\n\u001a\n', 'malformed', null],
    ['a page', '<!doctype html><title>Sign in</title>', 'malformed', null],
    ['cut off in the middle', calendar(...good).slice(0, 70), 'malformed', null],
    ['no events', calendar(), 'empty', null],
    ['far too long', `${calendar(...good)}${' '.repeat(1_000_001)}`, 'large', null],
    [
      'more events than a rota has room for',
      calendar(...Array.from({ length: 1001 }, () => good).flat()),
      'many',
      null,
    ],
    [
      'a month without end',
      calendar(...good, ...event('DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20990101')),
      'length',
      'Jo',
    ],
    [
      'longer than a day',
      calendar(...good, ...event('DTSTART:20260701T090000', 'DTEND:20260703T090000')),
      'length',
      'Jo',
    ],
    ['ends before it begins', calendar(...event('DTSTART:20260701T090000', 'DTEND:20260701T080000')), 'length', 'Jo'],
    ['no beginning', calendar(...event('DTEND:20260701T080000')), 'malformed', 'Jo'],
    [
      'every second',
      calendar(...event('DTSTART:20260701T090000', 'DURATION:PT1H', 'RRULE:FREQ=SECONDLY')),
      'repeats',
      'Jo',
    ],
    [
      'every other week',
      calendar(...event('DTSTART:20260701T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;INTERVAL=2')),
      'repeats',
      'Jo',
    ],
    [
      'the last Friday',
      calendar(...event('DTSTART:20260701T090000', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;BYDAY=-1FR')),
      'repeats',
      'Jo',
    ],
    [
      'weekly, by another clock',
      calendar(...event('DTSTART:20260701T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY')),
      'zone',
      'Jo',
    ],
    [
      'a zone that nobody knows',
      calendar(...event('DTSTART;TZID=Mars/Olympus:20260701T090000', 'DURATION:PT1H')),
      'zone',
      'Jo',
    ],
    ['comes on more days than its rule says', weeklyWith('RDATE:20260703T090000'), 'repeats', 'Jo'],
    ['is left out by a rule', weeklyWith('EXRULE:FREQ=MONTHLY'), 'repeats', 'Jo'],
    ['by two rules', weeklyWith('RRULE:FREQ=DAILY'), 'repeats', 'Jo'],
    ['ends before the first time', repeated('RRULE:FREQ=WEEKLY;UNTIL=20260630T220000Z'), 'repeats', 'Jo'],
    ['comes less than once', repeated('RRULE:FREQ=WEEKLY;COUNT=-1'), 'repeats', 'Jo'],
    [
      'from one day of it on at another time',
      calendar(
        ...event('DTSTART:20260701T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY'),
        ...event('RECURRENCE-ID;RANGE=THISANDFUTURE:20260708T090000', 'DTSTART:20260708T100000', 'DURATION:PT1H'),
      ),
      'repeats',
      'Jo',
    ],
    ['31 February', calendar(...event('DTSTART:20260231T090000', 'DURATION:PT1H')), 'malformed', 'Jo'],
    ['31 February, all day', calendar(...event('DTSTART;VALUE=DATE:20260231')), 'malformed', 'Jo'],
    ['an end on 31 February', repeated('RRULE:FREQ=WEEKLY;UNTIL=20270231T090000Z'), 'malformed', 'Jo'],
    ['without one on 31 February', weeklyWith('EXDATE:20270231T090000'), 'malformed', 'Jo'],
    ['25 o’clock', calendar(...event('DTSTART:20260701T250000', 'DURATION:PT1H')), 'malformed', 'Jo'],
    ['a long time ago', calendar(...event('DTSTART:00010101T090000', 'DURATION:PT1H')), 'malformed', 'Jo'],
    [
      'for billions of years',
      calendar(...event('DTSTART:20260701T090000', 'DURATION:P99999999999999W')),
      'length',
      'Jo',
    ],
  ];
  test.each(rows)('%s', (_, text, why, title) => {
    const refused = () => readCalendar(text);
    expect(refused).toThrow(CalendarRefused);
    try {
      refused();
    } catch (fault) {
      expect(fault).toMatchObject({ why, title });
    }
  });

  test('the control: the good event beside them is taken alone', () => {
    expect(readCalendar(calendar(...good))).toHaveLength(1);
  });
});

describe('what an event leaves out of its series', () => {
  test('is what was cancelled of it too', () => {
    const series = event('DTSTART:20260701T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY');
    const cancelled = event('STATUS:CANCELLED', 'RECURRENCE-ID:20260708T090000', 'DTSTART:20260708T090000');
    expect(readCalendar(calendar(...series, ...cancelled))).toMatchObject([{ except: ['2026-07-08'] }]);
  });

  test('is the day in London of what is told in UTC', () => {
    const night = event('DTSTART;TZID=Europe/London:20260702T003000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY');
    const [last = ''] = night.splice(-1);
    const moved = event('RECURRENCE-ID:20260715T233000Z', 'DTSTART:20260717T003000', 'DURATION:PT1H');
    const found = readCalendar(calendar(...night, 'EXDATE:20260708T233000Z', last, ...moved));
    expect(found).toMatchObject([{ since: '2026-07-02', except: ['2026-07-09', '2026-07-16'] }, { day: '2026-07-17' }]);
  });
});

test.each([
  ['FREQ=WEEKLY;COUNT=1', '2026-07-01'],
  ['FREQ=WEEKLY;COUNT=3', '2026-07-15'],
  ['FREQ=WEEKLY;COUNT=4;BYDAY=MO,WE,FR', '2026-07-08'],
  ['FREQ=WEEKLY;COUNT=2;BYDAY=MO,TU', '2026-07-07'],
  ['FREQ=DAILY;COUNT=31', '2026-07-31'],
  ['FREQ=WEEKLY;UNTIL=20260701', '2026-07-01'],
  ['FREQ=WEEKLY;UNTIL=20260729T235959', '2026-07-29'],
])('the last day of %s is %s', (rule, until) => {
  expect(readCalendar(repeated(`RRULE:${rule}`))).toMatchObject([{ until }]);
});

test('a length of time, or an end by another clock, is reckoned from the beginning in London', () => {
  const ends = (...lines: string[]) => readCalendar(calendar(...event('DTSTART:20260701T090000', ...lines)));
  expect(ends('DTEND:20260701T160000Z')).toMatchObject([{ from: '09:00', to: '17:00' }]);
  expect(ends('DTEND:20260701T160000Z', 'RRULE:FREQ=WEEKLY')).toMatchObject([{ from: '09:00', to: '17:00' }]);
});

describe('a zone that would be reckoned for ever', () => {
  const hostile = ['FREQ=SECONDLY', 'FREQ=HOURLY', 'FREQ=DAILY', 'FREQ=YEARLY;BYHOUR=1,2,3', 'FREQ=YEARLY;BYDAY=SU'];
  const never = ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=YEARLY;BYMONTH=2;BYDAY=5SU', 'FREQ=YEARLY;BYDAY=MO,TU'];
  const inZone = (name: string, ...zones: string[]) =>
    calendar(...zones, ...event(`DTSTART;TZID=${name}:20260701T090000`, 'DURATION:PT8H'));

  test.each([...hostile, ...never])('is not asked what our clocks show: %s', (rule) => {
    for (const name of ['Europe/London', 'GMT Standard Time']) {
      const found = readCalendar(inZone(name, ...zone(name, rule)));
      expect(found).toEqual([{ title: 'Jo', repeats: 'no', day: '2026-07-01', from: '09:00', to: '17:00' }]);
    }
  });

  test.each([...hostile, ...never])('is as if it were not there: %s', (rule) => {
    const refused = () => readCalendar(inZone('Elsewhere', ...zone('Elsewhere', rule)));
    expect(refused).toThrow(expect.objectContaining({ why: 'zone', title: 'Jo' }));
  });

  test('nor are thousands of them', () => {
    const many = Array.from({ length: 4_000 }, (_, at) => zone(`Elsewhere ${at}`, 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'));
    const refused = () => readCalendar(inZone('Elsewhere 3999', ...many.flat()));
    expect(refused).toThrow(expect.objectContaining({ why: 'zone', title: 'Jo' }));
  });

  test.each(['FREQ=YEARLY;BYMONTH=11;BYDAY=1SU', 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1,2,3,4,5,6,7;BYDAY=SU'])(
    'the control: one of some country is reckoned: %s',
    (rule) => {
      const found = readCalendar(inZone('Elsewhere', ...zone('Elsewhere', rule)));
      expect(found).toMatchObject([{ day: '2026-07-01', from: '15:00', to: '23:00' }]);
    },
  );
});

test('whatever a file holds, it is taken or refused', () => {
  const insist = (text: string) => {
    try {
      expect(readCalendar(text).length).toBeGreaterThan(0);
    } catch (fault) {
      expect(fault).toBeInstanceOf(CalendarRefused);
    }
  };
  fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), insist), { numRuns: 200 });
  const named = ['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXDATE', 'RECURRENCE-ID', 'RDATE', 'UID', 'SUMMARY', 'TZID'];
  const values = [
    [
      '20260701T090000',
      '20260701T170000Z',
      '20260231',
      '00000000T000000',
      '99991231T235959Z',
      '',
      'PT8H',
      '-P1D',
      'P1Y',
    ],
    ['FREQ=WEEKLY', 'FREQ=DAILY;COUNT=0', 'FREQ=WEEKLY;UNTIL=20260701', 'FREQ=SECONDLY;INTERVAL=0', 'FREQ=YEARLY'],
    ['Europe/London', 'Elsewhere', '20260701T090000/PT1H', '20260701,20260702', '+0100', '-9999'],
  ].flat();
  const begun = ['VEVENT', 'VTIMEZONE', 'STANDARD', 'VCALENDAR'].flatMap((one) => [`BEGIN:${one}`, `END:${one}`]);
  const parameters = ['', ';VALUE=DATE', ';TZID=Elsewhere', ';TZID="Europe/London"', ';VALUE=PERIOD', ';TZID=', ';='];
  const property = fc
    .tuple(fc.constantFrom(...named), fc.constantFrom(...parameters), fc.oneof(fc.constantFrom(...values), fc.string()))
    .map(([name, parameter, value]) => `${name}${parameter}:${value}`);
  const lines = fc.array(fc.oneof({ weight: 6, arbitrary: property }, fc.constantFrom(...begun)), { maxLength: 30 });
  fc.assert(
    fc.property(lines, (some) => insist(calendar(...some))),
    { numRuns: 200 },
  );
  fc.assert(
    fc.property(lines, (some) => insist(calendar(...zone('Elsewhere', 'FREQ=DAILY'), ...event(...some)))),
    {
      numRuns: 200,
    },
  );
});

test('a calendar that is written holds times and a title only, and an independent reader finds the same', () => {
  const shifts: Shift[] = [
    {
      of: 'a'.repeat(21),
      day: '2026-03-28',
      member: 'mair-----------------',
      kind: 'on-call',
      begins: 1_774_735_200,
      ends: 1_774_769_400,
    },
    {
      of: 'b'.repeat(21),
      day: '2026-11-30',
      member: 'mair-----------------',
      kind: 'duty',
      begins: 1_796_029_200,
      ends: 1_796_058_000,
    },
  ];
  const written = writeCalendar(shifts, 'Shift', 1_796_000_000);
  for (const line of written.split('\r\n')) expect(line.length).toBeLessThanOrEqual(75);
  expect(written).not.toContain('mair');
  const events = new ICAL.Component(ICAL.parse(written))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
  expect(
    events.map(({ summary, startDate, endDate }) => [summary, startDate.toUnixTime(), endDate.toUnixTime()]),
  ).toEqual(shifts.map(({ begins, ends }) => ['Shift', begins, ends]));
  expect(readCalendar(written)).toMatchObject([
    { day: '2026-03-28', from: '22:00', to: '08:30' },
    { day: '2026-11-30', from: '09:00', to: '17:00' },
  ]);
});
