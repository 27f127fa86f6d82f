import { CallLost } from '#shared/calls/ended.ts';
import type { Puzzle } from '#shared/contract/puzzle.ts';
import { ownScript } from '#site/parts/trusted.ts';
import workerAddress from './puzzle.worker.ts?worker&url';

/**
 * Solves a puzzle in a worker of its own, so that the page and its way out stay alive meanwhile; the signal ends it.
 * @returns the solution for just these bytes
 * @throws {CallLost} where the worker's code did not come or could not run, or it was ended
 */
export function solveInWorker(sealed: Uint8Array, puzzle: Puzzle, signal: AbortSignal): Promise<string> {
  const worker = new Worker(ownScript(workerAddress), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const lose = () => reject(new CallLost('the puzzle could not be worked on'));
  worker.addEventListener('message', ({ data }: MessageEvent<string | null>) =>
    data === null ? lose() : resolve(data),
  );
  worker.addEventListener('error', lose);
  worker.addEventListener('messageerror', lose);
  signal.addEventListener('abort', lose);
  worker.postMessage({ sealed, puzzle });
  return promise.finally(() => {
    signal.removeEventListener('abort', lose);
    worker.terminate();
  });
}
