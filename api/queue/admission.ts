import { Refusal } from '#api/refusal.ts';
import type { EpochRow } from '#api/store/store.ts';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { sameBytes } from '#shared/bytes/encode.ts';
import { readOpeningHeader } from '#shared/contract/opening-header.ts';
import { openingSize } from '#shared/contract/sizes.ts';

/** An opening sealed before its keyring ended may still be on its way for a day; not so after a removal. */
const grace = 24 * 60 * 60;

/**
 * Takes only bytes of an opening's exact shape: length, magic, version, this charity, this thread, a live epoch. What is
 * inside is sealed and nobody's business here.
 * @returns the epoch it is sealed to
 * @throws {Refusal}
 */
export function admitOpening(
  sealed: Uint8Array,
  expected: { threadId: string; charityId: string; epochs: EpochRow[]; now: number },
): number {
  if (sealed.length !== openingSize) throw new Refusal('wrong-length');
  const header = readOpeningHeader(sealed);
  if (!header) throw new Refusal('wrong-format');
  if (!sameBytes(header.charityId, fromBase64url(expected.charityId))) throw new Refusal('wrong-charity');
  if (header.threadId !== expected.threadId) throw new Refusal('wrong-thread');
  insistOnEpoch(header.epoch, expected.epochs, expected.now);
  return header.epoch;
}

/** @throws {Refusal} unless something sealed to this epoch may still arrive */
export function insistOnEpoch(number: number, epochs: EpochRow[], now: number): void {
  const epoch = epochs.find((row) => row.epoch === number);
  if (!epoch) throw new Refusal('unknown-epoch');
  if (epoch.closedAt !== null || now > epoch.notAfter + grace) throw new Refusal('epoch-closed');
}
