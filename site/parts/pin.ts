import type { Pin } from '#shared/crypto/statement.ts';

/** The pin that was built into this page, or null on a site that is not set up yet. */
export function pinOf({ dataset }: HTMLElement): Pin | null {
  const { charityId, fingerprint, epochFloor, builtAt } = dataset;
  if (!charityId || !fingerprint || !epochFloor || !builtAt) return null;
  return { charityId, fingerprint, epochFloor: Number(epochFloor), builtAt: Number(builtAt) };
}
