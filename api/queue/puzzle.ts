import { type Argon2Parameters, argon2 } from 'node:crypto';
import { hashOf } from '#api/hashes.ts';
import { Refusal } from '#api/refusal.ts';
import { isEnough, type Puzzle, puzzleMessage } from '#shared/contract/puzzle.ts';

/** Solutions that are looked at side by side or wait for it; each takes a thread of Node's pool and the puzzle's memory. */
const mostAtOnce = 32;
let underWay = 0;

/**
 * Whether the salt solves the puzzle for just these bytes: one Argon2id, off the event loop.
 * @throws {Refusal} 'storage-unavailable' while too many others are being looked at
 */
export async function isSolution(sealed: Uint8Array, salt: Uint8Array, puzzle: Puzzle): Promise<boolean> {
  if (underWay >= mostAtOnce) throw new Refusal('storage-unavailable');
  underWay++;
  try {
    const tag = await argon2id({
      message: puzzleMessage(hashOf(sealed)),
      nonce: salt,
      memory: puzzle.memory,
      passes: puzzle.passes,
      parallelism: 1,
      tagLength: 32,
    });
    return isEnough(tag, puzzle.bits);
  } finally {
    underWay--;
  }
}

function argon2id(parameters: Argon2Parameters): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (fault, tag) => (fault ? reject(fault) : resolve(tag)));
  });
}
