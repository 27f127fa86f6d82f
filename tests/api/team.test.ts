import { beforeAll, expect, test } from 'vitest';
import { call, readAnswer } from '#shared/calls/call.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import { ThreadList } from '#shared/contract/duty.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { foundCharity } from '#shared/team/founding.ts';
import { signIn } from '#shared/team/sign-in.ts';
import { startService, type TestService } from '#tests/api/service.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { setUp } from '#tests/path/team.ts';

beforeAll(sodiumReady);

function post({ address }: TestService, path: string, json: unknown) {
  return fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(json),
  });
}

test('set-up takes the code that was shown, once, and a wrong one uses nothing up', async () => {
  await using service = await startService();
  const { request } = await foundCharity(exampleFounding, new Uint8Array(32), stretch, service.clock.now);
  expect((await post(service, '/api/set-up', { ...request, code: 'AAAA-BBBB-CCCC' })).status).toBe(403);
  expect(service.store.charity()).toBeNull();
  const spoken = service.setUpCode.toLowerCase().replaceAll('-', ' ');
  expect((await post(service, '/api/set-up', { ...request, code: spoken })).status).toBe(201);
  expect(service.rebuilds()).toBe(1);
  expect((await post(service, '/api/set-up', { ...request, code: service.setUpCode })).status).toBe(409);
});

test('two set-ups at the same moment leave one charity', async () => {
  await using service = await startService();
  const requests = await Promise.all(
    [1, 2].map((seed) => foundCharity(exampleFounding, new Uint8Array(32).fill(seed), stretch, service.clock.now)),
  );
  const statuses = await Promise.all(
    requests.map(async ({ request }) => {
      const response = await post(service, '/api/set-up', { ...request, code: service.setUpCode });
      return response.status;
    }),
  );
  expect(statuses.toSorted((one, other) => one - other)).toEqual([201, 409]);
  expect(service.store.history().rosters).toHaveLength(1);
});

test('a statement that the charity key did not sign is refused at set-up, and nothing is stored', async () => {
  await using service = await startService();
  const one = await foundCharity(exampleFounding, new Uint8Array(32).fill(1), stretch, service.clock.now);
  const other = await foundCharity(exampleFounding, new Uint8Array(32).fill(2), stretch, service.clock.now);
  const statements = { ...one.request.statements, keyring: other.request.statements.keyring };
  const json = { ...one.request, statements, code: service.setUpCode };
  expect((await post(service, '/api/set-up', json)).status).toBe(422);
  expect(service.store.charity()).toBeNull();
});

test('a sign-in name that nobody has gets the same answers as a wrong passphrase', async () => {
  await using service = await startService();
  await setUp(service);
  const salts = await Promise.all(
    ['mair', ' MAIR ', 'nobody', 'nobody', 'somebody'].map(async (signInName) => {
      const response = await post(service, '/api/sign-in/salt', { signInName });
      return { status: response.status, salt: String((await response.json()).salt) };
    }),
  );
  const [mair, spaced, nobody, again, somebody] = salts;
  expect(new Set(salts.map(({ status, salt }) => `${status} ${salt.length}`)).size).toBe(1);
  expect(spaced).toEqual(mair);
  expect(again).toEqual(nobody);
  expect(somebody).not.toEqual(nobody);

  const proof = Buffer.alloc(32, 7).toString('base64url');
  const answers = await Promise.all(
    ['mair', 'nobody'].map(async (signInName) => {
      const response = await post(service, '/api/sign-in', { signInName, proof });
      const headers = [...response.headers].filter(([name]) => name !== 'date');
      return { status: response.status, headers, body: await response.text() };
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.status).toBe(401);
});

test('the server keeps no sign-in name, passphrase or display name in clear', async () => {
  await using service = await startService();
  await setUp(service);
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(`${service.dataDir}/sidegate.sqlite`);
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const everything = JSON.stringify(
    tables.map(({ name }) =>
      database
        .prepare(`SELECT * FROM ${String(name)}`)
        .all()
        .map((row) => Object.values(row).map(readable)),
    ),
  );
  database.close();
  expect(everything).toContain('set-up');
  const { signInName, passphrase, displayName } = exampleFounding.manager;
  for (const secret of [signInName, passphrase, displayName]) expect(everything).not.toContain(secret);
});

function readable(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
}

test('without a session, or after it has ended, the queue is shut', async () => {
  await using service = await startService();
  const { pin } = await setUp(service);
  const bare = { address: service.address };
  await expect(call(bare, { method: 'GET', path: '/api/threads' })).rejects.toMatchObject({
    problem: { code: 'not-signed-in' },
  });
  const { line } = await signIn(service.address, pin, exampleFounding.manager, stretch);
  await call(line, { method: 'GET', path: '/api/threads' });
  service.clock.now += 12 * 60 * 60;
  await expect(call(line, { method: 'GET', path: '/api/threads' })).rejects.toMatchObject({
    problem: { code: 'not-signed-in' },
  });
});

test('a claim is held by one, lapses, and closing needs it', async () => {
  await using service = await startService();
  const { pin } = await setUp(service);
  const bare = { address: service.address };
  const opening = sealReferral(
    { referral: exampleReferral, language: 'en' },
    await fetchKeyring(bare, pin, service.clock.now),
    0,
  );
  await putOpening(bare, opening);
  const path = `/api/threads/${opening.threadId}`;
  const { line, member } = await signIn(service.address, pin, exampleFounding.manager, stretch);
  const state = async () => {
    const { threads } = readAnswer(await call(line, { method: 'GET', path: '/api/threads' }), ThreadList);
    return threads[0]?.state;
  };

  await expect(call(line, { method: 'POST', path: `${path}/close` })).rejects.toMatchObject({
    problem: { code: 'not-claimed' },
  });
  await call(line, { method: 'PUT', path: `${path}/claim` });
  expect(await state()).toMatchObject({ is: 'claimed', by: member.id });
  await call(line, { method: 'DELETE', path: `${path}/claim` });
  expect(await state()).toEqual({ is: 'new' });
  await call(line, { method: 'PUT', path: `${path}/claim` });
  service.clock.now += 2 * 60 * 60 + 1;
  expect(await state()).toEqual({ is: 'new' });
  await call(line, { method: 'PUT', path: `${path}/claim` });
  await call(line, { method: 'POST', path: `${path}/close` });
  expect(await state()).toEqual({ is: 'closed', by: member.id });
  await expect(call(line, { method: 'PUT', path: `${path}/claim` })).rejects.toMatchObject({
    problem: { code: 'closed' },
  });
});
