import { cleaned } from './cleaned.ts';

/** One picture in, the same without anything but its points out, or null where that can't be done; then the worker ends. */
self.addEventListener('message', async ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
  self.postMessage(await cleaned(data).catch(() => null));
});
