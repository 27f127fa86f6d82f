import { fromBase64url } from '#shared/bytes/base64url.ts';
import { encode, join } from '#shared/bytes/encode.ts';
import { type Holder, holders } from '#shared/contract/return.ts';
import { returnRecord, size } from '#shared/contract/sizes.ts';
import { exactly, hash, lock, publicHash, subkey, unlock, wipe } from '#shared/crypto/keys.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { sodium } from '#shared/crypto/sodium.ts';

/** Items in the list that codes are drawn from. */
export const itemsInAll = 1024;
/** Items of a code: 1,024 over 8 without order is 2^64.66 codes. */
export const itemsInCode = 8;

/**
 * Draws a code: different items, each equally likely, as their numbers in order. Nobody chooses one: what people choose
 * can be guessed.
 * @param below a whole number from 0 to below its argument, each equally likely
 */
export function drawCode(below: (limit: number) => number = sodium.randombytes_uniform): number[] {
  const items = new Set<number>();
  while (items.size < itemsInCode) items.add(below(itemsInAll));
  return [...items].sort((one, other) => one - other);
}

/**
 * What a code is worked on as: its items' numbers in order, 16 bits each, so that neither order nor language matters.
 * @throws {RangeError} unless it has just so many different items
 */
export function codeBytes(items: readonly number[]): Uint8Array {
  const sorted = [...new Set(items)].sort((one, other) => one - other);
  const known = sorted.every((item) => Number.isInteger(item) && item >= 0 && item < itemsInAll);
  if (!known || sorted.length !== itemsInCode) throw new RangeError('a code has eight different items');
  const bytes = new Uint8Array(itemsInCode * 2);
  const view = new DataView(bytes.buffer);
  for (const [at, item] of sorted.entries()) view.setUint16(at * 2, item);
  return bytes;
}

/** The salt that codes of this charity are worked on with: 16 bytes, so that no table of codes serves for two charities. */
export function codeSalt(charityId: string): Uint8Array {
  return publicHash(encode('sidegate/1/return-code', fromBase64url(charityId))).slice(0, size.salt);
}

/** What Argon2id made of a code: what a record is stored under, and what it is locked with. Neither gives the other. */
export type ReturnKey = { lookup: Uint8Array; wrappingKey: Uint8Array };

/** @param root the 32 bytes of Argon2id (shared/crypto/stretch-code.ts), which are wiped */
export function returnKeyFrom(root: Uint8Array): ReturnKey {
  const key = { lookup: subkey(root, 1, 'sgreturn'), wrappingKey: subkey(root, 2, 'sgreturn') };
  wipe(root);
  return key;
}

/**
 * What somebody who comes back needs: the thread's token, the seeds of their reply key and signing key, and the hash of
 * the opening, to which every stream is bound and which is never given back.
 */
export type Returning = { token: Uint8Array; replySeed: Uint8Array; signSeed: Uint8Array; openingHash: Uint8Array };

/** The hash of a sealed opening that streams are bound to. */
export function openingHash(sealed: Uint8Array): Uint8Array {
  return hash(sealed);
}

/** Where a record belongs, which is bound to it. */
export type ReturnPlace = { threadId: string; charityId: string };

/** The record that goes with a thread: lookup id, nonce, box. @returns 200 bytes */
export function wrapReturn(
  returning: Returning,
  key: ReturnKey,
  { threadId, charityId, holder }: ReturnPlace & { holder: Holder },
): Uint8Array {
  const { token, replySeed, signSeed, openingHash: opening } = returning;
  const content = join(...[token, replySeed, signSeed, opening].map((part) => exactly(part, size.secret)));
  const record = join(key.lookup, lock(content, boundTo(key.lookup, { threadId, charityId }, holder), key.wrappingKey));
  wipe(content);
  return exactly(record, returnRecord);
}

/** The record of a thread whose writer took no code: nothing but random bytes, which no code finds. */
export function noReturn(): Uint8Array {
  return sodium.randombytes_buf(returnRecord);
}

/**
 * Opens what the server gave for a lookup id.
 * @param wrapped nonce and box
 * @throws {Refused} 'box' where the code is not the right one, or the server gave another thread's
 */
export function unwrapReturn(
  wrapped: Uint8Array,
  key: ReturnKey,
  place: ReturnPlace,
): { returning: Returning; holder: Holder } {
  if (wrapped.length !== returnRecord - size.hash) throw new Refused('shape');
  const { content, holder } = unlockRecord(wrapped, key, place);
  const [token, replySeed, signSeed, opening] = [0, 1, 2, 3].map((at) =>
    content.slice(at * size.secret, (at + 1) * size.secret),
  ) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  wipe(content);
  return { returning: { token, replySeed, signSeed, openingHash: opening }, holder };
}

function unlockRecord(wrapped: Uint8Array, key: ReturnKey, place: ReturnPlace) {
  let refusal = new Refused('box');
  for (const holder of holders) {
    try {
      return { content: unlock(wrapped, boundTo(key.lookup, place, holder), key.wrappingKey), holder };
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault;
      refusal = fault;
    }
  }
  throw refusal;
}

export function wipeReturn(returning: Returning): void {
  wipe(returning.token, returning.replySeed, returning.signSeed);
}

function boundTo(lookup: Uint8Array, { threadId, charityId }: ReturnPlace, holder: Holder): Uint8Array {
  const label = holder === 'person' ? 'sidegate/1/return' : `sidegate/1/return/${holder}`;
  return encode(label, fromBase64url(charityId), threadId, lookup);
}
