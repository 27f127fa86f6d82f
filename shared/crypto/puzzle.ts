import sodium from 'libsodium-wrappers-sumo';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { isEnough, type Puzzle, puzzleMessage } from '#shared/contract/puzzle.ts';
import { size } from '#shared/contract/sizes.ts';

/**
 * Looks for a salt that solves the puzzle for just these bytes. Takes seconds and the puzzle's memory: run it off the
 * main thread.
 * @returns the salt as base64url, to be sent along with the same bytes
 */
export async function solvePuzzle(sealed: Uint8Array, { memory, passes, bits }: Puzzle): Promise<string> {
  await sodium.ready;
  const message = puzzleMessage(sodium.crypto_hash(sealed).slice(0, size.hash));
  for (;;) {
    const salt = sodium.randombytes_buf(size.salt);
    const tag = sodium.crypto_pwhash(32, message, salt, passes, memory * 1024, sodium.crypto_pwhash_ALG_ARGON2ID13);
    if (isEnough(tag, bits)) return toBase64url(salt);
  }
}
