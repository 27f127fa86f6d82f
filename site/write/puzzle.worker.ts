import type { Puzzle } from '#shared/contract/puzzle.ts';
import { solvePuzzle } from '#shared/crypto/puzzle.ts';

/** One puzzle in, its solution out, or null where there is not the memory; then the worker ends and gives it back. */
self.addEventListener('message', async ({ data }: MessageEvent<{ sealed: Uint8Array; puzzle: Puzzle }>) => {
  self.postMessage(await solvePuzzle(data.sealed, data.puzzle).catch(() => null));
});
