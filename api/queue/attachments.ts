import { Refusal } from '#api/refusal.ts';
import type { PartRule } from '#api/store/store.ts';
import { attachmentTime, partSize, sealedLimits } from '#shared/contract/attachment.ts';
import { attachmentLimits } from '#shared/contract/opening.ts';

/** What bounds the attachments of all threads together. */
export type AttachmentRoom = {
  /** Bytes, sealed. */
  most: number;
  /** False while the disk has little more than its reserve left: what is between the two is for openings. */
  hasRoom: () => boolean;
};

/** Stored times are to the minute: nobody's day ends before it is over. */
const rounding = 60;

/**
 * Takes a part only while its thread is open and not a day old, after the whole part before it, within the thread's quota
 * and within what there is room for. @param bytes of this part
 */
export function admitPart(
  { attachmentId, part, bytes }: { attachmentId: string; part: number; bytes: number },
  now: number,
  { most, hasRoom }: AttachmentRoom,
): PartRule {
  return ({ at, isClosed, attachments, everything }) => {
    if (isClosed) throw new Refusal('closed');
    if (now > at + attachmentTime + rounding) throw new Refusal('attachment-late');
    const begun = attachments.find(({ id }) => id === attachmentId) ?? { parts: 0, bytes: 0 };
    if (part !== begun.parts || begun.bytes !== part * partSize) throw new Refusal('part-out-of-order');
    const together = attachments.reduce((sum, one) => sum + one.bytes, bytes);
    const isOver =
      (part === 0 && attachments.length >= attachmentLimits.count) ||
      begun.bytes + bytes > sealedLimits.each ||
      together > sealedLimits.together;
    if (isOver) throw new Refusal('attachment-over');
    if (everything + bytes > most || !hasRoom()) throw new Refusal('no-room-for-files');
  };
}
