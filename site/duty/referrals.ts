import { CallLost, CallRefused, call, readAnswer } from '#shared/calls/call.ts';
import { ThreadEntry, ThreadList } from '#shared/contract/duty.ts';
import { openingSize, openingsAtOnce } from '#shared/contract/sizes.ts';
import { Refused } from '#shared/crypto/refused.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { openHere, type Unsealed, type UnsealReferrals } from './unsealed.ts';

/** A thread of the queue beside what its opening says, or why it can't be opened; 'withheld' where it was not handed out. */
export type LookedAt = { entry: ThreadEntry } & (Unsealed | { broken: 'withheld' });
/** One of a rush may not have been looked at yet. */
export type QueuedReferral = LookedAt | { entry: ThreadEntry; unopened: true };

/** Of a rush, so many are opened with each look at the queue: thousands must not hold up those that came as usual. */
const crowdedAtOnce = 100;

/** Batches at once: while as many are opened as there are readers (unseal.ts), the next one comes. */
const lanes = 3;
/** The others wait meanwhile, so this is less than a call has otherwise. Milliseconds. */
const patience = 10_000;

/**
 * The queue as it stands, and the number of the rota beside it. Openings that were opened before are not fetched again; one that can't be opened stands in the
 * list as such and holds up none of the others.
 * @param unseal opens what was fetched; the desk has a worker do it, so that the page stays alive, however long the queue
 * @param left ends the fetching and the opening, which then counts as lost
 * @throws {CallRefused | CallLost}
 */
export async function readQueue(
  onDuty: OnDuty,
  known: QueuedReferral[],
  unseal: UnsealReferrals = openHere,
  left?: AbortSignal,
): Promise<{ queue: QueuedReferral[]; rota: number }> {
  const answered = await call(onDuty.line, { method: 'GET', path: '/api/threads' });
  const { threads, rota } = readAnswer(answered, ThreadList);
  const opened = new Map<string, LookedAt>();
  for (const one of known) if (isSettled(one, onDuty)) opened.set(one.entry.threadId, one);
  const waiting = threads.filter(({ threadId }) => !opened.has(threadId));
  const unread = [
    ...waiting.filter(({ lane }) => lane === 'usual'),
    ...waiting.filter(({ lane }) => lane === 'crowded').slice(0, crowdedAtOnce),
  ];
  let next = 0;
  const readOnward = async () => {
    while (next < unread.length) {
      const batch = unread.slice(next, next + openingsAtOnce);
      next += batch.length;
      const read = await readBatch(onDuty, batch, unseal, left);
      for (const referral of read) opened.set(referral.entry.threadId, referral);
    }
  };
  await Promise.all(Array.from({ length: lanes }, readOnward));
  const queue = threads.map((entry): QueuedReferral => {
    const referral = opened.get(entry.threadId);
    if (!referral) return { entry, unopened: true };
    // One that is as it was stays the same object, and is not drawn again.
    return JSON.stringify(referral.entry) === JSON.stringify(entry) ? referral : { ...referral, entry };
  });
  return { queue, rota };
}

/** What was opened, or can't be with the key it was sealed to, is not fetched again. */
function isSettled(one: QueuedReferral, { dutyKeys }: OnDuty): one is LookedAt {
  return 'opening' in one || ('broken' in one && one.broken !== 'withheld' && dutyKeys.has(one.entry.epoch));
}

/**
 * A batch in one answer; where that is not to be had, each by itself, so that one that is not handed out holds up no other.
 */
async function readBatch(
  onDuty: OnDuty,
  batch: ThreadEntry[],
  unseal: UnsealReferrals,
  left?: AbortSignal,
): Promise<LookedAt[]> {
  const bytes = await fetchOpenings(onDuty, batch, left);
  if (!bytes) {
    const [first, ...others] = batch;
    if (first && others.length === 0) return [{ entry: first, broken: 'withheld' }];
    const read: LookedAt[] = [];
    for (const entry of batch) read.push(...(await readBatch(onDuty, [entry], unseal, left)));
    return read;
  }
  if (left?.aborted) throw new CallLost('left');
  const ids = batch.map(({ threadId }) => threadId);
  const unsealed = await unseal(onDuty, ids, bytes);
  return batch.flatMap((entry, at) => {
    const found = unsealed[at];
    return found ? [{ entry, ...found }] : [];
  });
}

/** The openings one after another, or null where they were not handed out. @throws {CallRefused} for whoever is signed out */
async function fetchOpenings({ line }: OnDuty, batch: ThreadEntry[], left?: AbortSignal): Promise<Uint8Array | null> {
  const path = `/api/threads/${batch.map(({ threadId }) => threadId).join(',')}/openings`;
  try {
    const { bytes } = await call(line, { method: 'GET', path, patience, ...(left && { signal: left }) });
    return bytes.length === batch.length * openingSize || batch.length === 1 ? bytes : null;
  } catch (fault) {
    if (fault instanceof CallRefused && fault.problem.code === 'not-signed-in') throw fault;
    if (left?.aborted || !(fault instanceof CallRefused || fault instanceof CallLost)) throw fault;
    return null;
  }
}

export type ThreadAct = 'claim' | 'release' | 'close';

const requests = {
  claim: { method: 'PUT', end: 'claim', state: 'claimed' },
  release: { method: 'DELETE', end: 'claim', state: 'new' },
  close: { method: 'POST', end: 'close', state: 'closed' },
} as const;

/**
 * @returns the thread as it now is
 * @throws {CallRefused} where somebody else was first
 * @throws {Refused} 'mismatch' for an answer about another thread, or one in which nothing was done
 */
export async function actOnThread({ line, member }: OnDuty, threadId: string, act: ThreadAct): Promise<ThreadEntry> {
  const { method, end, state } = requests[act];
  const entry = readAnswer(await call(line, { method, path: `/api/threads/${threadId}/${end}` }), ThreadEntry);
  const by = entry.state.is === 'new' ? member.id : entry.state.by;
  if (entry.threadId !== threadId || entry.state.is !== state || by !== member.id) throw new Refused('mismatch');
  return entry;
}
