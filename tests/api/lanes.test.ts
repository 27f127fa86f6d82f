import { statfsSync } from 'node:fs';
import { pino } from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import { roomOn } from '#api/store/room.ts';
import { writeIn } from '#scripts/write-in.ts';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { fetchKeyring, type SealedOpening, sealReferral } from '#shared/calls/opening.ts';
import { ThreadList } from '#shared/contract/duty.ts';
import { solvePuzzle } from '#shared/crypto/puzzle.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { startEdge, type TestEdge } from '#tests/api/edge.ts';
import type { Options } from '#tests/api/parts.ts';
import { sendRaw } from '#tests/api/raw.ts';
import { insistOnRefusal } from '#tests/api/refused.ts';
import { openSession } from '#tests/api/session.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { setUp } from '#tests/path/team.ts';

beforeAll(sodiumReady);

const two = { calls: 2, seconds: 600 };

async function open(lanes: Options['lanes'] = {}, everybody = { calls: 1000, seconds: 3600 }) {
  const edge = await startEdge({ allowed: { opening: two, everybody }, lanes });
  const { pin } = await setUp(edge);
  const keyring = await fetchKeyring({ address: edge.address }, pin, edge.clock.now);
  const seal = () => sealReferral({ referral: exampleReferral, language: 'en' }, keyring, edge.clock.now);
  return { edge, seal, [Symbol.asyncDispose]: () => edge[Symbol.asyncDispose]() };
}

function put({ port }: TestEdge, opening: SealedOpening, from: { localAddress?: string; solution?: string } = {}) {
  const { threadId, tokenHash, record, sealed } = opening;
  const solved = from.solution === undefined ? '' : `puzzle-solution: ${from.solution}\r\n`;
  const head = `PUT /api/openings/${threadId} HTTP/1.1\r\nHost: localhost\r\nthread-token-hash: ${tokenHash}\r\nreturn-record: ${record}\r\n${solved}`;
  const type = `Content-Type: application/octet-stream\r\nContent-Length: ${sealed.length}\r\n\r\n`;
  const bytes = Buffer.concat([Buffer.from(`${head}${type}`), sealed]);
  return sendRaw(port, bytes, from.localAddress === undefined ? {} : { localAddress: from.localAddress });
}

async function lanesOf(edge: TestEdge): Promise<Record<string, string>> {
  const headers = { authorization: `Bearer ${await openSession(edge)}` };
  const { threads } = ThreadList.parse(await (await fetch(`${edge.address}/api/threads`, { headers })).json());
  return Object.fromEntries(threads.map(({ threadId, lane }) => [threadId, lane]));
}

describe('openings over the limit', () => {
  test('are taken, into the crowded lane, and only those of the address that sent so many', async () => {
    await using service = await open();
    const { edge, seal } = service;
    const sent: string[] = [];
    for (const localAddress of ['127.0.0.1', '127.0.0.1', '127.0.0.1', '127.0.0.1', '127.0.0.2']) {
      const opening = seal();
      expect((await put(edge, opening, { localAddress })).status).toBe(201);
      sent.push(opening.threadId);
    }
    const lanes = await lanesOf(edge);
    expect(sent.map((id) => lanes[id])).toEqual(['usual', 'usual', 'crowded', 'crowded', 'usual']);
    edge.clock.now += 600;
    const later = seal();
    await put(edge, later);
    expect((await lanesOf(edge))[later.threadId]).toBe('usual');
  });

  test('are those beyond what is usual for all addresses together as well', async () => {
    await using service = await open({}, { calls: 3, seconds: 3600 });
    const { edge, seal } = service;
    const sent: string[] = [];
    // What one address sends over its own limit takes nothing from the others.
    for (const last of [1, 1, 1, 1, 1, 2, 3]) {
      const opening = seal();
      await put(edge, opening, { localAddress: `127.0.0.${last}` });
      sent.push(opening.threadId);
    }
    const lanes = await lanesOf(edge);
    const crowded = ['crowded', 'crowded', 'crowded'];
    expect(sent.map((id) => lanes[id])).toEqual(['usual', 'usual', ...crowded, 'usual', 'crowded']);
  });

  test('that are asked for again, or are none, are not counted', async () => {
    await using service = await open();
    const { edge, seal } = service;
    const first = seal();
    for (let time = 0; time < 5; time++) await put(edge, first);
    for (let time = 0; time < 5; time++) await put(edge, { ...seal(), threadId: first.threadId });
    const second = seal();
    await put(edge, second);
    expect((await lanesOf(edge))[second.threadId]).toBe('usual');
  });
});

describe('a full crowded lane', () => {
  test('asks for a puzzle before it stores anything, and takes the same bytes with the solution', async () => {
    await using service = await open({ mostCrowded: 1 });
    const { edge, seal } = service;
    for (let time = 0; time < 3; time++) expect((await put(edge, seal())).status).toBe(201);
    const opening = seal();
    const { puzzle } = insistOnRefusal(await put(edge, opening), ['puzzle-needed'], 'the fourth');
    expect(puzzle).toEqual(edge.context.lanes.puzzle);
    expect(Object.keys(await lanesOf(edge))).toHaveLength(3);
    const solution = await solvePuzzle(opening.sealed, puzzle ?? edge.context.lanes.puzzle);
    expect((await put(edge, opening, { solution })).status).toBe(201);
    expect((await lanesOf(edge))[opening.threadId]).toBe('crowded');
    // It is stored: asked for again it needs no puzzle.
    expect((await put(edge, opening)).status).toBe(200);
  });

  test('takes no solution that was made for other bytes, or by nobody', async () => {
    // Hard enough that no wrong salt fits by luck.
    const puzzle = { memory: 8, passes: 1, bits: 10 };
    await using service = await open({ mostCrowded: 0, puzzle });
    const { edge, seal } = service;
    for (let time = 0; time < 2; time++) await put(edge, seal());
    const [one, other] = [seal(), seal()];
    const solution = await solvePuzzle(one.sealed, puzzle);
    for (const wrong of [solution, toBase64url(new Uint8Array(16)), toBase64url(new Uint8Array(16).fill(255))]) {
      insistOnRefusal(await put(edge, other, { solution: wrong }), ['puzzle-needed'], wrong);
    }
    insistOnRefusal(await put(edge, other, { solution: 'short' }), ['wrong-shape'], 'short');
    expect((await put(edge, one, { solution })).status).toBe(201);
  });

  test('asks nothing of whoever comes from somewhere quiet', async () => {
    await using service = await open({ mostCrowded: 0 });
    const { edge, seal } = service;
    for (let time = 0; time < 2; time++) await put(edge, seal());
    insistOnRefusal(await put(edge, seal()), ['puzzle-needed'], 'the flood');
    expect((await put(edge, seal(), { localAddress: '127.0.0.2' })).status).toBe(201);
  });

  test('has a place again for each of its openings that is closed', async () => {
    await using service = await open({ mostCrowded: 1 });
    const { edge, seal } = service;
    const sent = [seal(), seal(), seal()];
    for (const opening of sent) await put(edge, opening);
    insistOnRefusal(await put(edge, seal()), ['puzzle-needed'], 'full');
    const headers = { authorization: `Bearer ${await openSession(edge)}` };
    const thread = `${edge.address}/api/threads/${sent[2]?.threadId}`;
    await fetch(`${thread}/claim`, { method: 'PUT', headers });
    expect((await fetch(`${thread}/close`, { method: 'POST', headers })).status).toBe(200);
    expect((await put(edge, seal())).status).toBe(201);
  });
});

describe('a disk that is down to its reserve', () => {
  test('takes no opening and says so, while the team can still work and what is stored stays a success', async () => {
    let room = true;
    await using service = await open({ hasRoom: () => room });
    const { edge, seal } = service;
    const stored = seal();
    await put(edge, stored);
    room = false;
    insistOnRefusal(await put(edge, seal(), { localAddress: '127.0.0.2' }), ['storage-unavailable'], 'no room');
    expect((await put(edge, stored)).status).toBe(200);
    const headers = { authorization: `Bearer ${await openSession(edge)}` };
    const claim = `${edge.address}/api/threads/${stored.threadId}/claim`;
    expect((await fetch(claim, { method: 'PUT', headers })).status).toBe(200);
    room = true;
    expect((await put(edge, seal(), { localAddress: '127.0.0.2' })).status).toBe(201);
  });

  test('is known by what the disk says, and told to the operator once', async () => {
    await using service = await open();
    const { dataDir } = service.edge;
    const lines: string[] = [];
    const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
    const { bavail, bsize } = statfsSync(dataDir);
    expect(roomOn(dataDir, 0, log)()).toBe(true);
    const hasRoom = roomOn(dataDir, bavail * bsize * 2, log);
    expect([hasRoom(), hasRoom(), hasRoom()]).toEqual([false, false, false]);
    expect(lines).toHaveLength(1);
    expect(roomOn(`${dataDir}/nothing`, Number.MAX_SAFE_INTEGER, log)()).toBe(true);
  });
});

test('a referral from the command line solves the puzzle by itself', async () => {
  await using edge = await startEdge({ allowed: { opening: two }, lanes: { mostCrowded: 0 } });
  edge.clock.now = Math.floor(Date.now() / 1000);
  const { pin } = await setUp(edge);
  const sent: string[] = [];
  for (let time = 0; time < 3; time++) sent.push(await writeIn(edge.address, pin, exampleReferral, 'en'));
  const lanes = await lanesOf(edge);
  expect(sent.map((id) => lanes[id])).toEqual(['usual', 'usual', 'crowded']);
});
