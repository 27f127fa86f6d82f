import * as z from 'zod/mini';
import { openKept, sealKept } from '#shared/crypto/kept.ts';
import { wipe } from '#shared/crypto/keys.ts';
import { Refused } from '#shared/crypto/refused.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { HandOverBegun } from './handover/begun.ts';
import { Typed } from './settings-answers.ts';
import { TakingBegun } from './taking-begun.ts';

/**
 * What a member has begun at the desk: notes by thread, the referral that is open, one that is being taken down, a hand-over,
 * and a manager's settings that are not saved yet. In memory only.
 */
const Work = z.strictObject({
  notes: z.record(z.string(), z.string()),
  open: z.nullable(z.string()),
  settings: z.optional(Typed),
  taking: z.optional(TakingBegun),
  handOver: z.optional(HandOverBegun),
});
export type Work = z.infer<typeof Work>;

const noWork: Work = { notes: {}, open: null };

/** Work that outlives a lock, sealed to whoever it belongs to: the page that holds it can't read it. */
export type KeptWork = { memberId: string; sealed: Uint8Array };

/** @returns null where no word was written, since then nothing need be kept */
export function keepWork(work: Work, { member, pin }: OnDuty): KeptWork | null {
  const { settings, taking, handOver, notes } = work;
  const isTyped = handOver?.text || Object.values(notes).some((note) => note !== '');
  if (!settings && !taking && !isTyped) return null;
  return { memberId: member.id, sealed: sealKept(JSON.stringify(work), member, pin.charityId) };
}

/** The work again for the member whose it is, nothing for anybody else. What was kept is overwritten in either case. */
export function takeBack(kept: KeptWork | null, { member, pin, keys }: OnDuty): Work {
  if (!kept) return noWork;
  try {
    if (kept.memberId !== member.id) return noWork;
    return Work.parse(JSON.parse(openKept(kept.sealed, member, pin.charityId, keys.seal.secretKey)));
  } catch (fault) {
    // With new keys, as after coming back by the sheet, the old note is lost.
    if (fault instanceof Refused) return noWork;
    throw fault;
  } finally {
    discard(kept);
  }
}

export function discard(kept: KeptWork | null): void {
  if (kept) wipe(kept.sealed);
}

/** Under which an answer that is being written is kept among the notes. */
export function answerTo(threadId: string): string {
  return `${threadId}/answer`;
}

/** @returns the notes with this one written, or without it where it is empty */
export function withNote(notes: Work['notes'], threadId: string, note: string): Work['notes'] {
  const { [threadId]: _, ...others } = notes;
  return note === '' ? others : { ...others, [threadId]: note };
}
