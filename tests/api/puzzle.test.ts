import { beforeAll, expect, test } from 'vitest';
import { isSolution } from '#api/queue/puzzle.ts';
import { Refusal } from '#api/refusal.ts';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { isEnough, Puzzle, usualPuzzle } from '#shared/contract/puzzle.ts';
import { openingSize } from '#shared/contract/sizes.ts';
import { solvePuzzle } from '#shared/crypto/puzzle.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';

beforeAll(sodiumReady);

const sealed = new Uint8Array(openingSize).map((_, at) => at);
const cheap = { memory: 64, passes: 2, bits: 6 };

test('what libsodium solves, Node finds solved: for those bytes, that cost and no other', async () => {
  const salt = fromBase64url(await solvePuzzle(sealed, cheap));
  expect(await isSolution(sealed, salt, cheap)).toBe(true);
  const others = await Promise.all([
    ...Array.from({ length: 10 }, (_, at) => isSolution(sealed.with(at, 255), salt, { ...cheap, bits: 10 })),
    ...Array.from({ length: 10 }, (_, at) =>
      isSolution(sealed, salt.with(at, (salt[at] ?? 0) ^ 1), { ...cheap, bits: 10 }),
    ),
  ]);
  // Each fits by luck once in a thousand; that all twenty did not is as good as sure.
  expect(others.filter(Boolean).length).toBeLessThan(5);
});

test('zero bits are counted from the first on', () => {
  const tag = (first: number, second = 255) => Uint8Array.of(first, second, 255, 255, ...new Uint8Array(28));
  expect([0, 1, 2, 3, 4].map((bits) => isEnough(tag(0b0001_0000), bits))).toEqual([true, true, true, true, false]);
  expect([8, 9, 10].map((bits) => isEnough(tag(0, 0b0100_0000), bits))).toEqual([true, true, false]);
  expect(isEnough(tag(255), 0)).toBe(true);
});

test('no server can ask a phone for more than it has', () => {
  expect(Puzzle.safeParse(usualPuzzle).success).toBe(true);
  const wrong = [
    { memory: 65_537 },
    { memory: 4 },
    { passes: 5 },
    { passes: 0 },
    { bits: 11 },
    { bits: -1 },
    { more: 1 },
  ];
  for (const change of wrong) expect(Puzzle.safeParse({ ...usualPuzzle, ...change }).success).toBe(false);
});

test('solutions beyond those that are looked at already are turned away in words, and only until there is room', async () => {
  const looked = await Promise.allSettled(
    Array.from({ length: 40 }, () => isSolution(sealed, new Uint8Array(16), { ...cheap, bits: 10 })),
  );
  const turnedAway = looked.filter(({ status }) => status === 'rejected');
  expect(turnedAway).toHaveLength(8);
  for (const one of turnedAway) {
    const { reason } = one as PromiseRejectedResult;
    expect(reason instanceof Refusal && reason.code).toBe('storage-unavailable');
  }
  expect(typeof (await isSolution(sealed, new Uint8Array(16), cheap))).toBe('boolean');
});
