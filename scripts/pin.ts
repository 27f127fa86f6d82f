import type { Pin } from '#shared/crypto/statement.ts';

/** The pin that stands in the site's own built files, as a visitor's browser gets it. */
export async function readPin(address: string): Promise<Pin> {
  const page = await fetch(`${address}/write/`).then(
    (response) => response.text(),
    () => {
      throw new Error(`nothing answers at ${address}`);
    },
  );
  const read = (name: string) => new RegExp(`data-${name}="([^"]+)"`).exec(page)?.[1];
  const charityId = read('charity-id');
  const fingerprint = read('fingerprint');
  if (!charityId || !fingerprint) throw new Error('no charity is set up at that address');
  return { charityId, fingerprint, epochFloor: Number(read('epoch-floor')), builtAt: Number(read('built-at')) };
}
