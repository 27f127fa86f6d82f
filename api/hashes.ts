import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { encode, type Field } from '#shared/bytes/encode.ts';

/** The first 32 bytes of SHA-512 of a token or proof that is random already: what is stored in its place. */
export function hashOf(secret: Uint8Array): Buffer {
  return createHash('sha512').update(secret).digest().subarray(0, 32);
}

/** HMAC-SHA-256 over labelled fields. */
export function keyedHash(key: Uint8Array, label: string, ...fields: Field[]): Buffer {
  return createHmac('sha256', key)
    .update(encode(label, ...fields))
    .digest();
}

/** A charity's pin, as browsers compute it too: a hash over its id and signing key (shared/crypto/README.md). */
export function fingerprintOf(charityId: string, charityKey: string): string {
  const bytes = encode('sidegate/1/charity', fromBase64url(charityId), fromBase64url(charityKey));
  return toBase64url(hashOf(bytes));
}

/** Compares in constant time. Both are hashes of one length. */
export function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
