import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attempt, AttemptOutcome, type Case } from '#shared/contract/case.ts';
import type { Times } from '#shared/contract/times.ts';
import { isTooLate, type NextStep, needsManager, nextStep, openWays } from '#shared/triage/attempts.ts';
import { wayOf } from '#shared/triage/routes.ts';
import { isSafeAt, type Plan } from '#shared/triage/windows.ts';
import { runs } from '#tests/counts.ts';

const at = (moment: string) => Date.parse(moment) / 1000;
const call = (end: string, safe: Times[]): Plan['routes'][number] => ({
  method: 'call',
  number: `07700 900${end}`,
  onlyMe: true,
  safe,
  never: [],
  voicemail: false,
  text: false,
});
const weekdays: Times[] = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }];
const plan = (...routes: Plan['routes']): Plan => ({ choice: 'contact-me', routes, introduction: '' });
const attempt = (moment: string, outcome: Attempt['outcome'] = 'no-answer', more: Partial<Attempt> = {}): Attempt => ({
  id: 'a'.repeat(21),
  by: 'm'.repeat(21),
  at: at(moment),
  route: 0,
  outcome,
  ...more,
});
const policy = { tries: 3, days: 2 };
const step = (contact: Plan, attempts: Attempt[], moment: string, endings: Case['endings'] = []) =>
  nextStep(contact, { attempts, endings }, { policy, nation: 'wales', now: at(moment) });

const anyWeekday = plan(call('123', weekdays));
const tuesdays = plan(call('123', [{ days: [2], from: '09:00', to: '12:00' }]));

describe('what to do next', () => {
  test('is to try at once inside a safe time, and else to wait for one', () => {
    expect(step(tuesdays, [], '2026-11-24T10:00:00Z')).toEqual({ is: 'try', route: 0 });
    expect(step(tuesdays, [], '2026-11-24T12:00:00Z')).toEqual({
      is: 'wait',
      until: at('2026-12-01T09:00:00Z'),
      route: 0,
      arranged: false,
    });
  });

  test('spreads tries over parts of a day and over days', () => {
    const once = [attempt('2026-11-24T10:00:00Z')];
    expect(step(anyWeekday, once, '2026-11-24T10:05:00Z')).toMatchObject({
      is: 'wait',
      until: at('2026-11-24T12:00:00Z'),
    });
    const twice = [...once, attempt('2026-11-24T14:00:00Z')];
    expect(step(anyWeekday, twice, '2026-11-24T17:30:00Z')).toMatchObject({
      is: 'wait',
      until: at('2026-11-25T09:00:00Z'),
    });
    expect(step(anyWeekday, [...twice, attempt('2026-11-25T10:00:00Z')], '2026-11-25T13:00:00Z')).toEqual({
      is: 'enough',
    });
  });

  test('takes the second route where the first is the wrong number or not safe now', () => {
    const two = plan(call('123', weekdays), call('124', [{ days: [6], from: '10:00', to: '11:00' }]));
    expect(step(two, [], '2026-11-28T10:30:00Z')).toEqual({ is: 'try', route: 1 });
    const wrong = [attempt('2026-11-24T10:00:00Z', 'wrong-number')];
    expect(step(two, wrong, '2026-11-25T10:00:00Z')).toMatchObject({
      is: 'wait',
      until: at('2026-11-28T10:00:00Z'),
      route: 1,
    });
    const both = [...wrong, attempt('2026-11-28T10:00:00Z', 'wrong-number', { route: 1 })];
    expect(step(two, both, '2026-11-28T10:10:00Z')).toEqual({ is: 'no-safe-time' });
  });

  test('is no try in the night through somebody whose times were not named', () => {
    const through = plan({
      method: 'through',
      who: 'Her work',
      how: 'Ring the shop.',
      onlyMe: true,
      safe: [],
      never: [],
    });
    expect(step(through, [], '2026-11-24T02:00:00Z')).toMatchObject({ is: 'wait', until: at('2026-11-24T09:00:00Z') });
  });

  test('keeps to a time that was arranged', () => {
    const arranged = [attempt('2026-11-24T10:00:00Z', 'arranged', { arrangedFor: at('2026-11-26T20:00:00Z') })];
    expect(step(anyWeekday, arranged, '2026-11-24T10:05:00Z')).toMatchObject({ is: 'wait', arranged: true });
    expect(step(anyWeekday, arranged, '2026-11-26T20:00:00Z')).toEqual({ is: 'try', route: 0 });
  });

  test.each(['unsafe', 'asked-to-stop'] as const)('is nothing more after %s, until it is opened again', (outcome) => {
    const attempts = [
      attempt('2026-11-24T10:00:00Z', outcome),
      attempt('2026-11-24T11:00:00Z', 'arranged', { arrangedFor: at('2026-11-25T09:00:00Z') }),
    ];
    expect(step(anyWeekday, attempts, '2026-11-25T10:00:00Z')).toEqual({ is: 'stopped', why: outcome });
    const reopened = {
      id: 'r'.repeat(21),
      by: 'm'.repeat(21),
      at: at('2026-11-26T09:00:00Z'),
      reopened: true as const,
    };
    expect(step(anyWeekday, attempts, '2026-11-26T10:00:00Z', [reopened])).toEqual({ is: 'try', route: 0 });
  });

  test('is to answer at work where a professional asked, and nothing where nobody may be contacted, where they come back, or where the plan is past its date', () => {
    const began = { attempts: [], endings: [] };
    const around = { policy, nation: 'wales' as const, now: at('2026-11-24T10:00:00Z') };
    expect(nextStep({ choice: 'do-not-contact' }, began, around)).toEqual({ is: 'no-contact' });
    expect(nextStep(null, began, around)).toEqual({ is: 'answer-at-work' });
    expect(nextStep({ choice: 'come-back' }, began, around)).toEqual({ is: 'they-come-back' });
    expect(nextStep({ ...anyWeekday, recheck: '2026-11-23' }, began, around)).toEqual({ is: 'no-safe-time' });
    expect(nextStep({ ...anyWeekday, recheck: '2026-11-24' }, began, around)).toEqual({ is: 'try', route: 0 });
  });
});

test('where the plan stands in an attached form, the next step is to read that, and never to try or wait for a way', () => {
  const next = (...attempts: Attempt[]) =>
    nextStep(
      { choice: 'in-form' },
      { attempts, endings: [] },
      { policy, nation: 'wales', now: at('2026-11-26T10:00:00Z') },
    );
  const tried = ['2026-11-24T10:00:00Z', '2026-11-24T14:00:00Z', '2026-11-25T10:00:00Z'].map((moment) =>
    attempt(moment),
  );
  expect(next()).toEqual({ is: 'read-form' });
  expect(next(...tried.slice(0, 2))).toEqual({ is: 'read-form' });
  expect(next(...tried)).toEqual({ is: 'enough' });
  const arranged = attempt('2026-11-25T10:00:00Z', 'arranged', { arrangedFor: at('2026-11-27T10:00:00Z') });
  expect(next(...tried, arranged)).toEqual({ is: 'read-form' });
  expect(next(attempt('2026-11-25T10:00:00Z', 'spoke'))).toEqual({ is: 'reached' });
  expect(next(attempt('2026-11-25T10:00:00Z', 'unsafe'))).toEqual({ is: 'stopped', why: 'unsafe' });
});

test('whoever is at high risk and was never spoken to is closed with a manager only', () => {
  expect(needsManager('now', { attempts: [attempt('2026-11-24T10:00:00Z')] })).toBe(true);
  expect(needsManager('today', { attempts: [attempt('2026-11-24T10:00:00Z', 'spoke')] })).toBe(false);
  expect(needsManager('two-days', { attempts: [] })).toBe(false);
});

test('whoever may be in danger now and cannot be tried within the hour is for a manager, unless they arranged that time', () => {
  const now = at('2026-11-24T10:00:00Z');
  const wait = (minutes: number, arranged = false): NextStep => ({
    is: 'wait',
    until: now + minutes * 60,
    route: 0,
    arranged,
  });
  const late = (next: NextStep, band: Parameters<typeof isTooLate>[0] = 'now') => isTooLate(band, next, now);
  expect([wait(60), wait(61), wait(600, true)].map((next) => late(next))).toEqual([false, true, false]);
  for (const is of ['they-come-back', 'no-contact', 'no-safe-time'] as const) expect(late({ is })).toBe(true);
  expect(late({ is: 'stopped', why: 'unsafe' })).toBe(true);
  for (const is of ['reached', 'read-form', 'enough', 'answer-at-work'] as const) expect(late({ is })).toBe(false);
  expect(late({ is: 'try', route: 0 })).toBe(false);
  expect(late(wait(600), 'today')).toBe(false);
  expect(late(wait(721), 'today')).toBe(true);
  expect(late({ is: 'no-safe-time' }, 'today')).toBe(true);
  expect(late({ is: 'they-come-back' }, 'today')).toBe(false);
  expect(late({ is: 'no-safe-time' }, 'two-days')).toBe(false);
});

test('nobody is ever sent to try outside a safe time, whatever was tried before, unless it was arranged', () => {
  const times = fc
    .record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      from: fc.nat(22),
      length: fc.integer({ min: 1, max: 5 }),
    })
    .map(
      ({ days, from, length }): Times => ({
        days: days.toSorted((one, other) => one - other),
        from: `${String(from).padStart(2, '0')}:00`,
        to: `${String(Math.min(from + length, 24)).padStart(2, '0')}:00`,
      }),
    );
  const beginning = at('2026-10-20T00:00:00Z');
  const tries = fc.array(
    fc.record({
      hours: fc.nat(200),
      outcome: fc.constantFrom(...AttemptOutcome.options.filter((one) => one !== 'arranged')),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.array(times, { minLength: 1, maxLength: 3 }), tries, fc.nat(300), (safe, made, hours) => {
      const contact = plan(call('123', safe));
      const now = beginning + hours * 3600;
      const attempts = made
        .map(({ hours: when, outcome }) => ({
          ...attempt('2026-10-20T00:00:00Z', outcome),
          at: beginning + when * 3600,
        }))
        .filter((one) => one.at <= now)
        .sort((one, other) => one.at - other.at);
      const next = nextStep(contact, { attempts, endings: [] }, { policy, nation: 'wales', now });
      if (next.is !== 'try' && next.is !== 'wait') return;
      const route = contact.routes[next.route];
      if (!route) throw new Error('there is no such route');
      const moment = next.is === 'try' ? now : next.until;
      expect(isSafeAt(route, contact, 'wales', moment)).toBe(true);
      expect(moment).toBeGreaterThanOrEqual(now);
    }),
    runs(150),
  );
});

describe('a way is known by what it is, wherever it stands in the plan that is in force', () => {
  const [first, second] = [call('123', weekdays), call('456', weekdays)];
  const wrong = attempt('2026-11-24T10:00:00Z', 'wrong-number', { route: 0, way: wayOf(first) });
  const noon = '2026-11-25T12:30:00Z';

  test('a number that was wrong does not shut the one that took its place', () => {
    expect(step(plan(first), [wrong], noon)).toEqual({ is: 'no-safe-time' });
    expect(step(plan(second), [wrong], noon)).toEqual({ is: 'try', route: 0 });
    expect(step(plan(second, first), [wrong], noon)).toEqual({ is: 'try', route: 0 });
    // Control: told by its place alone, the new one would be shut.
    const { way: _, ...placed } = wrong;
    expect(step(plan(second), [placed], noon)).toEqual({ is: 'no-safe-time' });
  });

  test('what was arranged for a way that is gone is arranged no more', () => {
    const arranged = { ...wrong, outcome: 'arranged', arrangedFor: at('2026-11-26T10:00:00Z') } as const;
    expect(step(plan(second, first), [arranged], noon)).toMatchObject({ is: 'wait', route: 1, arranged: true });
    expect(step(plan(second), [arranged], noon)).not.toHaveProperty('arranged', true);
  });

  test('no way is open once contact has ended, nor one that was wrong', () => {
    const open = (...attempts: Attempt[]) => [...openWays(plan(first, second), { attempts, endings: [] }, at(noon))];
    expect(open()).toEqual([0, 1]);
    expect(open(wrong)).toEqual([1]);
    expect(open(attempt('2026-11-24T10:00:00Z', 'unsafe'))).toEqual([]);
    expect(open(attempt('2026-11-24T10:00:00Z', 'asked-to-stop'))).toEqual([]);
  });
});
