import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBankHoliday } from '#shared/triage/bank-holidays.ts';
import { inLondon } from '#shared/triage/london.ts';
import { promisedBy } from '#shared/triage/promises.ts';
import { runs } from '#tests/counts.ts';

const weekdays = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }];
const london = (text: string) => Date.parse(text) / 1000;
const by = (at: string, hours = 24, open = weekdays, nation: 'wales' | 'scotland' = 'wales') => {
  const seconds = promisedBy(london(at), { hours, open, nation });
  return seconds === null ? null : new Date(seconds * 1000).toISOString().slice(0, 16);
};

describe('an answer is promised', () => {
  test('at the target where the charity is open then, to the next half hour', () => {
    expect(by('2026-11-24T12:00Z')).toBe('2026-11-25T12:00');
    expect(by('2026-11-24T12:07Z')).toBe('2026-11-25T12:30');
    // Not past their closing, and in summer by London's clocks.
    expect(by('2026-11-24T16:50Z', 24, [{ days: [3], from: '09:00', to: '16:55' }])).toBe('2026-11-25T16:55');
    expect(by('2026-07-07T15:00Z')).toBe('2026-07-08T15:00');
    expect(by('2026-07-07T16:30Z')).toBe('2026-07-09T09:00');
  });

  test('once they have been open for an hour where they are closed then, past weekends and bank holidays', () => {
    expect(by('2026-11-27T18:00Z')).toBe('2026-11-30T10:00');
    expect(by('2026-11-27T12:00Z')).toBe('2026-11-30T10:00');
    expect(by('2026-11-29T09:10Z')).toBe('2026-11-30T10:00');
    expect(by('2026-11-24T20:00Z', 2)).toBe('2026-11-25T10:00');
    // From Christmas Eve, a Thursday: Boxing Day is a Saturday, so Monday is kept too.
    expect(by('2026-12-24T18:00Z')).toBe('2026-12-29T10:00');
    // St Andrew's Day is a holiday in Scotland alone.
    expect(by('2026-11-27T18:00Z', 24, weekdays, 'scotland')).toBe('2026-12-01T10:00');
  });

  test('over as many short openings as make an hour', () => {
    const short = [{ days: [1, 3], from: '10:00', to: '10:40' }];
    expect(by('2026-11-27T18:00Z', 24, short)).toBe('2026-12-02T10:30');
  });

  test('at the target where they named no hours, and not at all where they are never open', () => {
    expect(by('2026-11-27T18:10Z', 24, [])).toBe('2026-11-28T18:30');
    // Control: the same with a day on which nobody is there.
    expect(by('2026-12-24T18:00Z', 24, [{ days: [5], from: '09:00', to: '09:10' }])).toBeNull();
  });

  test('never sooner than the target, never while they are closed, and never before they had an hour of it', () => {
    const times = fc.record({
      days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      from: fc.constantFrom('00:00', '08:15', '09:00'),
      to: fc.constantFrom('12:30', '17:00', '24:00'),
    });
    const moment = fc.integer({ min: london('2026-01-01T00:00Z'), max: london('2027-12-31T00:00Z') });
    fc.assert(
      fc.property(times, moment, fc.integer({ min: 2, max: 200 }), (open, at, hours) => {
        const seconds = promisedBy(at, { hours, open: [open], nation: 'wales' });
        if (seconds === null) throw new Error('they are open every week');
        expect(seconds).toBeGreaterThanOrEqual(at + hours * 3600);
        // Just before it they are still there, and the hour before it is theirs.
        for (const before of [1, 1800]) {
          const { day, weekday } = inLondon(seconds - before);
          expect(open.days).toContain(weekday);
          expect(isBankHoliday(day, 'wales')).toBe(false);
        }
        expect(seconds).toBeLessThan(at + hours * 3600 + 28 * 24 * 3600);
      }),
      runs(200),
    );
  });
});
