import * as z from 'zod/mini';
import { encode } from '#shared/bytes/encode.ts';

/**
 * What a full crowded lane asks for before it takes another opening: a salt under which Argon2id over the opening's hash
 * begins with `bits` zero bits (shared/crypto/README.md, "Puzzle"). `memory` in KiB. The bounds are the browser's: a
 * server could otherwise ask a phone for more than it has.
 */
export const Puzzle = z.strictObject({
  memory: z.int().check(z.gte(8), z.lte(65_536)),
  passes: z.int().check(z.gte(1), z.lte(4)),
  bits: z.int().check(z.gte(0), z.lte(10)),
});
export type Puzzle = z.infer<typeof Puzzle>;

/** Sixteen tries of 16 MiB each on average: seconds on a cheap phone, and one try for the server. */
export const usualPuzzle: Puzzle = { memory: 16 * 1024, passes: 1, bits: 4 };

/** The header that a solution comes in: the salt, as base64url. */
export const solutionHeader = 'puzzle-solution';

/** What Argon2id is run over. @param openingHash the first 32 bytes of SHA-512 of the whole opening */
export function puzzleMessage(openingHash: Uint8Array): Uint8Array {
  return encode('sidegate/1/puzzle', openingHash);
}

/** True where the tag's first `bits` bits are zero. */
export function isEnough(tag: Uint8Array, bits: number): boolean {
  const first = new DataView(tag.buffer, tag.byteOffset, 4).getUint32(0);
  return Math.clz32(first) >= bits;
}
