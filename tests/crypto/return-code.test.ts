import { argon2Sync } from 'node:crypto';
import fc from 'fast-check';
import { nanoid } from 'nanoid';
import { beforeAll, expect, test } from 'vitest';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { holders } from '#shared/contract/return.ts';
import { returnRecord, size } from '#shared/contract/sizes.ts';
import { randomSecret } from '#shared/crypto/keys.ts';
import {
  codeBytes,
  codeSalt,
  drawCode,
  itemsInAll,
  itemsInCode,
  noReturn,
  type ReturnKey,
  returnKeyFrom,
  unwrapReturn,
  wrapReturn,
} from '#shared/crypto/return-code.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { stretchCode } from '#shared/crypto/stretch-code.ts';
import { runs } from '#tests/counts.ts';

beforeAll(sodiumReady);

const charityId = toBase64url(new Uint8Array(size.charityId).fill(3));
const otherCharity = toBase64url(new Uint8Array(size.charityId).fill(4));
const place = { threadId: nanoid(), charityId };
const key = (): ReturnKey => returnKeyFrom(randomSecret());
const returning = () => ({
  token: randomSecret(),
  replySeed: randomSecret(),
  signSeed: randomSecret(),
  openingHash: randomSecret(),
});

/** How often each item came, over many codes; and the square of how far that is from even, as chi-squared has it. */
function evenness(draw: () => number[], codes: number): number {
  const times = new Array<number>(itemsInAll).fill(0);
  for (let left = codes; left > 0; left--) for (const item of draw()) times[item] = (times[item] ?? 0) + 1;
  const even = (codes * itemsInCode) / itemsInAll;
  return times.reduce((sum, count) => sum + (count - even) ** 2 / even, 0);
}

test('a code has eight different items in order, and there are more than 2^64 of them', () => {
  for (let left = 2000; left > 0; left--) {
    const code = drawCode();
    expect(new Set(code).size).toBe(itemsInCode);
    expect(code).toEqual(code.toSorted((one, other) => one - other));
    expect(code.every((item) => item >= 0 && item < itemsInAll)).toBe(true);
  }
  let codes = 1n;
  for (let at = 0n; at < itemsInCode; at++) codes = (codes * (BigInt(itemsInAll) - at)) / (at + 1n);
  expect(codes > 2n ** 64n && codes < 2n ** 65n).toBe(true);
});

test('every item is as likely as every other, and a generator that leans is noticed', () => {
  // 1,023 degrees of freedom: 1,300 is six standard deviations above what an even generator gives.
  expect(evenness(drawCode, 5000)).toBeLessThan(1300);
  const leaning = (limit: number) => Math.floor(Math.random() ** 1.2 * limit);
  expect(evenness(() => drawCode(leaning), 5000)).toBeGreaterThan(1300);
});

test('an item that was drawn already is drawn again', () => {
  const drawn = [5, 5, 5, 4, 3, 4, 2, 1, 0, 9, 5, 8];
  expect(drawCode(() => drawn.shift() ?? 0)).toEqual([0, 1, 2, 3, 4, 5, 8, 9]);
});

test('order does not matter, and anything but eight different items is no code', () => {
  const code = [1023, 0, 7, 300, 256, 255, 8, 1];
  expect(codeBytes(code)).toEqual(codeBytes(code.toReversed()));
  expect(Buffer.from(codeBytes(code)).toString('hex')).toBe('000000010007000800ff0100012c03ff');
  for (const wrong of [
    code.slice(1),
    [...code, 2],
    [...code.slice(1), 1024],
    [...code.slice(1), 0.5],
    [...code.slice(1), -1],
  ]) {
    expect(() => codeBytes(wrong)).toThrow(RangeError);
  }
});

test('a code is worked on as another program does it, with a salt of the charity’s own', async () => {
  const message = codeBytes([0, 1, 2, 3, 4, 5, 6, 7]);
  const salt = codeSalt(charityId);
  const cost = { parallelism: 1, memory: 64 * 1024, passes: 3, tagLength: 32 };
  const root = await stretchCode(message, salt);
  expect(Buffer.from(root)).toEqual(argon2Sync('argon2id', { message, nonce: salt, ...cost }));
  const { lookup, wrappingKey } = returnKeyFrom(root);
  expect(lookup).not.toEqual(wrappingKey);
  expect(codeSalt(otherCharity)).not.toEqual(salt);
  await expect(stretchCode(message, new Uint8Array(15))).rejects.toThrow(RangeError);
});

test.each(holders)(
  'a record gives back what was put into it and for whom, and has one size with a code and without: %s',
  (holder) => {
    const own = key();
    const kept = returning();
    const record = wrapReturn(kept, own, { ...place, holder });
    expect(unwrapReturn(record.subarray(size.hash), own, place)).toEqual({ returning: kept, holder });
    expect([record.length, noReturn().length]).toEqual([returnRecord, returnRecord]);
    expect(record.subarray(0, size.hash)).toEqual(own.lookup);
    expect(noReturn()).not.toEqual(noReturn());
  },
);

test('another code, thread or charity, any flipped bit, and random bytes are refused', () => {
  const own = key();
  const wrapped = wrapReturn(returning(), own, { ...place, holder: 'professional' }).subarray(size.hash);
  const refused = expect.objectContaining({ name: 'Refused' });
  expect(() => unwrapReturn(wrapped, key(), place)).toThrow(refused);
  expect(() => unwrapReturn(wrapped, own, { ...place, threadId: nanoid() })).toThrow(refused);
  expect(() => unwrapReturn(wrapped, own, { ...place, charityId: otherCharity })).toThrow(refused);
  expect(() => unwrapReturn(noReturn().subarray(size.hash), own, place)).toThrow(refused);
  expect(() => unwrapReturn(wrapped.subarray(1), own, place)).toThrow(refused);
  fc.assert(
    fc.property(fc.nat(wrapped.length * 8 - 1), (bit) => {
      const changed = new Uint8Array(wrapped);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => unwrapReturn(changed, own, place)).toThrow(refused);
    }),
    runs(200),
  );
});
