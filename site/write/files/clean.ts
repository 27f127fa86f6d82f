import { attachmentLimits } from '#shared/contract/opening.ts';
import { ownScript } from '#site/parts/trusted.ts';
import workerAddress from './clean.worker.ts?worker&url';

/** Files that hold no hidden details any more, for as long as they are held. */
const clean = new WeakSet<File>();

export function isClean(file: File): boolean {
  return clean.has(file);
}

/** Whether hidden details can be taken out of a file of this kind here; what it really is is seen when they are. */
export function canClean({ type }: File): boolean {
  return type === 'image/jpeg' || type === 'image/png';
}

/**
 * The same picture without hidden details, made in a worker of its own, so that the page and its way out stay alive
 * meanwhile; the signal ends it.
 * @returns null where it can't be done: no such picture, not the memory for it, or it would come out too large to send
 */
export async function cleanPicture(file: File, signal: AbortSignal): Promise<File | null> {
  const bytes = await file.arrayBuffer().catch(() => null);
  const made = bytes && !signal.aborted ? await cleanInWorker(new Uint8Array(bytes), signal) : null;
  if (!made || (made.byteLength > attachmentLimits.each && file.size <= attachmentLimits.each)) return null;
  const picture = new File([made], file.name, { type: file.type });
  clean.add(picture);
  return picture;
}

function cleanInWorker(bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<ArrayBuffer | null> {
  const worker = new Worker(ownScript(workerAddress), { type: 'module' });
  const { promise, resolve } = Promise.withResolvers<ArrayBuffer | null>();
  const giveUp = () => resolve(null);
  worker.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer | null>) => resolve(data));
  worker.addEventListener('error', giveUp);
  worker.addEventListener('messageerror', giveUp);
  signal.addEventListener('abort', giveUp);
  worker.postMessage(bytes, [bytes.buffer]);
  return promise.finally(() => {
    signal.removeEventListener('abort', giveUp);
    worker.terminate();
  });
}
