import { CallLost, CallRefused } from '#shared/calls/call.ts';

/** What waiting needs. `wait` resolves after so many milliseconds, or sooner when there is reason to hope. */
export type Patience = {
  signal: AbortSignal;
  wait: (milliseconds: number) => Promise<void>;
  /** Told each time that it has to wait. */
  onTrouble: () => void;
};

const longestWait = 30_000;

/**
 * Tries until there is an answer that waiting will not change: a call that was lost, a server in trouble and too many
 * calls are waited out, 1 s, 2 s, 4 s, up to half a minute.
 * @throws {CallRefused} what waiting will not change
 * @throws the signal's reason as soon as it is aborted, whatever the call does later
 */
export async function untilAnswered<Result>(act: () => Promise<Result>, patience: Patience): Promise<Result> {
  const { signal, wait, onTrouble } = patience;
  for (let tries = 0; ; tries += 1) {
    try {
      return await unlessStopped(act, signal);
    } catch (fault) {
      if (signal.aborted || !canPass(fault)) throw fault;
    }
    onTrouble();
    await unlessStopped(() => wait(Math.min(1000 * 2 ** tries, longestWait)), signal);
  }
}

/** A full server says so with 507, which is an answer: it will not have emptied itself in half a minute. */
function canPass(fault: unknown): boolean {
  if (fault instanceof CallLost) return true;
  if (!(fault instanceof CallRefused)) return false;
  const { status, code } = fault.problem;
  return status === 429 || (status >= 500 && code !== 'no-room-for-files');
}

async function unlessStopped<Result>(act: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  signal.throwIfAborted();
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([stopped, act()]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
