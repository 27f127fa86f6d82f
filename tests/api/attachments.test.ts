import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { nanoid } from 'nanoid';
import { beforeAll, describe, expect, test } from 'vitest';
import { Turns } from '#api/queue/turns.ts';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import {
  AttachmentList,
  attachmentTime,
  partSize,
  sealedLimits,
  threadTokenHeader,
} from '#shared/contract/attachment.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { dump } from '#tests/api/dump.ts';
import { startEdge, type TestEdge } from '#tests/api/edge.ts';
import type { Options } from '#tests/api/parts.ts';
import { answerOf, insistOnRefusal } from '#tests/api/refused.ts';
import { openSession } from '#tests/api/session.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { quickStretch } from '#tests/model/stretch.ts';
import { setUp } from '#tests/path/team.ts';

beforeAll(sodiumReady);

type Thread = { threadId: string; token: Uint8Array };

/** A service with threads to send attachments to. */
async function open(options: Options & Parameters<typeof startEdge>[0] = {}) {
  const edge = await startEdge(options);
  const { pin } = await setUp(edge, quickStretch);
  const writeIn = async (): Promise<Thread> => {
    const keyring = await fetchKeyring({ address: edge.address }, pin, edge.clock.now);
    const opening = sealReferral({ referral: exampleReferral, language: 'en' }, keyring, edge.clock.now);
    await putOpening({ address: edge.address }, opening);
    return opening;
  };
  return { edge, writeIn, thread: await writeIn(), [Symbol.asyncDispose]: () => edge[Symbol.asyncDispose]() };
}

const pathOf = ({ threadId }: Thread, id: string, part: number) =>
  `/api/threads/${threadId}/attachments/${id}/parts/${part}`;

async function put(edge: TestEdge, thread: Thread, id: string, part: number, bytes: Uint8Array) {
  const headers = {
    'content-type': 'application/octet-stream',
    [threadTokenHeader]: toBase64url(thread.token),
  };
  const body = new Uint8Array(bytes);
  return answerOf(await fetch(`${edge.address}${pathOf(thread, id, part)}`, { method: 'PUT', headers, body }));
}

const asMember = async (edge: TestEdge) => ({ authorization: `Bearer ${await openSession(edge)}` });

async function list(edge: TestEdge, { threadId }: Thread): Promise<AttachmentList['attachments']> {
  const headers = await asMember(edge);
  const answer = await fetch(`${edge.address}/api/threads/${threadId}/attachments`, { headers });
  return AttachmentList.parse(await answer.json()).attachments;
}

async function actOn(edge: TestEdge, { threadId }: Thread, act: 'claim' | 'close'): Promise<void> {
  const method = act === 'claim' ? 'PUT' : 'POST';
  const answer = await fetch(`${edge.address}/api/threads/${threadId}/${act}`, {
    method,
    headers: await asMember(edge),
  });
  expect(answer.status).toBe(200);
}

const whole = randomBytes(partSize);
const rest = randomBytes(2000);

describe('the parts of an attachment', () => {
  test('are stored in order, listed and handed out to members as they came, and the same again is the same', async () => {
    await using service = await open();
    const { edge, thread } = service;
    const id = nanoid();
    expect((await put(edge, thread, id, 0, whole)).status).toBe(201);
    expect((await put(edge, thread, id, 1, rest)).status).toBe(201);
    const stored = dump(edge.dataDir);
    expect((await put(edge, thread, id, 0, whole)).status).toBe(200);
    expect((await put(edge, thread, id, 1, rest)).status).toBe(200);
    expect(dump(edge.dataDir)).toBe(stored);
    insistOnRefusal(await put(edge, thread, id, 1, rest.subarray(1)), ['part-exists'], 'other bytes');
    expect(await list(edge, thread)).toEqual([{ id, parts: 2, bytes: partSize + 2000 }]);
    for (const [part, bytes] of [whole, rest].entries()) {
      const answer = await fetch(`${edge.address}${pathOf(thread, id, part)}`, { headers: await asMember(edge) });
      expect(Buffer.compare(Buffer.from(await answer.arrayBuffer()), bytes)).toBe(0);
    }
    const missing = await fetch(`${edge.address}${pathOf(thread, id, 2)}`, { headers: await asMember(edge) });
    insistOnRefusal(await answerOf(missing), ['not-found'], 'a part that is not there');
  });

  test('come under the token of their own thread only, and an unknown thread is told by nothing', async () => {
    await using service = await open();
    const { edge, thread, writeIn } = service;
    const other = await writeIn();
    const before = dump(edge.dataDir);
    const wrong = await put(edge, { ...thread, token: other.token }, nanoid(), 0, rest);
    const unknown = await put(edge, { ...thread, threadId: nanoid() }, nanoid(), 0, rest);
    for (const answer of [wrong, unknown]) insistOnRefusal(answer, ['thread-unknown'], 'not its own');
    expect(wrong.body).toBe(unknown.body);
    expect(dump(edge.dataDir)).toBe(before);
  });

  test('are refused out of their order, after a short one, and beyond what may go along', async () => {
    await using service = await open();
    const { edge, thread } = service;
    const refuse = async (code: 'part-out-of-order' | 'attachment-over', ...sent: [string, number, Uint8Array]) =>
      insistOnRefusal(await put(edge, thread, ...sent), [code], `${sent[0]} ${sent[1]}`);
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = Array.from({ length: 5 }, () => nanoid());
    await refuse('part-out-of-order', first, 1, whole);
    for (let part = 0; part < 10; part += 1) expect((await put(edge, thread, first, part, whole)).status).toBe(201);
    const last = sealedLimits.each - 10 * partSize;
    await refuse('attachment-over', first, 10, randomBytes(last + 1));
    expect((await put(edge, thread, first, 10, randomBytes(last))).status).toBe(201);
    expect((await put(edge, thread, second, 0, rest)).status).toBe(201);
    await refuse('part-out-of-order', second, 1, rest);
    for (const id of [third, fourth]) {
      for (let part = 0; part < 5; part += 1) expect((await put(edge, thread, id, part, whole)).status).toBe(201);
    }
    expect((await put(edge, thread, fifth, 0, whole)).status).toBe(201);
    await refuse('attachment-over', fifth, 1, whole);
    await refuse('attachment-over', nanoid(), 0, new Uint8Array(1));
  });

  test('come within a day of their opening, and while it is not closed', async () => {
    await using service = await open();
    const { edge, thread, writeIn } = service;
    const id = nanoid();
    edge.clock.now += attachmentTime;
    expect((await put(edge, thread, id, 0, whole)).status).toBe(201);
    edge.clock.now += 121;
    insistOnRefusal(await put(edge, thread, id, 1, rest), ['attachment-late'], 'a day and two minutes');
    // Its answer may have been lost: what is stored stays a success.
    expect((await put(edge, thread, id, 0, whole)).status).toBe(200);
    const other = await writeIn();
    await actOn(edge, other, 'claim');
    expect((await put(edge, other, id, 0, rest)).status).toBe(201);
    await actOn(edge, other, 'close');
    insistOnRefusal(await put(edge, other, nanoid(), 0, rest), ['closed'], 'closed');
  });

  test('go with their thread, and are counted no longer', async () => {
    await using service = await open({ attachmentRoom: { most: partSize } });
    const { edge, thread, writeIn } = service;
    expect((await put(edge, thread, nanoid(), 0, whole)).status).toBe(201);
    const other = await writeIn();
    insistOnRefusal(await put(edge, other, nanoid(), 0, rest), ['no-room-for-files'], 'full');
    const database = new DatabaseSync(join(edge.dataDir, 'sidegate.sqlite'), { enableForeignKeyConstraints: true });
    database.prepare('DELETE FROM thread WHERE id = ?').run(thread.threadId);
    expect(database.prepare('SELECT count(*) AS parts FROM attachment_part').get()).toEqual({ parts: 0 });
    database.close();
    expect((await put(edge, other, nanoid(), 0, whole)).status).toBe(201);
  });
});

describe('where there is no room for files', () => {
  test('they are refused in words, by the setting or by the disk, and referrals still go through', async () => {
    let room = true;
    await using service = await open({ attachmentRoom: { most: partSize + 2000, hasRoom: () => room } });
    const { edge, thread, writeIn } = service;
    const id = nanoid();
    expect((await put(edge, thread, id, 0, whole)).status).toBe(201);
    const over = await put(edge, thread, id, 1, randomBytes(2001));
    expect(insistOnRefusal(over, ['no-room-for-files'], 'over the setting').title).toMatch(
      /no room for files.*arrived/,
    );
    room = false;
    insistOnRefusal(await put(edge, thread, id, 1, rest), ['no-room-for-files'], 'no disk');
    expect((await put(edge, thread, id, 0, whole)).status).toBe(200);
    await writeIn();
    room = true;
    expect((await put(edge, thread, id, 1, rest)).status).toBe(201);
  });
});

describe('many at once', () => {
  test('are a kind of call of their own, which takes nothing from the others', async () => {
    await using service = await open({ allowed: { part: { calls: 2, seconds: 600 } } });
    const { edge, thread, writeIn } = service;
    const id = nanoid();
    await put(edge, thread, id, 0, whole);
    await put(edge, thread, id, 1, whole);
    const refused = await put(edge, thread, id, 2, rest);
    insistOnRefusal(refused, ['too-many'], 'the third');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await writeIn();
  });

  test('beyond the turns there are, are told to come again before they are read, and their turns come back', async () => {
    const turns = new Turns({ most: 3, each: 2 });
    const held = [turns.take('one'), turns.take('one'), turns.take('one'), turns.take('two'), turns.take('three')];
    expect(held.map((turn) => turn !== null)).toEqual([true, true, false, true, false]);
    held[0]?.[Symbol.dispose]();
    expect(turns.take('three')).not.toBeNull();

    await using service = await open({ turns: new Turns({ most: 1, each: 1 }) });
    const { edge, thread } = service;
    const turn = edge.context.turns.take('somebody else');
    insistOnRefusal(await put(edge, thread, nanoid(), 0, rest), ['too-many'], 'no turn');
    turn?.[Symbol.dispose]();
    insistOnRefusal(
      await put(edge, { ...thread, threadId: nanoid() }, nanoid(), 0, rest),
      ['thread-unknown'],
      'a turn',
    );
    expect((await put(edge, thread, nanoid(), 0, rest)).status).toBe(201);
  });
});
