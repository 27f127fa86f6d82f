import * as z from 'zod/mini';
import { Envelope } from '#shared/contract/members.ts';
import { size } from '#shared/contract/sizes.ts';
import { bytesBetween, Epoch, ThreadId } from '#shared/contract/wire.ts';

/** What is in a case's box is padded to a multiple of this many bytes, and never more than `mostCase` of them. */
export const casePadded = 4 * 1024;
const mostCase = 64;

const Revision = z.int().check(z.gte(1), z.lte(1_000_000));

const caseBox = (blocks: number) => size.nonce + blocks * casePadded + size.tag;

/**
 * A revision of what the team adds to a thread (shared/crypto/README.md, "Case"). `envelope` holds the case secret, sealed
 * to the duty key of `epoch`.
 */
export const CaseRecord = z.strictObject({
  threadId: ThreadId,
  revision: Revision,
  epoch: Epoch,
  envelope: Envelope,
  box: bytesBetween(caseBox(1), caseBox(mostCase)),
});
export type CaseRecord = z.infer<typeof CaseRecord>;

/** The next revision. `next` is what the server does with the thread in the same moment: nothing, close it, open it again. */
export const CaseWrite = z.strictObject({
  revision: Revision,
  epoch: Epoch,
  envelope: Envelope,
  box: bytesBetween(caseBox(1), caseBox(mostCase)),
  next: z.enum(['none', 'close', 'reopen']),
});
export type CaseWrite = z.infer<typeof CaseWrite>;

/** The newest revisions of the cases that were asked for; threads without one are left out. */
export const CaseList = z.strictObject({ cases: z.array(CaseRecord) });
export type CaseList = z.infer<typeof CaseList>;
