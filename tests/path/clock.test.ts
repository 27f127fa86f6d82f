import { expect, test } from 'vitest';
import { keyringAge } from '#shared/team/clock.ts';
import { keyringLife } from '#shared/team/epoch.ts';
import type { VerifiedHistory } from '#shared/team/history.ts';

const day = 24 * 60 * 60;
const made = 1_790_000_000;
const history = {
  keyring: { content: { notBefore: made, notAfter: made + keyringLife } },
} as unknown as VerifiedHistory;
const ageOn = (days: number, deviceOff = 0) => keyringAge(history, made + (days + deviceOff) * day, made + days * day);

test('a keyring is fresh for a week, due on day 8, late on day 22 and over on day 91', () => {
  expect(ageOn(0)).toEqual({ is: 'fresh' });
  expect(ageOn(6.9)).toEqual({ is: 'fresh' });
  expect(ageOn(8)).toEqual({ is: 'due' });
  expect(ageOn(20.9)).toEqual({ is: 'due' });
  expect(ageOn(22)).toEqual({ is: 'late', daysLeft: 68 });
  expect(ageOn(89)).toEqual({ is: 'late', daysLeft: 1 });
  expect(ageOn(91)).toEqual({ is: 'expired' });
});

test('a device whose clock is years off makes no statements', () => {
  for (const years of [-30, -1, 1, 30]) expect(ageOn(8, years * 365)).toEqual({ is: 'clock-wrong' });
  expect(ageOn(8, 0.5)).toEqual({ is: 'due' });
  // A server that lies about the time along with the device is caught by the keyring itself.
  expect(keyringAge(history, made - 400 * day, made - 400 * day)).toEqual({ is: 'clock-wrong' });
});
