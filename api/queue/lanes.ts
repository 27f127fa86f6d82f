import { isSolution } from '#api/queue/puzzle.ts';
import { Refusal } from '#api/refusal.ts';
import type { Visitor } from '#api/visitor.ts';
import type { Lane } from '#shared/contract/duty.ts';
import type { Puzzle } from '#shared/contract/puzzle.ts';

/** What decides how an opening is taken while very many arrive. */
export type Lanes = {
  /** Openings that may wait in the crowded lane before a puzzle is asked for. */
  mostCrowded: number;
  puzzle: Puzzle;
  /** False once the disk has only its reserve left, which is kept for the team's own work. */
  hasRoom: () => boolean;
};

/**
 * The lane of an opening of the right shape. Nobody is refused for arriving among many: what is over the limit waits
 * apart, and once that lane is full it costs its sender a few seconds of work.
 * @param solution the puzzle's salt, where one was sent along
 * @throws {Refusal} 'puzzle-needed' with the puzzle, or 'storage-unavailable' at the disk's reserve
 */
export async function laneFor(
  opening: { sealed: Uint8Array; solution: Uint8Array | undefined },
  visitor: Visitor,
  { mostCrowded, puzzle, hasRoom }: Lanes,
  waiting: () => number,
): Promise<Lane> {
  if (!hasRoom()) throw new Refusal('storage-unavailable');
  if ((await visitor.count('opening')) === 0) return 'usual';
  if (waiting() < mostCrowded) return 'crowded';
  const { sealed, solution } = opening;
  if (solution && (await isSolution(sealed, solution, puzzle))) return 'crowded';
  throw new Refusal('puzzle-needed', undefined, { puzzle });
}
