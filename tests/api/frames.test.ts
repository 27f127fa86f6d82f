import { randomBytes } from 'node:crypto';
import { nanoid } from 'nanoid';
import { beforeAll, expect, test } from 'vitest';
import { quotas } from '#api/queue/frames.ts';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { utf8 } from '#shared/bytes/encode.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import type { RefusalCode } from '#shared/contract/problems.ts';
import { personStart } from '#shared/contract/stream.ts';
import { sealPair, signPair } from '#shared/crypto/keys.ts';
import { openingHash } from '#shared/crypto/return-code.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import type { VerifiedKeyring } from '#shared/crypto/statement.ts';
import { beginMemberStream, beginPersonStream } from '#shared/crypto/stream.ts';
import { type OnDuty, signIn } from '#shared/team/sign-in.ts';
import { dump } from '#tests/api/dump.ts';
import { startEdge, type TestEdge } from '#tests/api/edge.ts';
import { answerOf, insistOnRefusal } from '#tests/api/refused.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { quickStretch } from '#tests/model/stretch.ts';
import { setUp } from '#tests/path/team.ts';

beforeAll(sodiumReady);

type Stage = AsyncDisposable & {
  edge: TestEdge;
  keyring: VerifiedKeyring;
  onDuty: OnDuty;
  thread: { charityId: string; threadId: string; openingHash: Uint8Array };
  token: string;
};

async function openStage(): Promise<Stage> {
  const edge = await startEdge();
  const { pin } = await setUp(edge, quickStretch);
  const line = { address: edge.address };
  const keyring = await fetchKeyring(line, pin, edge.clock.now);
  const opening = sealReferral({ referral: exampleReferral, language: 'en' }, keyring, edge.clock.now);
  await putOpening(line, opening);
  const { charityId } = pin;
  const onDuty = await signIn(edge.address, pin, exampleFounding.manager, quickStretch);
  return {
    edge,
    keyring,
    onDuty,
    thread: { charityId, threadId: opening.threadId, openingHash: openingHash(opening.sealed) },
    token: toBase64url(opening.token),
    [Symbol.asyncDispose]: () => edge[Symbol.asyncDispose](),
  };
}

type From = { token?: string; session?: string | undefined; threadId?: string };

async function send({ edge, thread, token }: Stage, bytes: Uint8Array, from: From = {}) {
  const threadId = from.threadId ?? thread.threadId;
  const path = from.session === undefined ? `/api/frames/${threadId}` : `/api/threads/${threadId}/frames`;
  const who: Record<string, string> =
    from.session === undefined ? { 'thread-token': from.token ?? token } : { authorization: `Bearer ${from.session}` };
  const headers = { 'content-type': 'application/octet-stream', ...who };
  return answerOf(await fetch(`${edge.address}${path}`, { method: 'POST', headers, body: new Uint8Array(bytes) }));
}

const frame = (text: string, ends = false) => ({ body: utf8(text), seen: new Map<string, number>(), ends });
const signKey = () => signPair().secretKey;

test('a stream is taken frame by frame; the same again is a success, anything out of turn is refused', async () => {
  await using stage = await openStage();
  const stream = beginPersonStream(stage.thread, stage.keyring, signKey());
  const [first, second, third] = [frame('one'), frame('two'), frame('three', true)].map((one) => stream.push(one)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  insistOnRefusal(await send(stage, second), ['frame-out-of-turn'], 'the second first');
  expect((await send(stage, first)).status).toBe(201);
  expect((await send(stage, first)).status).toBe(200);
  insistOnRefusal(await send(stage, third), ['frame-out-of-turn'], 'the third second');
  const changed = new Uint8Array(second);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect((await send(stage, second)).status).toBe(201);
  insistOnRefusal(await send(stage, changed), ['frame-exists'], 'another second');
  expect((await send(stage, third)).status).toBe(201);
  expect(stage.edge.context.store.frames(stage.thread.threadId).map(({ sent }) => sent)).toEqual([
    first,
    second,
    third,
  ]);
});

test('what is not a frame of this thread, this side and this member is refused, and nothing is stored', async () => {
  await using stage = await openStage();
  const { thread, keyring, onDuty } = stage;
  const session = onDuty.line.token;
  const person = (of = thread) => beginPersonStream(of, keyring, signKey()).push(frame('x', true));
  const writing = {
    memberId: onDuty.member.id,
    signKey: signKey(),
    roster: onDuty.history.roster,
    keyring: onDuty.history.keyring,
  };
  const member = (as: Partial<typeof writing> = {}, of = thread) =>
    beginMemberStream(of, { ...writing, ...as }, sealPair().publicKey).push(frame('x', true));
  const set = (bytes: Uint8Array, at: number, value: number) => {
    bytes[at] = value;
    return bytes;
  };
  const otherCharity = toBase64url(new Uint8Array(16).fill(9));
  const before = dump(stage.edge.dataDir);
  const rows: [name: string, bytes: Uint8Array, code: RefusalCode, from?: From][] = [
    ['a token of nobody', person(), 'thread-unknown', { token: randomBytes(32).toString('base64url') }],
    ['a thread that is not there', person(), 'thread-unknown', { threadId: nanoid() }],
    ['random bytes', randomBytes(person().length), 'wrong-format'],
    ['another version', set(person(), 4, 2), 'wrong-format'],
    ['another side', set(person(), 6, 2), 'wrong-format'],
    ['a member’s name in a person’s stream', set(person(), 64, 65), 'wrong-format'],
    ['a later frame with a start', set(person(), personStart + 25, 1), 'wrong-format'],
    ['a frame of another stream after its start', set(person(), personStart + 6, 1), 'wrong-format'],
    ['another charity', person({ ...thread, charityId: otherCharity }), 'wrong-charity'],
    ['another thread', person({ ...thread, threadId: nanoid() }), 'wrong-thread'],
    ['an epoch to come', set(person(), 63, 9), 'unknown-epoch'],
    ['a member’s stream by the thread’s token', member(), 'wrong-length'],
    ['a person’s stream from a member', person(), 'wrong-length', { session }],
    ['a member’s stream in another’s name', member({ memberId: nanoid() }), 'wrong-format', { session }],
    ['a roster to come', set(member(), 63, 9), 'wrong-format', { session }],
    ['a member’s stream of another thread', member({}, { ...thread, threadId: nanoid() }), 'wrong-thread', { session }],
    ['a member’s stream on a thread that is not there', member(), 'thread-unknown', { session, threadId: nanoid() }],
  ];
  for (const [name, bytes, code, from] of rows) insistOnRefusal(await send(stage, bytes, from), [code], name);
  expect(dump(stage.edge.dataDir)).toBe(before);
  // Control: nothing but the fault stood in the way.
  expect((await send(stage, person())).status).toBe(201);
  expect((await send(stage, member(), { session })).status).toBe(201);
});

test('a stream is not carried on by another side or member, nor under another thread’s token', async () => {
  await using stage = await openStage();
  const { thread, keyring, onDuty } = stage;
  const stream = beginPersonStream(thread, keyring, signKey());
  const first = stream.push(frame('one'));
  const second = stream.push(frame('two'));
  expect((await send(stage, first)).status).toBe(201);
  insistOnRefusal(await send(stage, second, { session: onDuty.line.token }), ['frame-out-of-turn'], 'by a member');
  expect((await send(stage, second)).status).toBe(201);
});

test('a thread takes no more than its quota from either side, and still takes the other side’s', async () => {
  await using stage = await openStage();
  const { thread, keyring, onDuty, edge } = stage;
  const stream = beginPersonStream(thread, keyring, signKey());
  const { frames } = quotas.person;
  const fill = Array.from({ length: frames }, (_, at) => {
    const sent = stream.push(frame('x'));
    const row = { threadId: thread.threadId, stream: Buffer.from(stream.id, 'base64url'), sequence: at };
    return edge.context.store.putFrame({ ...row, side: 'person', member: null, at: 0, sent }, quotas.person);
  });
  expect(new Set(await Promise.all(fill))).toEqual(new Set(['created']));
  insistOnRefusal(await send(stage, stream.push(frame('one more'))), ['thread-full'], 'one more');
  const { roster, keyring: newest } = onDuty.history;
  const writing = { memberId: onDuty.member.id, signKey: signKey(), roster, keyring: newest };
  const answer = beginMemberStream(thread, writing, sealPair().publicKey).push(frame('x', true));
  expect((await send(stage, answer, { session: onDuty.line.token })).status).toBe(201);
});

test('frames stand in the audit log, and come to the token only from members', async () => {
  await using stage = await openStage();
  const { thread, keyring, edge, onDuty } = stage;
  const head = edge.context.store.auditHead();
  await send(stage, beginPersonStream(thread, keyring, signKey()).push(frame('one', true)));
  expect(edge.context.store.auditHead()).not.toEqual(head);
  const read = async (path: string, headers: Record<string, string>) =>
    JSON.parse((await answerOf(await fetch(`${edge.address}${path}`, { headers }))).body) as { frames: unknown[] };
  const { threadId } = thread;
  expect((await read(`/api/frames/${threadId}`, { 'thread-token': stage.token })).frames).toEqual([]);
  const session = { authorization: `Bearer ${onDuty.line.token}` };
  expect((await read(`/api/threads/${threadId}/frames`, session)).frames).toHaveLength(1);
});
