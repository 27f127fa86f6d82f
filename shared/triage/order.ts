import type { Band } from '#shared/contract/case.ts';
import { bands, isAbove } from '#shared/triage/bands.ts';

/** What of a thread decides where it stands in the queue. Times in Unix seconds, `target` in seconds from arrival. */
export type Standing = {
  threadId: string;
  arrivedAt: number;
  band: Band;
  target: number;
  /** The person asked to stop, or changed the plan, and nobody has seen to it yet. */
  asks: 'stop' | 'changed' | null;
  /** When to try again, as arranged with the person or as the attempts policy has it; null before any attempt. */
  nextAt: number | null;
  /** `nextAt` was arranged with the person. */
  arranged: boolean;
};

/** When something is to be done: at the time that was arranged or is next, else by the target. */
export function dueAt({ nextAt, arrivedAt, target }: Standing): number {
  return nextAt ?? arrivedAt + target;
}

/**
 * The band that waiting has lifted somebody into: one up when it falls due, and one more with each further target that
 * passes, so that nobody starves behind others who keep arriving.
 */
export function liftedBand(standing: Standing, now: number): Band {
  const overdue = now - dueAt(standing);
  if (overdue < 0) return standing.band;
  const lifts = 1 + Math.floor(overdue / standing.target);
  return bands[Math.max(0, bands.indexOf(standing.band) - lifts)] ?? 'now';
}

/**
 * The order of the queue, as sorting takes it: whoever asked to stop or changed the plan; then whom a time was arranged
 * with, once it has come; then by band, by what is due first, by arrival. Total, and the same whichever order it starts in.
 */
export function compareStandings(one: Standing, other: Standing, now: number): number {
  const [a, b] = [rankOf(one, now), rankOf(other, now)];
  if (a !== b) return a - b;
  const [above, below] = [liftedBand(one, now), liftedBand(other, now)];
  if (above !== below) return isAbove(above, below) ? -1 : 1;
  return (
    dueAt(one) - dueAt(other) ||
    one.arrivedAt - other.arrivedAt ||
    (one.threadId < other.threadId ? -1 : one.threadId > other.threadId ? 1 : 0)
  );
}

function rankOf(standing: Standing, now: number): number {
  if (standing.asks === 'stop') return 0;
  if (standing.asks === 'changed') return 1;
  return standing.arranged && standing.nextAt !== null && standing.nextAt <= now ? 2 : 3;
}
