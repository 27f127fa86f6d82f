import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { nanoid } from 'nanoid';
import { beforeAll, expect, test } from 'vitest';
import { call } from '#shared/calls/call.ts';
import { fetchKeyring, putOpening, type SealedOpening, sealReferral } from '#shared/calls/opening.ts';
import { Problem } from '#shared/contract/problems.ts';
import { openingSize } from '#shared/contract/sizes.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { startService, type TestService } from '#tests/api/service.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { setUp } from '#tests/path/team.ts';

beforeAll(sodiumReady);

async function sealOne({ address, clock }: TestService, pin: Pin): Promise<SealedOpening> {
  return sealReferral(
    { referral: exampleReferral, language: 'en' },
    await fetchKeyring({ address }, pin, clock.now),
    clock.now,
  );
}

function put({ address }: TestService, { threadId, tokenHash, record, sealed }: SealedOpening, headers = {}) {
  return fetch(`${address}/api/openings/${threadId}`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      'thread-token-hash': tokenHash,
      'return-record': record,
      ...headers,
    },
    body: new Uint8Array(sealed),
  });
}

/** The database as another process sees it. */
function look(dataDir: string): DatabaseSync {
  return new DatabaseSync(join(dataDir, 'sidegate.sqlite'), { timeout: 0 });
}

function countOpenings(dataDir: string): number {
  const database = look(dataDir);
  const count = Number(database.prepare('SELECT count(*) AS count FROM opening').get()?.count);
  database.close();
  return count;
}

test('the same bytes under the same token are taken once, and are a success each time', async () => {
  await using service = await startService();
  const { pin } = await setUp(service);
  const sealed = await sealOne(service, pin);
  expect((await put(service, sealed)).status).toBe(201);
  expect((await put(service, sealed)).status).toBe(200);
  await putOpening({ address: service.address }, sealed);
  expect(countOpenings(service.dataDir)).toBe(1);
});

test('other bytes, another token or another record under a thread that exists are refused', async () => {
  await using service = await startService();
  const { pin } = await setUp(service);
  const sealed = await sealOne(service, pin);
  await put(service, sealed);
  const changed = new Uint8Array(sealed.sealed);
  changed[openingSize - 1] = (changed[openingSize - 1] ?? 0) ^ 1;
  expect((await put(service, { ...sealed, sealed: changed })).status).toBe(409);
  const otherToken = { ...sealed, tokenHash: Buffer.alloc(32, 9).toString('base64url') };
  expect((await put(service, otherToken)).status).toBe(409);
  const otherRecord = { ...sealed, record: Buffer.alloc(200, 9).toString('base64url') };
  expect((await put(service, otherRecord)).status).toBe(409);
  expect(countOpenings(service.dataDir)).toBe(1);
});

test('what is not an opening is refused with a problem document, and nothing is stored', async () => {
  await using service = await startService();
  const { pin } = await setUp(service);
  const good = await sealOne(service, pin);
  const bytes = (change: (sealed: Uint8Array) => Uint8Array) => change(new Uint8Array(good.sealed));
  const set = (at: number, value: number) =>
    bytes((sealed) => {
      sealed[at] = value;
      return sealed;
    });
  const table: [name: string, sent: Partial<SealedOpening>, status: number, code: string, headers?: object][] = [
    ['empty', { sealed: new Uint8Array(0) }, 422, 'wrong-length'],
    ['a byte short', { sealed: bytes((sealed) => sealed.slice(1)) }, 422, 'wrong-length'],
    ['a byte long', { sealed: new Uint8Array([...good.sealed, 0]) }, 413, 'too-large'],
    ['ten megabytes', { sealed: new Uint8Array(10_000_000) }, 413, 'too-large'],
    ['another magic', { sealed: set(0, 0x58) }, 422, 'wrong-format'],
    ['another version', { sealed: set(4, 2) }, 422, 'wrong-format'],
    ['another suite', { sealed: set(5, 2) }, 422, 'wrong-format'],
    ['another charity', { sealed: set(6, (good.sealed[6] ?? 0) ^ 1) }, 422, 'wrong-charity'],
    ['another thread', { threadId: nanoid() }, 422, 'wrong-thread'],
    ['an epoch to come', { sealed: set(46, 9) }, 422, 'unknown-epoch'],
    ['a thread id of another length', { threadId: 'short' }, 422, 'wrong-shape'],
    ['a token hash that is none', { tokenHash: 'nonsense' }, 422, 'wrong-shape'],
    ['a record of another length', { record: 'A'.repeat(266) }, 422, 'wrong-shape'],
    ['JSON', {}, 415, 'wrong-media-type', { 'content-type': 'application/json' }],
    ['from another site', {}, 403, 'wrong-origin', { 'sec-fetch-site': 'cross-site' }],
  ];
  for (const [name, sent, status, code, headers] of table) {
    const response = await put(service, { ...good, ...sent }, headers);
    expect(response.headers.get('content-type'), name).toBe('application/problem+json');
    expect(response.headers.get('cache-control'), name).toBe('no-store');
    const document = Problem.parse(await response.json());
    expect([document.code, document.status, response.status], name).toEqual([code, status, status]);
    expect(JSON.stringify(document), name).not.toMatch(/\bat .*\.ts\b|node:|Error:/);
  }
  expect(countOpenings(service.dataDir)).toBe(0);
  expect((await put(service, good)).status).toBe(201);
});

test('a body that does not say how long it is, is counted as it comes', async () => {
  await using service = await startService();
  const { pin } = await setUp(service);
  const { threadId, tokenHash, record, sealed } = await sealOne(service, pin);
  const stream = (bytes: Uint8Array) => {
    const type = { 'content-type': 'application/octet-stream' };
    const headers = { ...type, 'thread-token-hash': tokenHash, 'return-record': record };
    const streamed = { body: new Blob([new Uint8Array(bytes)]).stream(), duplex: 'half' };
    return fetch(`${service.address}/api/openings/${threadId}`, { method: 'PUT', headers, ...streamed });
  };
  expect((await stream(new Uint8Array([...sealed, 0]))).status).toBe(413);
  expect((await stream(sealed.subarray(1))).status).toBe(422);
  expect((await stream(sealed)).status).toBe(201);
  expect(countOpenings(service.dataDir)).toBe(1);
});

test('an opening is taken for a day after its keyring ended, and not after that', async () => {
  await using service = await startService();
  const { pin } = await setUp(service);
  const early = await sealOne(service, pin);
  const late = await sealOne(service, pin);
  const end = service.clock.now + 90 * 24 * 60 * 60;
  service.clock.now = end + 24 * 60 * 60;
  expect((await put(service, early)).status).toBe(201);
  service.clock.now += 1;
  const refused = await put(service, late);
  expect(Problem.parse(await refused.json()).code).toBe('epoch-closed');
  // One whose answer was lost is asked for again: it is there, and is not sealed a second time.
  expect((await put(service, early)).status).toBe(200);
});

test('the live connection promises that a commit is on the disk', async () => {
  await using service = await startService();
  expect(service.store.durability()).toEqual({ journal: 'wal', synchronous: 2 });
});

/** Sends one opening while another process holds the database, and tells whether an answer came before it let go. */
async function answeredWhileHeld(service: TestService): Promise<{ early: boolean; status: number }> {
  const { pin } = await setUp(service);
  const sealed = await sealOne(service, pin);
  const holder = look(service.dataDir);
  holder.exec('BEGIN IMMEDIATE');
  let answered = false;
  const answer = put(service, sealed).then((response) => {
    answered = true;
    return response;
  });
  // The process is alive meanwhile: it answers fifty other calls.
  for (let calls = 0; calls < 50; calls++) {
    await call({ address: service.address }, { method: 'GET', path: '/api/statements' });
  }
  const early = answered;
  holder.exec('ROLLBACK');
  holder.close();
  return { early, status: (await answer).status };
}

test('no 201 is sent while the commit is held back', async () => {
  await using service = await startService();
  expect(await answeredWhileHeld(service)).toEqual({ early: false, status: 201 });
});

test('control: a store that does not wait for its commit is caught', async () => {
  await using service = await startService((store) => ({
    ...store,
    putOpening: async (opening) => {
      void store.putOpening(opening);
      return 'created';
    },
  }));
  expect(await answeredWhileHeld(service)).toEqual({ early: true, status: 201 });
});
