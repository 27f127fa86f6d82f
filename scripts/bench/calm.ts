import { cpus } from 'node:os';

/** From here on a round counts as calm: our own browser, slowed, takes no more than about the other half. */
const calm = 0.3;

/** Starts to watch the machine; what it returns tells the share, 0 to 1, of all processors' time that nobody has used since. */
export function watchIdle(): () => number {
  const before = spent();
  return () => {
    const after = spent();
    return (after.idle - before.idle) / Math.max(1, after.all - before.all);
  };
}

function spent(): { idle: number; all: number } {
  const times = cpus().flatMap((one) => Object.entries(one.times));
  const sum = (wanted: [string, number][]) => wanted.reduce((total, [, time]) => total + time, 0);
  return { idle: sum(times.filter(([kind]) => kind === 'idle')), all: sum(times) };
}

export function isCalm({ idle }: { idle: number }): boolean {
  return idle >= calm;
}

/**
 * The calm rounds; where they are fewer than `least`, the calmest so many. What was measured in a round has no say in
 * whether it counts.
 */
export function calmest<Round extends { idle: number }>(rounds: Round[], least: number): Round[] {
  const counted = rounds.filter(isCalm);
  if (counted.length >= least) return counted;
  return rounds.toSorted((one, other) => other.idle - one.idle).slice(0, least);
}
