import { CallLost, CallRefused } from '#shared/calls/ended.ts';
import type { Puzzle } from '#shared/contract/puzzle.ts';

/** How sending ended. 'refused' is an answer of the server that waiting will not change. */
export type Outcome = { is: 'stored' | 'stopped' | 'refused' };

/** The means to send with. Waiting is one of them, so that time is a parameter. */
export type Means<Keyring, Sealed> = {
  /** A keyring that was verified; `fresh` asks the server again. */
  keyring: (fresh: boolean) => Promise<Keyring>;
  /** Seals the same referral; each time under a new thread id. */
  seal: (keyring: Keyring) => Sealed;
  /** With the solution of the puzzle that an earlier try was refused for, if one was. */
  put: (sealed: Sealed, solution: string | undefined) => Promise<void>;
  /** Works for seconds on what a server asks for while very much arrives. */
  solve: (sealed: Sealed, puzzle: Puzzle) => Promise<string>;
  /** Resolves after so many milliseconds, or sooner when there is reason to hope. */
  wait: (milliseconds: number) => Promise<void>;
};

/** Enough for a key that changes while somebody writes; more than that is a fault of the server. */
const mostSeals = 3;
/** A solution holds for its bytes; a server that asks again and again would keep a phone busy for nothing. */
const mostPuzzles = 3;
const longestWait = 30_000;

/**
 * Sends until it is stored, stopped or refused for good. What can pass (no connection, a busy server) is waited out,
 * and the same sealed bytes are sent again, so that one referral is one thread however often an answer is lost.
 * @param sealed bytes of an earlier try with this same referral, whose answer may have been lost
 * @param onSealed is told of new bytes before they are first sent
 * @param onTrouble is told each time that it has to wait
 * @throws what else the means throw: a keyring that is not to be trusted ends it
 */
export async function sendUntilStored<Keyring, Sealed>(
  means: Means<Keyring, Sealed>,
  sealed: Sealed | null,
  { signal, onSealed, onTrouble }: { signal: AbortSignal; onSealed: (sealed: Sealed) => void; onTrouble: () => void },
): Promise<Outcome> {
  const persist = <Result>(act: () => Promise<Result>) => untilNotLost(act, { signal, onTrouble, wait: means.wait });
  try {
    let bytes = sealed;
    let solution: string | undefined;
    for (let seals = 0, puzzles = 0; ; ) {
      if (!bytes) {
        const keyring = await persist(() => means.keyring(seals > 0));
        bytes = means.seal(keyring);
        onSealed(bytes);
      }
      const waiting = bytes;
      const refused = await persist(() => means.put(waiting, solution).then(() => null, refusalOf));
      if (!refused) return { is: 'stored' };
      const { puzzle } = refused.problem;
      if (puzzle && puzzles < mostPuzzles) {
        onTrouble();
        solution = await persist(() => means.solve(waiting, puzzle));
        puzzles += 1;
        continue;
      }
      if (refused.problem.code !== 'epoch-closed' || seals >= mostSeals) throw refused;
      bytes = null;
      solution = undefined;
      seals += 1;
    }
  } catch (fault) {
    if (signal.aborted) return { is: 'stopped' };
    if (fault instanceof CallRefused) return { is: 'refused' };
    throw fault;
  }
}

/** Milliseconds before the next try: 1 s, 2 s, 4 s, 8 s, up to half a minute. */
export function pauseAfter(tries: number): number {
  return Math.min(1000 * 2 ** tries, longestWait);
}

async function untilNotLost<Result>(
  act: () => Promise<Result>,
  {
    signal,
    onTrouble,
    wait,
  }: { signal: AbortSignal; onTrouble: () => void; wait: (milliseconds: number) => Promise<void> },
): Promise<Result> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await unlessStopped(act, signal);
    } catch (fault) {
      if (signal.aborted || !canPass(fault)) throw fault;
    }
    onTrouble();
    await unlessStopped(() => wait(pauseAfter(tries)), signal);
  }
}

/** No answer, a server in trouble, or too many requests: each can be different in a moment. */
function canPass(fault: unknown): boolean {
  if (fault instanceof CallLost) return true;
  return fault instanceof CallRefused && (fault.problem.status >= 500 || fault.problem.status === 429);
}

/** A refusal that waiting will not change; anything else is thrown on. */
function refusalOf(fault: unknown): CallRefused {
  if (fault instanceof CallRefused && !canPass(fault)) return fault;
  throw fault;
}

/**
 * Acts unless it was stopped before.
 * @throws the signal's reason as soon as it is aborted, whatever the act does later
 */
export async function unlessStopped<Result>(act: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  signal.throwIfAborted();
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([act(), stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
