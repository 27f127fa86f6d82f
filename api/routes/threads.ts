import { toMinute } from '#api/clock.ts';
import type { Context } from '#api/context.ts';
import { claim, close, entryOf, release } from '#api/queue/claims.ts';
import { insistOnShift } from '#api/queue/on-shift.ts';
import { Refusal } from '#api/refusal.ts';
import { noBody, route } from '#api/route.ts';
import type { ThreadRow, ThreadState } from '#api/store/store.ts';
import { Changes, Mark, ThreadEntry, ThreadList } from '#shared/contract/duty.ts';
import { openingSize } from '#shared/contract/sizes.ts';
import { ThreadId, ThreadIds } from '#shared/contract/wire.ts';

export const listThreads = route({
  method: 'get',
  path: '/api/threads',
  summary:
    'Every thread: id, epoch, minute of arrival and state. What is in them is sealed. And the number of the rota.',
  authority: 'member',
  parameters: {},
  headers: {},
  body: noBody,
  answers: { 200: ThreadList },
  refusals: ['off-shift'],
  act: ({ context: { store, clock, alerts }, member }) => {
    const now = clock();
    insistOnShift(store, member, now);
    alerts.looked(member);
    void store.noteListing(member, now);
    const threads = store.threads(member).map((thread) => entryOf(thread, now));
    return { status: 200, json: { threads, rota: store.rota()?.version ?? 0 } };
  },
});

/** Shorter than proxies wait for an answer. Milliseconds. */
const longestWait = 25_000;

export const changesSince = route({
  method: 'get',
  path: '/api/changes/{mark}',
  summary:
    'Answers once anything in the queue is other than at that mark, or after 25 seconds: with the mark as it is then.',
  authority: 'member',
  parameters: { mark: Mark },
  headers: {},
  body: noBody,
  answers: { 200: Changes },
  refusals: [],
  act: async ({ context: { live }, parameters: { mark } }) => {
    return { status: 200, json: { mark: await live.otherThan(mark, longestWait) } };
  },
});

export const readOpenings = route({
  method: 'get',
  path: '/api/threads/{threadIds}/openings',
  summary: 'The openings of several threads as they were sealed, one after the other, in the order of the ids.',
  authority: 'member',
  parameters: { threadIds: ThreadIds },
  headers: {},
  body: noBody,
  answers: { 200: 'bytes' },
  refusals: ['off-shift', 'not-found'],
  act: ({ context: { store, clock }, member, parameters: { threadIds } }) => {
    insistOnShift(store, member, clock());
    const ids = threadIds.split(',');
    const bytes = new Uint8Array(ids.length * openingSize);
    for (const [at, threadId] of ids.entries()) {
      const sealed = store.sealedOpening(threadId, member);
      if (!sealed) throw new Refusal('not-found');
      bytes.set(sealed, at * openingSize);
    }
    return { status: 200, bytes };
  },
});

export const claimThread = route({
  method: 'put',
  path: '/api/threads/{threadId}/claim',
  summary: 'Claims a thread for two hours, or renews the claim. One member at a time.',
  authority: 'member',
  parameters: { threadId: ThreadId },
  headers: {},
  body: noBody,
  answers: { 200: ThreadEntry },
  refusals: ['not-found', 'claimed-by-another', 'closed', 'storage-unavailable'],
  act: ({ context, member, parameters: { threadId } }) => change(context, member, threadId, 'claimed', claim),
});

export const releaseThread = route({
  method: 'delete',
  path: '/api/threads/{threadId}/claim',
  summary: 'Gives a claim back to the queue.',
  authority: 'member',
  parameters: { threadId: ThreadId },
  headers: {},
  body: noBody,
  answers: { 200: ThreadEntry },
  refusals: ['not-found', 'not-claimed', 'claimed-by-another', 'closed', 'storage-unavailable'],
  act: ({ context, member, parameters: { threadId } }) => change(context, member, threadId, 'released', release),
});

export const closeThread = route({
  method: 'post',
  path: '/api/threads/{threadId}/close',
  summary: 'Closes a thread that the member has claimed.',
  authority: 'member',
  parameters: { threadId: ThreadId },
  headers: {},
  body: noBody,
  answers: { 200: ThreadEntry },
  refusals: ['not-found', 'not-claimed', 'claimed-by-another', 'closed', 'storage-unavailable'],
  act: ({ context, member, parameters: { threadId } }) => change(context, member, threadId, 'closed', close),
});

async function change(
  { store, clock }: Context,
  member: string,
  threadId: string,
  act: string,
  rule: (member: string, now: number) => (thread: ThreadRow) => ThreadState,
) {
  const now = clock();
  const changed = await store.changeThread(threadId, rule(member, now), { at: toMinute(now), actor: member, act });
  if (!changed) throw new Refusal('not-found');
  return { status: 200, json: entryOf(changed, now) };
}
