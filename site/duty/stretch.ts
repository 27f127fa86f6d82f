import { ownScript } from '#site/parts/trusted.ts';
import workerAddress from './stretch.worker.ts?worker&url';

/**
 * Argon2id in a worker of its own, so that the page and its way out stay alive meanwhile.
 * @throws {Error} where the worker can't run, or has not the memory
 */
export function stretchInWorker(passphrase: string, salt: Uint8Array): Promise<Uint8Array> {
  const worker = new Worker(ownScript(workerAddress), { type: 'module' });
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => resolve(data));
    worker.addEventListener('error', () => reject(new Error('the passphrase could not be worked on')));
    worker.addEventListener('messageerror', () => reject(new Error('the passphrase could not be worked on')));
    worker.postMessage({ passphrase, salt });
  }).finally(() => worker.terminate());
}
