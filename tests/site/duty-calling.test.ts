import { expect, test } from 'vitest';
import { cameIn, hasCome } from '#site/duty/alerts/calling.ts';

const one = { threadId: 'one', frames: 0 };

test('a new thread calls, and more under one that was there; what goes and what stays does not', () => {
  const before = cameIn([one, { threadId: 'two', frames: 3 }]);
  expect(hasCome(before, [one, { threadId: 'two', frames: 3 }, { threadId: 'three', frames: 0 }])).toBe(true);
  expect(hasCome(before, [{ ...one, frames: 1 }])).toBe(true);
  expect(hasCome(before, [one])).toBe(false);
  expect(hasCome(before, [])).toBe(false);
});
