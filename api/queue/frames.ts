import { hashOf } from '#api/hashes.ts';
import { insistOnEpoch } from '#api/queue/admission.ts';
import { newestNumbers } from '#api/queue/roster.ts';
import { Refusal } from '#api/refusal.ts';
import type { FramePut, FrameQuota, NewFrame, Store } from '#api/store/store.ts';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { sameBytes } from '#shared/bytes/encode.ts';
import { readSent, type Side } from '#shared/contract/stream.ts';

/** How much either side may write under one thread: a year of letters, and not a disk. */
export const quotas: Record<Side, FrameQuota> = {
  person: { frames: 200, bytes: 2 * 1024 * 1024 },
  member: { frames: 400, bytes: 4 * 1024 * 1024 },
};

/** @throws {Refusal} 'thread-unknown', for a wrong token as for a thread that is not there. @returns the token's hash */
export function insistOnToken(store: Store, threadId: string, token: string): Uint8Array {
  const hash = hashOf(fromBase64url(token));
  if (!store.holdsToken(threadId, hash)) throw new Refusal('thread-unknown');
  return hash;
}

type From = { threadId: string; side: Side; member: string | null; now: number; at: number };

/**
 * Takes only bytes of the exact shape, for this charity and this thread, from the side and the member that they name, under
 * a key or a roster that is known.
 * @throws {Refusal}
 */
export function admitFrame(sent: Uint8Array, { threadId, side, member, now, at }: From, store: Store): NewFrame {
  const read = readSent(sent, side);
  if (!read) throw new Refusal('wrong-format');
  const { start, frame } = read;
  if (start) {
    const { header } = start;
    const charityId = store.charityId();
    if (charityId === null) throw new Refusal('not-set-up');
    if (!sameBytes(header.charityId, fromBase64url(charityId))) throw new Refusal('wrong-charity');
    if (header.threadId !== threadId) throw new Refusal('wrong-thread');
    if (side === 'person') insistOnEpoch(header.number, store.epochs(), now);
    // A roster to come names nobody yet; and nobody begins a stream in another's name.
    const known = header.number >= 1 && header.number <= newestNumbers(store).version;
    if (side === 'member' && (header.memberId !== member || !known)) throw new Refusal('wrong-format');
  }
  return { threadId, stream: frame.streamId, sequence: frame.sequence, side, member, at, sent };
}

/** @throws {Refusal} unless it was stored, now or before. @returns the status */
export function statusOf(put: FramePut): 200 | 201 {
  switch (put) {
    case 'created':
      return 201;
    case 'same':
      return 200;
    case 'other':
      throw new Refusal('frame-exists');
    case 'out-of-turn':
      throw new Refusal('frame-out-of-turn');
    case 'full':
      throw new Refusal('thread-full');
    case 'unknown':
      throw new Refusal('thread-unknown');
  }
}
