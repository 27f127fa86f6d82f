import { codeBytes, codeSalt, type ReturnKey, returnKeyFrom } from '#shared/crypto/return-code.ts';
import { ownScript } from '#site/parts/trusted.ts';
import workerAddress from './stretch-code.worker.ts?worker&url';

/** Why a code can't be worked on: its program did not come, or there is not the memory. */
class CodeFailed extends Error {
  override readonly name = 'CodeFailed';
}

/**
 * The key behind a code's items: a second or more of work in a worker of its own, which ends with it.
 * Begin when the list is first shown, and await when it is needed.
 * @param signal ends the work, which then fails
 * @param worker one that was started before; without it its program is fetched only now
 * @throws {CodeFailed}
 */
export async function returnKeyOf(
  items: readonly number[],
  charityId: string,
  { signal, worker = startWorker() }: { signal?: AbortSignal; worker?: Worker } = {},
): Promise<ReturnKey> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const fail = () => reject(new CodeFailed('the code could not be worked on'));
  worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array | null>) => (data ? resolve(data) : fail()));
  worker.addEventListener('error', fail);
  worker.addEventListener('messageerror', fail);
  signal?.addEventListener('abort', fail);
  if (signal?.aborted) fail();
  else worker.postMessage({ code: codeBytes(items), salt: codeSalt(charityId) });
  try {
    return returnKeyFrom(await promise);
  } finally {
    signal?.removeEventListener('abort', fail);
    worker.terminate();
  }
}

/** Fetches the program and waits for a code: started for every visitor alike, it tells nobody who takes one. */
export function startWorker(): Worker {
  return new Worker(ownScript(workerAddress), { type: 'module' });
}
