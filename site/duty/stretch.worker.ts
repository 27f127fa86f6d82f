import { stretch } from '#shared/crypto/passphrase.ts';

/** One passphrase in, its root out; the worker ends after that, and its 128 MiB with it. */
self.addEventListener('message', async ({ data }: MessageEvent<{ passphrase: string; salt: Uint8Array }>) => {
  const root = await stretch(data.passphrase, data.salt);
  self.postMessage(root, { transfer: [root.buffer] });
});
