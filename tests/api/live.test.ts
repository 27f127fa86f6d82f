import { nanoid } from 'nanoid';
import { beforeAll, expect, test } from 'vitest';
import { Live, watched } from '#api/live.ts';
import { call, readAnswer } from '#shared/calls/call.ts';
import { Changes } from '#shared/contract/duty.ts';
import { emptyPlan } from '#shared/contract/rota.ts';
import { signRota } from '#shared/crypto/rota.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { startEdge } from '#tests/api/edge.ts';
import { founded } from '#tests/api/founded.ts';
import { openSession } from '#tests/api/session.ts';
import { setUp, writeIn } from '#tests/path/team.ts';

beforeAll(sodiumReady);

const endless = 2 ** 31 - 1;

test('a desk that waits is answered when somebody writes in, and not before', async () => {
  await using edge = await startEdge();
  const { pin } = await setUp(edge);
  const line = { address: edge.address, token: await openSession(edge) };
  const ask = async (mark: string) =>
    readAnswer(await call(line, { method: 'GET', path: `/api/changes/${mark}` }), Changes).mark;
  // A mark that is not the newest is answered at once.
  const mark = await ask(nanoid());
  let answered = false;
  const waiting = ask(mark).then((newest) => {
    answered = true;
    return newest;
  });
  await ask(nanoid());
  expect(answered).toBe(false);
  await writeIn(edge.address, pin, 'Robin', edge.clock.now);
  const newest = await waiting;
  expect(newest).not.toBe(mark);
  expect(await ask(nanoid())).toBe(newest);
});

test('whoever waits is answered when patience ends, and when the server stops, with the same mark', async () => {
  const live = new Live();
  expect(await live.otherThan(live.mark, 1)).toBe(live.mark);
  const waiting = live.otherThan(live.mark, endless);
  live.end();
  expect(await waiting).toBe(live.mark);
});

test('a write that changes nothing is no news: strangers could have it as often as they like', async () => {
  await using edge = await startEdge();
  const live = new Live();
  const store = watched(edge.context.store, live);
  const part = { threadId: nanoid(), token: new Uint8Array(32), attachmentId: nanoid(), part: 0, at: 0 };
  const { mark } = live;
  expect(await store.putPart({ ...part, sealed: new Uint8Array(1) }, () => {})).toBe('unknown');
  expect(live.mark).toBe(mark);
  // The control: one that changes something is.
  const opening = {
    threadId: nanoid(),
    epoch: 1,
    token: new Uint8Array(32),
    record: { lookup: new Uint8Array(32), wrapped: new Uint8Array(168) },
    sealed: new Uint8Array(1),
    at: 0,
    lane: 'usual' as const,
  };
  expect(await store.putOpening(opening)).toBe('created');
  const changed = live.mark;
  expect(changed).not.toBe(mark);
  expect(await store.putOpening(opening)).toBe('same');
  expect(live.mark).toBe(changed);
});

test('a rota that is stored is news, and one that comes too late is none', async () => {
  await using service = await founded();
  const live = new Live();
  const store = watched(service.store, live);
  const { member, keys, history } = service.manager;
  const content = { charityId: history.charityId, version: 1, previous: null, plan: emptyPlan, at: 0 };
  const signed = signRota(content, member.id, keys.sign.secretKey, history.keyring);
  const change = () => store.changeRota({ version: 1, signed }, { at: 0, actor: member.id, act: 'rota' });
  const { mark } = live;
  expect(await change()).toBe('stored');
  const changed = live.mark;
  expect(changed).not.toBe(mark);
  expect(await change()).toBe('outdated');
  expect(live.mark).toBe(changed);
});
