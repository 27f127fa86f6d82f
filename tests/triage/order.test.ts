import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bands, isAbove } from '#shared/triage/bands.ts';
import { compareStandings, liftedBand, type Standing } from '#shared/triage/order.ts';

const hour = 3600;
const now = 1_800_000_000;
const standing = (threadId: string, more: Partial<Standing> = {}): Standing => ({
  threadId,
  arrivedAt: now - hour,
  band: 'two-days',
  target: 24 * hour,
  asks: null,
  nextAt: null,
  arranged: false,
  ...more,
});
const inOrder = (list: Standing[], at = now) =>
  list.toSorted((one, other) => compareStandings(one, other, at)).map(({ threadId }) => threadId);

describe('the order of the queue', () => {
  test('is led by who asked to stop, by changed plans, by arranged times that have come, then by risk', () => {
    const queue = [
      standing('other', { band: 'other' }),
      standing('now', { band: 'now' }),
      standing('arranged', { nextAt: now, arranged: true, band: 'other' }),
      standing('later', { nextAt: now + hour, arranged: true, band: 'now' }),
      standing('stop', { asks: 'stop', band: 'other' }),
      standing('changed', { asks: 'changed', band: 'other' }),
      standing('today', { band: 'today' }),
      standing('unknown'),
    ];
    expect(inOrder(queue)).toEqual(['stop', 'changed', 'arranged', 'later', 'now', 'today', 'unknown', 'other']);
    // An hour on its time has come too, and among those whose time has come risk leads as well.
    expect(inOrder(queue, now + hour).slice(2, 4)).toEqual(['later', 'arranged']);
  });

  test('within a band goes by what is due first, then by arrival', () => {
    const queue = [
      standing('agency', { target: 48 * hour, arrivedAt: now - 10 * hour }),
      standing('self', { arrivedAt: now - 2 * hour }),
      standing('next', { nextAt: now + hour }),
    ];
    expect(inOrder(queue)).toEqual(['next', 'self', 'agency']);
  });

  test('lifts who waits, until nobody is above them', () => {
    const waiting = standing('waiting', { band: 'other', arrivedAt: now });
    const after = (hours: number) => liftedBand(waiting, now + hours * hour);
    expect([0, 23, 24, 47, 48, 72, 1000].map(after)).toEqual([
      'other',
      'other',
      'two-days',
      'two-days',
      'today',
      'now',
      'now',
    ]);
  });
});

const any: fc.Arbitrary<Standing> = fc.record({
  threadId: fc.string({ minLength: 3, maxLength: 3 }),
  arrivedAt: fc.integer({ min: now - 200 * hour, max: now }),
  band: fc.constantFrom(...bands),
  target: fc.constantFrom(24 * hour, 48 * hour),
  asks: fc.constantFrom('stop' as const, 'changed' as const, null),
  nextAt: fc.option(fc.integer({ min: now - 50 * hour, max: now + 50 * hour })),
  arranged: fc.boolean(),
});

test('the order is total, and the same whichever order it starts in', () => {
  fc.assert(
    fc.property(
      fc
        .uniqueArray(any, { selector: ({ threadId }) => threadId, maxLength: 12 })
        .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        expect(inOrder(shuffled)).toEqual(inOrder(list));
        for (const one of list) {
          for (const other of list) {
            const compared = compareStandings(one, other, now);
            expect(Math.sign(compared) + Math.sign(compareStandings(other, one, now))).toBe(0);
            expect(compared === 0).toBe(one === other);
          }
        }
      },
    ),
  );
});

test('waiting longer never lowers a band, and everybody comes to the top in the end', () => {
  fc.assert(
    fc.property(any, fc.nat(500 * hour), fc.nat(500 * hour), (one, some, more) => {
      expect(isAbove(liftedBand(one, now + some), liftedBand(one, now + some + more))).toBe(false);
      expect(liftedBand(one, now + 1000 * hour)).toBe('now');
    }),
  );
});
