import { toMinute } from '#api/clock.ts';
import { close, entryOf, reopen } from '#api/queue/claims.ts';
import { isManager } from '#api/queue/roster.ts';
import { Refusal } from '#api/refusal.ts';
import { noBody, route } from '#api/route.ts';
import type { ThreadRow, ThreadState } from '#api/store/store.ts';
import { CaseList, CaseWrite } from '#shared/contract/case-record.ts';
import { ThreadEntry } from '#shared/contract/duty.ts';
import { MemberId, ThreadId, ThreadIds } from '#shared/contract/wire.ts';

export const readCases = route({
  method: 'get',
  path: '/api/threads/{threadIds}/cases',
  summary: 'The newest revisions of what the team added to several threads, sealed. Threads without any are left out.',
  authority: 'member',
  parameters: { threadIds: ThreadIds },
  headers: {},
  body: noBody,
  answers: { 200: CaseList },
  refusals: [],
  act: ({ context: { store }, member, parameters: { threadIds } }) => {
    return { status: 200, json: { cases: store.cases(threadIds.split(','), member) } };
  },
});

export const writeCase = route({
  method: 'put',
  path: '/api/threads/{threadId}/case',
  summary: 'Takes the next revision of a case, and closes the thread or opens it again in the same moment.',
  authority: 'member',
  parameters: { threadId: ThreadId },
  headers: {},
  body: { kind: 'json', schema: CaseWrite, most: 512 * 1024 },
  answers: { 200: ThreadEntry },
  refusals: [
    'not-found',
    'case-outdated',
    'unknown-epoch',
    'not-claimed',
    'claimed-by-another',
    'closed',
    'not-closed',
    'storage-unavailable',
  ],
  act: async ({ context: { store, clock }, member, parameters: { threadId }, body }) => {
    const now = clock();
    if (!store.epochs().some(({ epoch }) => epoch === body.epoch)) throw new Refusal('unknown-epoch');
    const act = { none: 'case-written', close: 'closed', reopen: 'reopened' }[body.next];
    const entry = { at: toMinute(now), actor: member, act };
    const written = await store.writeCase(threadId, body, ruleOf(body.next, member, now), entry);
    if (written === 'outdated') throw new Refusal('case-outdated');
    if (!written) throw new Refusal('not-found');
    return { status: 200, json: entryOf(written, now) };
  },
});

function ruleOf(next: CaseWrite['next'], member: string, now: number): (thread: ThreadRow) => ThreadState {
  if (next === 'close') return close(member, now);
  return next === 'reopen' ? reopen : (thread) => thread;
}

const hiding = {
  path: '/api/threads/{threadId}/hidden/{memberId}',
  authority: 'member',
  parameters: { threadId: ThreadId, memberId: MemberId },
  headers: {},
  body: noBody,
  answers: { 200: ThreadEntry },
} as const;

export const hideThread = route({
  ...hiding,
  method: 'put',
  summary: 'Hides a thread from a member who knows somebody in it: oneself, or as a manager anybody.',
  refusals: ['not-found', 'not-allowed', 'storage-unavailable'],
  act: async ({ context: { store, clock }, member, parameters: { threadId, memberId } }) => {
    if (memberId !== member && !isManager(store, member)) throw new Refusal('not-allowed');
    const now = clock();
    const entry = { at: toMinute(now), actor: member, act: 'hidden' };
    const hidden = await store.hideThread(threadId, memberId, 'hidden', entry);
    if (!hidden) throw new Refusal('not-found');
    return { status: 200, json: entryOf(hidden, now) };
  },
});

export const showThread = route({
  ...hiding,
  method: 'delete',
  authority: 'manager',
  summary: 'Shows a thread to a member again, from whom it was hidden.',
  refusals: ['not-found', 'storage-unavailable'],
  act: async ({ context: { store, clock }, member, parameters: { threadId, memberId } }) => {
    const now = clock();
    const entry = { at: toMinute(now), actor: member, act: 'shown' };
    const shown = await store.hideThread(threadId, memberId, 'shown', entry);
    if (!shown) throw new Refusal('not-found');
    return { status: 200, json: entryOf(shown, now) };
  },
});
