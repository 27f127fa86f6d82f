import { stretchCode } from '#shared/crypto/stretch-code.ts';

/** One code in, its root out, or null where there is not the memory; then the worker ends, and its 64 MiB with it. */
self.addEventListener('message', async ({ data }: MessageEvent<{ code: Uint8Array; salt: Uint8Array }>) => {
  const root = await stretchCode(data.code, data.salt).catch(() => null);
  self.postMessage(root, root ? { transfer: [root.buffer] } : {});
});
