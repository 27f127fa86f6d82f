import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentile } from '#scripts/bench/percentile.ts';
import { runs } from '#tests/counts.ts';

test('the middle and the slow end are values that were measured, by nearest rank', () => {
  const twenty = Array.from({ length: 20 }, (_, at) => 20 - at);
  expect([0, 0.05, 0.5, 0.95, 1].map((share) => percentile(twenty, share))).toEqual([1, 1, 10, 19, 20]);
  expect(percentile([3, 1, 2], 0.5)).toBe(2);
  expect(percentile([7], 0.95)).toBe(7);
});

test('so large a share of the values, and no smaller value as large a one, does not pass the percentile', () => {
  const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 100 }), (measured, hundredths) => {
      const found = percentile(measured, hundredths / 100);
      const shareBelow = (limit: (value: number) => boolean) => (100 * measured.filter(limit).length) / measured.length;
      expect(measured).toContain(found);
      expect(shareBelow((value) => value <= found)).toBeGreaterThanOrEqual(hundredths - 1e-9);
      expect(shareBelow((value) => value < found)).toBeLessThan(hundredths + 1e-9);
    }),
    runs(200),
  );
});

test('nothing has no percentile', () => {
  expect(() => percentile([], 0.5)).toThrow('nothing');
});
