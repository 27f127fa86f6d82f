import { randomInt } from 'node:crypto';
import { tell } from '#tests/figures.ts';

/** Numbers that look random and come again from the same seed. */
export type Draws = {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
};

/** Draws from a new seed, or from SIDEGATE_SEED; the seed is printed, so that a run can be repeated. */
export function drawsFor(what: string): Draws {
  const seed = Number(process.env.SIDEGATE_SEED ?? randomInt(2 ** 32));
  tell(what, 'SIDEGATE_SEED', seed);
  return drawsFrom(seed);
}

/** mulberry32: 32 bits of state, good enough to choose moments and bits by. */
function drawsFrom(seed: number): Draws {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { below: (limit) => Math.floor(next() * limit) };
}
