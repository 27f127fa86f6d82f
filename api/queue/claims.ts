import { toMinute } from '#api/clock.ts';
import { Refusal } from '#api/refusal.ts';
import type { ThreadRow, ThreadState } from '#api/store/store.ts';
import type { ThreadEntry } from '#shared/contract/duty.ts';

/** A claim lapses by itself, so that nobody's day off holds a referral. */
const lease = 2 * 60 * 60;

/** One worker at a time: a claim is taken, or renewed by its holder, while nobody else's is live. */
export function claim(member: string, now: number): (thread: ThreadRow) => ThreadState {
  return (thread) => {
    if (thread.closedBy !== null) throw new Refusal('closed');
    if (isHeld(thread, now) && thread.claimedBy !== member) throw new Refusal('claimed-by-another');
    return { claimedBy: member, claimedUntil: toMinute(now + lease), closedBy: null };
  };
}

/** Gives a claim back to the queue. */
export function release(member: string, now: number): (thread: ThreadRow) => ThreadState {
  return (thread) => {
    insistOnClaim(thread, member, now);
    return { claimedBy: null, claimedUntil: null, closedBy: null };
  };
}

/** Only whoever holds the claim closes. */
export function close(member: string, now: number): (thread: ThreadRow) => ThreadState {
  return (thread) => {
    insistOnClaim(thread, member, now);
    return { claimedBy: null, claimedUntil: null, closedBy: member };
  };
}

/** Opens a closed thread again; it waits like a new one. */
export function reopen(thread: ThreadRow): ThreadState {
  if (thread.closedBy === null) throw new Refusal('not-closed');
  return { claimedBy: null, claimedUntil: null, closedBy: null };
}

export function entryOf(thread: ThreadRow, now: number): ThreadEntry {
  const { claimedBy, claimedUntil, closedBy } = thread;
  const { threadId, epoch, at, lane, revision, hiddenFrom, frames } = thread;
  const known = { threadId, epoch, at, lane, revision, hiddenFrom, frames };
  if (closedBy !== null) return { ...known, state: { is: 'closed', by: closedBy } };
  if (isHeld(thread, now) && claimedBy !== null && claimedUntil !== null) {
    return { ...known, state: { is: 'claimed', by: claimedBy, until: claimedUntil } };
  }
  return { ...known, state: { is: 'new' } };
}

function insistOnClaim(thread: ThreadRow, member: string, now: number): void {
  if (thread.closedBy !== null) throw new Refusal('closed');
  if (!isHeld(thread, now)) throw new Refusal('not-claimed');
  if (thread.claimedBy !== member) throw new Refusal('claimed-by-another');
}

function isHeld(thread: ThreadRow, now: number): boolean {
  return thread.claimedBy !== null && thread.claimedUntil !== null && thread.claimedUntil > now;
}
