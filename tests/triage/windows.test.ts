import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Route } from '#shared/contract/safe-contact.ts';
import type { Times } from '#shared/contract/times.ts';
import { inLondon, momentsOf } from '#shared/triage/london.ts';
import { isSafeAt, type Plan, safetyOf } from '#shared/triage/windows.ts';
import { runs } from '#tests/counts.ts';

/** Unix seconds of a moment that is written with its offset. */
const at = (moment: string) => Date.parse(moment) / 1000;

const call = (safe: Times[], never: Times[] = []): Route => ({
  method: 'call',
  number: '07700 900123',
  onlyMe: true,
  safe,
  never,
  voicemail: false,
  text: false,
});
const plan = (route: Route, more: Partial<Plan> = {}): Plan => ({
  choice: 'contact-me',
  routes: [route],
  introduction: '',
  ...more,
});
const safety = (route: Route, moment: string, more: Partial<Plan> = {}) =>
  safetyOf(route, plan(route, more), 'wales', at(moment));

const tuesdays = call([{ days: [2], from: '09:00', to: '12:00' }]);

describe('a route that is safe on Tuesday mornings', () => {
  test.each([
    ['2026-11-24T09:00:00Z', { safe: true, until: at('2026-11-24T12:00:00Z') }],
    ['2026-11-24T11:59:59Z', { safe: true, until: at('2026-11-24T12:00:00Z') }],
    ['2026-11-24T12:00:00Z', { safe: false, next: at('2026-12-01T09:00:00Z') }],
    ['2026-11-24T08:59:59Z', { safe: false, next: at('2026-11-24T09:00:00Z') }],
    // In summer London is an hour ahead of UTC.
    ['2026-07-21T08:00:00Z', { safe: true, until: at('2026-07-21T11:00:00Z') }],
    ['2026-07-21T07:59:00Z', { safe: false, next: at('2026-07-21T08:00:00Z') }],
    // The week in which the clocks go forward, and the one in which they go back.
    ['2026-03-24T12:00:00Z', { safe: false, next: at('2026-03-31T08:00:00Z') }],
    ['2026-10-20T11:00:00Z', { safe: false, next: at('2026-10-27T09:00:00Z') }],
  ])('at %s', (moment, expected) => {
    expect(safety(tuesdays, moment)).toEqual(expected);
  });

  test('is barred by a never time inside it, and on bank holidays where that was asked for', () => {
    const barred = call(tuesdays.safe, [{ days: [2], from: '10:00', to: '10:30' }]);
    expect(safety(barred, '2026-11-24T10:00:00Z')).toEqual({ safe: false, next: at('2026-11-24T10:30:00Z') });
    const mondays = call([{ days: [1], from: '09:00', to: '12:00' }]);
    const easter = '2026-04-06T09:30:00Z';
    expect(safety(mondays, easter).safe).toBe(true);
    expect(safety(mondays, easter, { bankHolidays: 'as-usual' }).safe).toBe(true);
    expect(safety(mondays, easter, { bankHolidays: 'never' })).toEqual({
      safe: false,
      next: at('2026-04-13T08:00:00Z'),
    });
    expect(safetyOf(mondays, plan(mondays, { bankHolidays: 'never' }), 'scotland', at(easter)).safe).toBe(true);
  });
});

describe('the nights on which the clocks change', () => {
  const nights = call([{ days: [7], from: '01:30', to: '02:30' }]);
  test('the hour that is skipped is not waited for', () => {
    // 2026-03-29: 01:00 becomes 02:00.
    expect(safety(nights, '2026-03-29T00:59:00Z')).toEqual({ safe: false, next: at('2026-03-29T01:00:00Z') });
    expect(safety(nights, '2026-03-29T01:15:00Z')).toEqual({ safe: true, until: at('2026-03-29T01:30:00Z') });
    expect(momentsOf('2026-03-29', 90)).toEqual([]);
  });

  test('the hour that comes twice is safe twice', () => {
    // 2026-10-25: 02:00 becomes 01:00.
    expect(momentsOf('2026-10-25', 90)).toEqual([at('2026-10-25T00:30:00Z'), at('2026-10-25T01:30:00Z')]);
    expect(safety(nights, '2026-10-25T00:30:00Z')).toEqual({ safe: true, until: at('2026-10-25T01:00:00Z') });
    expect(safety(nights, '2026-10-25T01:00:00Z')).toEqual({ safe: false, next: at('2026-10-25T01:30:00Z') });
  });
});

test('what is written may come at any time where no safe time was named, a call never', () => {
  const email: Route = { method: 'email', address: 'robin@example.org', onlyMe: true, safe: [], never: [] };
  expect(safety(email, '2026-11-24T03:00:00Z')).toEqual({ safe: true, until: null });
  expect(isSafeAt(call([]), plan(call([])), 'wales', at('2026-11-24T10:00:00Z'))).toBe(false);
});

describe('a way through somebody whose times were not named', () => {
  const through: Route = {
    method: 'through',
    who: 'Her work',
    how: 'Ring the shop.',
    onlyMe: true,
    safe: [],
    never: [{ days: [3], from: '00:00', to: '24:00' }],
  };

  test('is safe in working hours only, and not at its never times', () => {
    expect(safety(through, '2026-11-24T02:00:00Z')).toEqual({ safe: false, next: at('2026-11-24T09:00:00Z') });
    expect(safety(through, '2026-11-24T10:00:00Z')).toEqual({ safe: true, until: at('2026-11-24T17:00:00Z') });
    expect(safety(through, '2026-11-25T10:00:00Z')).toEqual({ safe: false, next: at('2026-11-26T09:00:00Z') });
    expect(safety(through, '2026-11-28T10:00:00Z')).toEqual({ safe: false, next: at('2026-11-30T09:00:00Z') });
  });

  test('is tried at the times that were named where there are some', () => {
    const evenings = { ...through, safe: [{ days: [6], from: '18:00', to: '20:00' }] };
    expect(safety(evenings, '2026-11-28T18:00:00Z').safe).toBe(true);
    expect(safety(evenings, '2026-11-24T10:00:00Z').safe).toBe(false);
  });
});

const clock = fc.integer({ min: 0, max: 47 }).map((half) => half * 30);
const written = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${minute % 60 ? '30' : '00'}`;
const times: fc.Arbitrary<Times> = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    from: clock,
    length: fc.integer({ min: 1, max: 48 }),
  })
  .map(({ days, from, length }) => {
    const to = Math.min(from + length * 30, 1440);
    return {
      days: days.toSorted((one, other) => one - other),
      from: written(from),
      to: to === 1440 ? '24:00' : written(to),
    };
  });

test('between now and the change that is told nothing changes, and it does change there: looked at minute by minute', () => {
  const beginning = at('2026-03-20T00:00:00Z');
  fc.assert(
    fc.property(
      fc.array(times, { minLength: 1, maxLength: 3 }),
      fc.array(times, { maxLength: 2 }),
      fc.constantFrom<('as-usual' | 'never')[]>('as-usual', 'never'),
      fc.constantFrom(0, 7 * 30),
      fc.integer({ min: 0, max: 20 * 24 * 60 }),
      (safe, never, bankHolidays, season, minutes) => {
        const now = beginning + season * 86_400 + minutes * 60;
        const route = call(safe, never);
        const whole = plan(route, { bankHolidays });
        const told = safetyOf(route, whole, 'england', now);
        const change = told.safe ? told.until : told.next;
        const end = change ?? now + 3 * 86_400;
        for (let moment = now; moment < end; moment += 15 * 60) {
          if (isSafeAt(route, whole, 'england', moment) !== told.safe) throw new Error(`changed at ${moment}`);
        }
        if (change !== null) expect(isSafeAt(route, whole, 'england', change)).toBe(!told.safe);
      },
    ),
    runs(150),
  );
});

test('what clocks in London show is what the runtime shows, over two years of days', () => {
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    weekday: 'short',
    timeStyle: undefined,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  for (let seconds = at('2026-01-01T00:20:00Z'); seconds < at('2028-01-01T00:00:00Z'); seconds += 7 * 3600) {
    const { weekday, minute } = inLondon(seconds);
    const text = `${names[weekday - 1]} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    expect(text).toBe(shown.format(seconds * 1000).replace(',', ''));
  }
});
