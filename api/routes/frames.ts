import { toMinute } from '#api/clock.ts';
import { admitFrame, insistOnToken, quotas, statusOf } from '#api/queue/frames.ts';
import { Refusal } from '#api/refusal.ts';
import { noBody, route } from '#api/route.ts';
import type { FrameRow } from '#api/store/store.ts';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { FrameList, ReplyList, type SentFrame, tokenHeader } from '#shared/contract/frames.ts';
import type { RefusalCode } from '#shared/contract/problems.ts';
import { size } from '#shared/contract/sizes.ts';
import { readSent, sentSizes } from '#shared/contract/stream.ts';
import { bytesOf, ThreadId } from '#shared/contract/wire.ts';

const ofAThread = { threadId: ThreadId };
const byToken = { [tokenHeader]: bytesOf(size.token) };
const notTaken = [
  'not-set-up',
  'thread-unknown',
  'wrong-length',
  'wrong-format',
  'wrong-charity',
  'wrong-thread',
  'frame-exists',
  'frame-out-of-turn',
  'thread-full',
  'storage-unavailable',
] as const satisfies RefusalCode[];

export const sendFrame = route({
  method: 'post',
  path: '/api/frames/{threadId}',
  summary: "A frame of a person's stream, with the stream's start before the first. The same bytes again are 200.",
  authority: 'thread',
  parameters: ofAThread,
  headers: byToken,
  body: { kind: 'bytes', oneOf: sentSizes.person },
  answers: { 200: 'empty', 201: 'empty' },
  refusals: [...notTaken, 'unknown-epoch', 'epoch-closed'],
  act: async ({ context: { store, clock, lanes }, parameters: { threadId }, headers, body }) => {
    insistOnToken(store, threadId, headers[tokenHeader]);
    if (!lanes.hasRoom()) throw new Refusal('storage-unavailable');
    const now = clock();
    const frame = admitFrame(body, { threadId, side: 'person', member: null, now, at: toMinute(now) }, store);
    return { status: statusOf(await store.putFrame(frame, quotas.person)) };
  },
});

export const readReplies = route({
  method: 'get',
  path: '/api/frames/{threadId}',
  summary: "Members' streams of a thread. Never the opening, and never the person's own.",
  authority: 'thread',
  parameters: ofAThread,
  headers: byToken,
  body: noBody,
  answers: { 200: ReplyList },
  refusals: ['thread-unknown'],
  act: ({ context: { store }, parameters: { threadId }, headers }) => {
    insistOnToken(store, threadId, headers[tokenHeader]);
    const rows = store.frames(threadId, 'member');
    const versions = new Set(rows.flatMap(({ sent }) => readSent(sent, 'member')?.start?.header.number ?? []));
    const { rosters } = store.history();
    return {
      status: 200,
      json: { frames: rows.map(sentFrame), rosters: rosters.filter((_, at) => versions.has(at + 1)) },
    };
  },
});

export const answerThread = route({
  method: 'post',
  path: '/api/threads/{threadId}/frames',
  summary: "A frame of a member's stream, with the stream's start before the first. The same bytes again are 200.",
  authority: 'member',
  parameters: ofAThread,
  headers: {},
  body: { kind: 'bytes', oneOf: sentSizes.member },
  answers: { 200: 'empty', 201: 'empty' },
  refusals: [...notTaken],
  act: async ({ context: { store, clock }, member, parameters: { threadId }, body }) => {
    if (!store.thread(threadId, member)) throw new Refusal('thread-unknown');
    const now = clock();
    const frame = admitFrame(body, { threadId, side: 'member', member, now, at: toMinute(now) }, store);
    return { status: statusOf(await store.putFrame(frame, quotas.member)) };
  },
});

export const readFrames = route({
  method: 'get',
  path: '/api/threads/{threadId}/frames',
  summary: 'All streams of a thread, both sides, as they were sealed.',
  authority: 'member',
  parameters: ofAThread,
  headers: {},
  body: noBody,
  answers: { 200: FrameList },
  refusals: ['not-found'],
  act: ({ context: { store }, member, parameters: { threadId } }) => {
    if (!store.thread(threadId, member)) throw new Refusal('not-found');
    return { status: 200, json: { frames: store.frames(threadId).map(sentFrame) } };
  },
});

function sentFrame({ side, at, sent }: FrameRow): SentFrame {
  return { side, at, sent: toBase64url(sent) };
}
