import { join, sameBytes, utf8 } from '#shared/bytes/encode.ts';
import { openingSize } from '#shared/contract/sizes.ts';
import { ThreadId } from '#shared/contract/wire.ts';

const magic = utf8('SGOP');
const version = 1;
/** X-Wing, BLAKE2b, XChaCha20-Poly1305. */
const suite = 1;

/** What stands in clear before an opening's box, and is bound to it (shared/crypto/README.md draws the bytes). */
export type OpeningHeader = { charityId: Uint8Array; threadId: ThreadId; epoch: number; keyringHash: Uint8Array };

/** The header of an opening, or null for bytes of another length, magic, version or suite. */
export function readOpeningHeader(sealed: Uint8Array): OpeningHeader | null {
  if (sealed.length !== openingSize || !sameBytes(sealed.subarray(0, 4), magic)) return null;
  if (sealed[4] !== version || sealed[5] !== suite) return null;
  const threadId = ThreadId.safeParse(new TextDecoder().decode(sealed.subarray(22, 43)));
  if (!threadId.success) return null;
  return {
    charityId: sealed.slice(6, 22),
    threadId: threadId.data,
    epoch: new DataView(sealed.buffer, sealed.byteOffset + 43, 4).getUint32(0),
    keyringHash: sealed.slice(47, 79),
  };
}

export function writeOpeningHeader({ charityId, threadId, epoch, keyringHash }: OpeningHeader): Uint8Array {
  const number = new Uint8Array(4);
  new DataView(number.buffer).setUint32(0, epoch);
  return join(magic, Uint8Array.of(version, suite), charityId, utf8(threadId), number, keyringHash);
}
