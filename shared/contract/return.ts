import * as z from 'zod/mini';
import type { Journey } from '#shared/contract/referral.ts';
import { returnRecord, size } from '#shared/contract/sizes.ts';
import { bytesOf, ThreadId } from '#shared/contract/wire.ts';

/** The header in which the record goes with an opening, base64url (shared/crypto/README.md, "Return code"). */
export const recordHeader = 'return-record';

export const ReturnRequest = z.strictObject({ lookup: bytesOf(size.hash) });

/** What is found under a lookup id, or stands in for it. `wrapped` is a nonce and a box; only the code opens it. */
export const ReturnFound = z.strictObject({ threadId: ThreadId, wrapped: bytesOf(returnRecord - size.hash) });
export type ReturnFound = z.infer<typeof ReturnFound>;

/**
 * Who holds a code: a person who wrote in, or a professional who referred somebody or asked for advice. Only the code tells,
 * as the record is bound to it; the three look alike.
 */
export const holders = ['person', 'professional', 'consultation'] as const;
export type Holder = (typeof holders)[number];

/** Who holds the code that goes with a referral of this journey. */
export function holderOf(journey: Journey): Holder {
  return holders.find((holder) => holder === journey) ?? 'person';
}
