import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { fetchKeyring, putOpening, type SealedOpening, sealReferral } from '#shared/calls/opening.ts';
import { threadTokenHeader } from '#shared/contract/attachment.ts';
import { sheetProofHeader } from '#shared/contract/duty.ts';
import { sheetKeys } from '#shared/crypto/sheet.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { addressOf, type Endpoint, partOf, readEndpoints } from '#tests/api/document.ts';
import { dump } from '#tests/api/dump.ts';
import { startEdge, type TestEdge } from '#tests/api/edge.ts';
import type { Answer } from '#tests/api/raw.ts';
import { answerOf, insistOnRefusal } from '#tests/api/refused.ts';
import { mutantsOf, sampleOf } from '#tests/api/sample.ts';
import { openSession } from '#tests/api/session.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { setUp } from '#tests/path/team.ts';

type Sending = { path?: string; headers?: Record<string, string | null>; body?: BodyInit | null };

let edge: TestEdge;
let endpoints: Endpoint[];
let token: string;
/** What lets somebody send a body to the endpoints that ask first: the sheet's proof, and a thread of their own. */
let proof: string;
let thread: SealedOpening;
let before: string;

beforeAll(async () => {
  await sodiumReady();
  edge = await startEdge();
  const { pin, sheetSecret } = await setUp(edge);
  proof = sheetKeys(sheetSecret).proof;
  const { address, clock } = edge;
  thread = sealReferral(
    { referral: exampleReferral, language: 'en' },
    await fetchKeyring({ address }, pin, clock.now),
    clock.now,
  );
  await putOpening({ address }, thread);
  token = await openSession(edge);
  endpoints = await readEndpoints(edge.address);
  before = dump(edge.dataDir);
});
afterAll(async () => edge[Symbol.asyncDispose]());

/** A request that has everything the document asks for, and then what a row of a table changes in it. */
async function send(endpoint: Endpoint, { path, headers = {}, body }: Sending = {}): Promise<Answer> {
  const all: Record<string, string | null> = { ...headersOf(endpoint), ...headers };
  const kept = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null);
  const own = endpoint.bytes === null ? jsonOf(endpoint) : new Uint8Array(endpoint.bytes);
  const request = { method: endpoint.method, headers: kept, body: body === undefined ? own : body };
  return answerOf(await fetch(`${edge.address}${path ?? addressOf(ownOf(endpoint))}`, request));
}

/** The endpoint for the thread that there is, where a body is only taken for one. */
function ownOf(endpoint: Endpoint): Endpoint {
  if (!endpoint.path.endsWith('/parts/{part}')) return endpoint;
  return { ...endpoint, path: endpoint.path.replace('{threadId}', thread.threadId) };
}

function jsonOf({ json }: Endpoint): string | null {
  return json && JSON.stringify(sampleOf(json));
}

function headersOf(endpoint: Endpoint): Record<string, string> {
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  if (endpoint.json) headers['content-type'] = 'application/json';
  if (endpoint.bytes) headers['content-type'] = 'application/octet-stream';
  for (const { name, schema, required, in: place } of endpoint.parameters) {
    if (place === 'header' && required) headers[name] = String(sampleOf(schema));
  }
  if (sheetProofHeader in headers) headers[sheetProofHeader] = proof;
  if (ownOf(endpoint) !== endpoint) headers[threadTokenHeader] = toBase64url(thread.token);
  return headers;
}

describe('what no endpoint takes is refused in a problem document, and nothing is stored', () => {
  test('every body with one thing wrong in it', async () => {
    const rows = endpoints.flatMap((endpoint) =>
      endpoint.json ? [...mutantsOf(endpoint.json, sampleOf(endpoint.json))].map((row) => ({ endpoint, row })) : [],
    );
    expect(rows.length).toBeGreaterThan(200);
    for (const { endpoint, row } of rows) {
      const name = `${endpoint.name}, ${row.what}`;
      const answer = await send(endpoint, { body: JSON.stringify(row.value) });
      const { code, field } = insistOnRefusal(answer, row.long ? ['wrong-shape', 'too-large'] : ['wrong-shape'], name);
      if (code === 'wrong-shape') expect(field, name).toBe(row.field);
    }
  });

  test('a body that is not JSON, or not text at all', async () => {
    const bodies = ['', '{', 'NaN', '{"a":1}{', "{'a':1}", '\u0000', new Uint8Array([0x22, 0xff, 0x22])];
    for (const endpoint of endpoints.filter(({ json }) => json)) {
      for (const body of bodies) insistOnRefusal(await send(endpoint, { body }), ['not-json'], endpoint.name);
      const nested = `${'['.repeat(500)}${']'.repeat(500)}`;
      insistOnRefusal(await send(endpoint, { body: nested }), ['wrong-shape'], endpoint.name);
    }
  });

  test('another media type, or none', async () => {
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a', ';;', ''];
    for (const endpoint of endpoints.filter(({ json, bytes }) => json ?? bytes)) {
      const other = endpoint.json ? 'application/octet-stream' : 'application/json';
      for (const type of [...types, other]) {
        const answer = await send(endpoint, { headers: { 'content-type': type } });
        insistOnRefusal(answer, ['wrong-media-type'], `${endpoint.name} ${type}`);
      }
    }
  });

  test('a body of bytes that is a byte short, a byte long, or empty', async () => {
    for (const endpoint of endpoints) {
      if (endpoint.bytes === null) continue;
      for (const length of [0, 1, endpoint.bytes - 1]) {
        if (length >= endpoint.bytes) continue;
        insistOnRefusal(await send(endpoint, { body: new Uint8Array(length) }), ['wrong-length'], endpoint.name);
      }
      if (endpoint.isFixed && endpoint.most > endpoint.bytes) {
        const between = await send(endpoint, { body: new Uint8Array(endpoint.most - 1) });
        insistOnRefusal(between, ['wrong-length'], endpoint.name);
      }
      insistOnRefusal(await send(endpoint, { body: new Uint8Array(endpoint.most + 1) }), ['too-large'], endpoint.name);
    }
  });

  test('a body where none is asked for', async () => {
    for (const endpoint of endpoints.filter(({ json, bytes, method }) => !json && !bytes && method !== 'GET')) {
      insistOnRefusal(await send(endpoint, { body: '{}' }), ['too-large'], endpoint.name);
    }
  });

  test('each part of an address and each header, a character short, a character long, and strange', async () => {
    for (const endpoint of endpoints) {
      for (const { name, in: place, schema, required } of endpoint.parameters) {
        const good = place === 'path' ? partOf(endpoint, name) : String(sampleOf(schema));
        // What is empty or a dot is another address, not a wrong part of this one.
        const wrongs = [good.slice(1), `${good}A`, 'A', `${good.slice(1)}.`].filter((wrong) => !/^\.?$/.test(wrong));
        for (const wrong of wrongs) {
          const path = addressOf({ ...endpoint, path: endpoint.path.replace(`{${name}}`, wrong) });
          const answer = await send(endpoint, place === 'path' ? { path } : { headers: { [name]: wrong } });
          const { field } = insistOnRefusal(answer, ['wrong-shape'], `${endpoint.name} ${name} ${wrong}`);
          expect(field).toBe(name);
        }
        if (place === 'path' || !required) continue;
        insistOnRefusal(await send(endpoint, { headers: { [name]: null } }), ['wrong-shape'], endpoint.name);
      }
    }
  });

  test('a call that a page of another site makes', async () => {
    for (const endpoint of endpoints.filter(({ method }) => method !== 'GET')) {
      for (const from of ['cross-site', 'same-site', 'none']) {
        const answer = await send(endpoint, { headers: { 'sec-fetch-site': from } });
        insistOnRefusal(answer, ['wrong-origin'], endpoint.name);
      }
    }
  });

  test('a method that an address does not take, whose answer says which it takes', async () => {
    const taken = Map.groupBy(endpoints, ({ path }) => path);
    for (const [path, same] of taken) {
      const methods = same.map(({ method }) => method);
      const allowed = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
      for (const method of ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS']) {
        if (allowed.includes(method)) continue;
        const address = `${edge.address}${addressOf({ path, parameters: same[0]?.parameters ?? [] })}`;
        const answer = await answerOf(await fetch(address, { method }));
        insistOnRefusal(answer, ['method-not-allowed'], `${method} ${path}`);
        expect(answer.headers.allow?.split(', ').toSorted()).toEqual(allowed.toSorted());
      }
    }
  });

  test('after all of that the database is what it was', () => {
    expect(dump(edge.dataDir)).toBe(before);
  });
});

test('control: what the tables begin with has a shape that every endpoint takes', async () => {
  const shape = [
    'wrong-shape',
    'not-json',
    'wrong-media-type',
    'too-large',
    'wrong-length',
    'bad-request',
    'unexpected',
  ];
  const read = (body: string) => (body.startsWith('{') ? (JSON.parse(body) as { code?: string }).code : undefined);
  for (const endpoint of endpoints) {
    // One of them signs out: each has a session of its own.
    token = await openSession(edge);
    const answer = await send(endpoint);
    expect(shape, `${endpoint.name}: ${answer.body}`).not.toContain(read(answer.body));
  }
  expect(dump(edge.dataDir)).not.toBe(before);
});
