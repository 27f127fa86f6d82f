/*
 * How much of each proof is run: enough to notice a fault in `npm test`, many times that in `npm run soak`. SIDEGATE_SEED
 * repeats a run whose seed was printed.
 */
const soak = process.env.SIDEGATE_SOAK === '1';
const seed = process.env.SIDEGATE_SEED;

export const counts = {
  /** How many times longer than usual a test may take. */
  patience: soak ? 30 : 1,
  /** How often the server is killed under load. */
  kills: soak ? 100 : 15,
  /** How often it is asked to stop under load. */
  stops: soak ? 20 : 2,
  /** Races for one claim by two clients in two processes. */
  claims: soak ? 1000 : 60,
  /** The same in two browsers at one desk each. */
  deskClaims: soak ? 20 : 6,
  /** Random bits of the box that are flipped. */
  boxBits: soak ? 20_000 : 2000,
  /** Lists that open nothing, typed into the page. */
  wrongLists: soak ? 100 : 6,
  /** Lookup ids of return codes that are guessed. */
  lookups: soak ? 10_000 : 500,
};

/** How fast-check runs a property that `npm test` tries `usual` times. */
export function runs(usual: number): { numRuns: number; seed?: number } {
  const numRuns = soak ? usual * 20 : usual;
  return seed === undefined ? { numRuns } : { numRuns, seed: Number(seed) | 0 };
}
