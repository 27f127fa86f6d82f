import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, expect, test } from 'vitest';
import { hashOf } from '#api/hashes.ts';
import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { fetchKeyring, putOpening, type SealedOpening, sealReferral } from '#shared/calls/opening.ts';
import { ReturnFound } from '#shared/contract/return.ts';
import { randomSecret } from '#shared/crypto/keys.ts';
import { type ReturnKey, returnKeyFrom, unwrapReturn } from '#shared/crypto/return-code.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { startEdge, type TestEdge } from '#tests/api/edge.ts';
import { answerOf, insistOnRefusal } from '#tests/api/refused.ts';
import { counts } from '#tests/counts.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { setUp } from '#tests/path/team.ts';

beforeAll(sodiumReady);

async function ask({ address }: Pick<TestEdge, 'address'>, lookup: Uint8Array) {
  const body = JSON.stringify({ lookup: toBase64url(lookup) });
  const headers = { 'content-type': 'application/json' };
  return answerOf(await fetch(`${address}/api/returns`, { method: 'POST', headers, body }));
}

async function writeIn(edge: TestEdge, pin: Pin, returnKey?: ReturnKey): Promise<SealedOpening> {
  const keyring = await fetchKeyring({ address: edge.address }, pin, edge.clock.now);
  const opening = sealReferral({ referral: exampleReferral, language: 'en', returnKey }, keyring, edge.clock.now);
  await putOpening({ address: edge.address }, opening);
  return opening;
}

/** Status, headers but for the time, and the shape of what was answered: where each character stands, and of what kind. */
function shapeOf({ status, headers, body }: Awaited<ReturnType<typeof ask>>) {
  const { date: _, ...rest } = headers;
  return { status, headers: rest, body: body.replaceAll(/[\w-]{21,}/g, (text) => `${text.length} characters`) };
}

test('a code finds its thread and opens what is wrapped; to any other it is of no use', async () => {
  await using edge = await startEdge();
  const { pin } = await setUp(edge);
  const key = returnKeyFrom(randomSecret());
  const opening = await writeIn(edge, pin, key);
  const found = ReturnFound.parse(JSON.parse((await ask(edge, key.lookup)).body));
  expect(found.threadId).toBe(opening.threadId);
  const place = { threadId: found.threadId, charityId: pin.charityId };
  const { returning } = unwrapReturn(fromBase64url(found.wrapped), key, place);
  expect(returning.token).toEqual(opening.token);
  const other = { ...returnKeyFrom(randomSecret()), lookup: key.lookup };
  expect(() => unwrapReturn(fromBase64url(found.wrapped), other, place)).toThrow();
});

test('a known and an unknown lookup id get answers of one shape, status, headers and length', async () => {
  await using edge = await startEdge();
  const { pin } = await setUp(edge);
  const key = returnKeyFrom(randomSecret());
  await writeIn(edge, pin, key);
  const known = await ask(edge, key.lookup);
  const unknown = await ask(edge, randomSecret());
  expect(shapeOf(unknown)).toEqual(shapeOf(known));
  expect(shapeOf(known).body).toBe('{"threadId":"21 characters","wrapped":"224 characters"}');
  expect(unknown.body).not.toBe(known.body);
});

test('an unknown lookup id is answered the same each time, as a known one is', async () => {
  await using edge = await startEdge();
  await setUp(edge);
  const lookup = randomSecret();
  const [one, again, other] = [await ask(edge, lookup), await ask(edge, lookup), await ask(edge, randomSecret())];
  expect(again.body).toBe(one.body);
  expect(other.body).not.toBe(one.body);
});

test('lookup ids that are drawn at random get nowhere', async () => {
  await using edge = await startEdge();
  const { pin } = await setUp(edge);
  const key = returnKeyFrom(randomSecret());
  const { threadId } = await writeIn(edge, pin, key);
  const found = new Set<string>();
  for (let left = counts.lookups; left > 0; left--) {
    const answer = await ask(edge, randomBytes(32));
    expect(answer.status).toBe(200);
    found.add(ReturnFound.parse(JSON.parse(answer.body)).threadId);
  }
  expect(found.size).toBe(counts.lookups);
  expect(found).not.toContain(threadId);
  // Control: the one that is known is found among them all.
  expect((await ask(edge, key.lookup)).body).toContain(threadId);
});

test('asking counts as a guess', async () => {
  await using edge = await startEdge({ allowed: { guess: { calls: 20, seconds: 60 } } });
  await setUp(edge);
  const answers = [];
  for (let left = 21; left > 0; left--) answers.push(await ask(edge, randomSecret()));
  expect(answers[0]?.status).toBe(200);
  insistOnRefusal(answers[20] ?? { status: 0, headers: {}, body: '' }, ['too-many'], 'the last guess');
});

test('whoever writes in under a lookup id that is known already is not found by it', async () => {
  await using edge = await startEdge();
  const { pin } = await setUp(edge);
  const key = returnKeyFrom(randomSecret());
  const { threadId } = await writeIn(edge, pin, key);
  edge.clock.now += 60;
  await writeIn(edge, pin, key);
  expect(JSON.parse((await ask(edge, key.lookup)).body)).toMatchObject({ threadId });
});

test('the database holds no lookup id and no token, and a thread from before there were codes looks like any other', async () => {
  await using edge = await startEdge();
  const { pin } = await setUp(edge);
  const key = returnKeyFrom(randomSecret());
  const { token } = await writeIn(edge, pin, key);
  using database = new DatabaseSync(join(edge.dataDir, 'sidegate.sqlite'), { readOnly: true });
  const rows = database.prepare('SELECT * FROM thread').all();
  const stored = Buffer.concat(
    rows.flatMap((row) => Object.values(row)).filter((value) => value instanceof Uint8Array),
  );
  expect(stored.includes(key.lookup)).toBe(false);
  expect(stored.includes(token)).toBe(false);
  expect(stored.includes(hashOf(key.lookup))).toBe(true);
});
