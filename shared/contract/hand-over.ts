import * as z from 'zod/mini';
import { Story } from '#shared/contract/text.ts';
import { bytesBetween, Epoch, MemberId, Seconds, ThreadId } from '#shared/contract/wire.ts';

/** How long a hand-over is kept: whoever was away for a week reads the cases. Seconds. */
export const handOverLife = 7 * 24 * 3600;

/** How many claims go with one at most. */
export const mostHandedOver = 100;

/** What is in a hand-over's envelope is padded to a multiple of this many bytes, and never more than eight of them. */
export const handOverPadded = 4 * 1024;
const mostBlocks = 8;
/** An envelope around nothing (shared/crypto/README.md, "Envelope"). */
const emptyEnvelope = 1340;

export const HandOverId = z.string().check(z.regex(/^[A-Za-z0-9_-]{21}$/));

/**
 * What a worker leaves for whoever comes next, as it is sealed to the team. Of the referrals only the ids are in it: what
 * becomes of each is read in its case, and by nobody from whom it is hidden.
 */
export const HandOver = z.strictObject({
  id: HandOverId,
  at: Seconds,
  text: Story,
  threads: z.array(ThreadId).check(z.maxLength(mostHandedOver)),
});
export type HandOver = z.infer<typeof HandOver>;

/** Sealed to the duty key of `epoch`. */
export const SealedHandOver = z.strictObject({
  epoch: Epoch,
  envelope: bytesBetween(emptyEnvelope + handOverPadded, emptyEnvelope + mostBlocks * handOverPadded),
});
export type SealedHandOver = z.infer<typeof SealedHandOver>;

/** `releases` are the claims that end with it, where they are its writer's still. */
export const NewHandOver = z.strictObject({
  ...SealedHandOver.shape,
  releases: z.array(ThreadId).check(z.maxLength(mostHandedOver)),
});
export type NewHandOver = z.infer<typeof NewHandOver>;

/** What the server knows of one: who wrote it in which minute, and who has said that they read it. */
export const HandOverEntry = z.strictObject({
  id: HandOverId,
  by: MemberId,
  at: Seconds,
  readBy: z.array(MemberId),
});
export type HandOverEntry = z.infer<typeof HandOverEntry>;

/** Those of the last seven days, the newest first. */
export const HandOverList = z.strictObject({ handOvers: z.array(HandOverEntry) });
