import { hashOf, keyedHash } from '#api/hashes.ts';
import type { ReturnRecord } from '#api/store/store.ts';
import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import type { ReturnFound } from '#shared/contract/return.ts';
import { returnRecord, size } from '#shared/contract/sizes.ts';

/** A record as it is sent, base64url. Its lookup id is kept as a hash: looking one up then tells nothing by its time. */
export function recordOf(sent: string): ReturnRecord {
  const bytes = fromBase64url(sent);
  return { lookup: hashOf(bytes.subarray(0, size.hash)), wrapped: bytes.subarray(size.hash) };
}

/** What is answered for a lookup id that nobody has: always the same for the same, and nobody else can tell it. */
export function decoyFor(lookup: Uint8Array, secret: Uint8Array): ReturnFound {
  const part = (at: number) => keyedHash(secret, 'sidegate/1/no-return', lookup, at);
  const wrapped = Buffer.concat([1, 2, 3, 4, 5, 6].map(part)).subarray(0, returnRecord - size.hash);
  return { threadId: toBase64url(part(0)).slice(0, 21), wrapped: toBase64url(wrapped) };
}
