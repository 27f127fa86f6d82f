/** Unix time in whole seconds. A parameter wherever time matters, so that tests can move it. */
export type Clock = () => number;

export const systemClock: Clock = () => Math.floor(Date.now() / 1000);

/** Stored times say no more than the minute. */
export function toMinute(seconds: number): number {
  return seconds - (seconds % 60);
}
