import * as z from 'zod/mini';
import { returnRecord, size } from '#shared/contract/sizes.ts';
import { bytesOf, ThreadId } from '#shared/contract/wire.ts';

/** The header in which the record goes with an opening, base64url (shared/crypto/README.md, "Return code"). */
export const recordHeader = 'return-record';

export const ReturnRequest = z.strictObject({ lookup: bytesOf(size.hash) });

/** What is found under a lookup id, or stands in for it. `wrapped` is a nonce and a box; only the code opens it. */
export const ReturnFound = z.strictObject({ threadId: ThreadId, wrapped: bytesOf(returnRecord - size.hash) });
export type ReturnFound = z.infer<typeof ReturnFound>;
