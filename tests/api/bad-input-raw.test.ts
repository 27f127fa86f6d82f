import { nanoid } from 'nanoid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RefusalCode } from '#shared/contract/problems.ts';
import { openingSize } from '#shared/contract/sizes.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { addressOf, readEndpoints } from '#tests/api/document.ts';
import { dump } from '#tests/api/dump.ts';
import { startEdge, type TestEdge } from '#tests/api/edge.ts';
import { sendRaw } from '#tests/api/raw.ts';
import { insistOnHeaders, insistOnRefusal } from '#tests/api/refused.ts';
import { sampleOf } from '#tests/api/sample.ts';
import { openSession } from '#tests/api/session.ts';
import { setUp } from '#tests/path/team.ts';

let edge: TestEdge;
let authorization: string;
let before: string;

beforeAll(async () => {
  await sodiumReady();
  edge = await startEdge();
  await setUp(edge);
  authorization = `Authorization: Bearer ${await openSession(edge)}\r\n`;
  before = dump(edge.dataDir);
});
afterAll(async () => edge[Symbol.asyncDispose]());

const host = 'Host: advice.example.org\r\n';
const get = (target: string, more = '') => `GET ${target} HTTP/1.1\r\n${host}${more}\r\n`;
const hash = `thread-token-hash: ${'A'.repeat(43)}\r\nreturn-record: ${'A'.repeat(267)}\r\n`;
const put = (more: string) =>
  `PUT /api/openings/${nanoid()} HTTP/1.1\r\n${host}${hash}Content-Type: application/octet-stream\r\n${more}\r\n`;

/** Endpoints that look at who sends before they look at how much. */
const askedFirst: Record<string, RefusalCode> = {
  'POST /api/recovery': 'recovery-failed',
  'PUT /api/threads/{threadId}/attachments/{attachmentId}/parts/{part}': 'thread-unknown',
};

type Row = [name: string, head: string | Buffer, code: RefusalCode, end?: 'and ends'];

async function refuseAll(rows: Row[], { port } = edge): Promise<void> {
  // Side by side: those that stop arriving are waited for once, not one after the other.
  const answers = await Promise.all(rows.map(([, head, , end]) => sendRaw(port, head, { end: end !== undefined })));
  for (const [at, [name, , code]] of rows.entries()) {
    insistOnRefusal(answers[at] ?? { status: 0, headers: {}, body: '' }, [code], name);
  }
}

test('whoever may not send a large body is refused before any of it is read', () =>
  refuseAll([
    [
      'a recovery without the sheet',
      `POST /api/recovery HTTP/1.1\r\n${host}sheet-proof: ${'A'.repeat(43)}\r\nContent-Type: application/json\r\nContent-Length: 8000000\r\n\r\n`,
      'recovery-failed',
    ],
    [
      'a part of a file for a thread that there is not',
      `PUT /api/threads/${nanoid()}/attachments/${nanoid()}/parts/0 HTTP/1.1\r\n${host}thread-token: ${'A'.repeat(43)}\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000000\r\n\r\n`,
      'thread-unknown',
    ],
  ]));

describe('what never becomes a request is refused in a problem document, with every header', () => {
  test('lies about length', () =>
    refuseAll([
      ['a negative length', put('Content-Length: -1\r\n'), 'bad-request'],
      ['a length with a sign', put('Content-Length: +5\r\n'), 'bad-request'],
      ['a length in hex', put('Content-Length: 0x10\r\n'), 'bad-request'],
      ['a length beyond numbers', put(`Content-Length: ${'9'.repeat(40)}\r\n`), 'bad-request'],
      ['two lengths', put('Content-Length: 1\r\nContent-Length: 2\r\n'), 'bad-request'],
      ['two equal lengths', put('Content-Length: 2\r\nContent-Length: 2\r\n'), 'bad-request'],
      ['a length and chunks', put('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n'), 'bad-request'],
      ['another transfer coding', put('Transfer-Encoding: gzip\r\n'), 'bad-request'],
      ['chunked, and then something else', put('Transfer-Encoding: chunked, gzip\r\n'), 'bad-request'],
      ['a chunk without a length', `${put('Transfer-Encoding: chunked\r\n')}zz\r\n`, 'bad-request'],
      ['a chunk longer than told', `${put('Transfer-Encoding: chunked\r\n')}2\r\nabcdef\r\n`, 'bad-request'],
      ['a long chunk extension', `${put('Transfer-Encoding: chunked\r\n')}1;${'a'.repeat(20_000)}`, 'too-large'],
      ['more than told', `${put('Content-Length: 2\r\n')}abcdef and more\r\n\r\n`, 'bad-request'],
      ['less than told', `${put(`Content-Length: ${openingSize}\r\n`)}abc`, 'bad-request', 'and ends'],
      ['chunks that end early', `${put('Transfer-Encoding: chunked\r\n')}5\r\nab`, 'bad-request', 'and ends'],
    ]));

  test('a request that stops arriving, as soon as patience has ended', async () => {
    await using impatient = await startEdge({ patience: { request: 300, check: 50 } });
    const rows: Row[] = [
      ['within its first line', 'GET /api/he', 'too-slow'],
      ['within its headers', `GET /api/health HTTP/1.1\r\n${host}Accept: `, 'too-slow'],
      ['within its body', `${put(`Content-Length: ${openingSize}\r\n`)}abc`, 'too-slow'],
      ['within a chunk', `${put('Transfer-Encoding: chunked\r\n')}5\r\nab`, 'too-slow'],
    ];
    await refuseAll(rows, impatient);
    expect(impatient.context.store.threads('')).toEqual([]);
  });

  test('headers with something in them', () =>
    refuseAll([
      ['NUL', get('/api/health', 'X-A: a\0b\r\n'), 'bad-request'],
      ['a bare carriage return', get('/api/health', 'X-A: a\rX-B: b\r\n'), 'bad-request'],
      ['a bare line feed', `GET /api/health HTTP/1.1\n${host}\n`, 'bad-request'],
      ['a space in a name', get('/api/health', 'X A: a\r\n'), 'bad-request'],
      ['a folded line', get('/api/health', 'X-A: a\r\n b\r\n'), 'bad-request'],
      ['64 KB in one', get('/api/health', `X-A: ${'a'.repeat(65_536)}\r\n`), 'headers-too-large'],
      ['64 KB in many', get('/api/health', `X-A: ${'a'.repeat(64)}\r\n`.repeat(1000)), 'headers-too-large'],
      ['no host', 'GET /api/health HTTP/1.1\r\n\r\n', 'bad-request'],
      ['two hosts', get('/api/health', 'Host: other.example.org\r\n'), 'bad-request'],
      ['a host with a path', 'GET /api/health HTTP/1.1\r\nHost: a/b\r\n\r\n', 'bad-request'],
      ['a host with a user', 'GET /api/health HTTP/1.1\r\nHost: a@b\r\n\r\n', 'bad-request'],
    ]));

  test('methods and protocols that are not spoken here', () =>
    refuseAll([
      ['TRACE', `TRACE /api/health HTTP/1.1\r\n${host}\r\n`, 'method-not-allowed'],
      ['CONNECT', `CONNECT other.example.org:443 HTTP/1.1\r\n${host}\r\n`, 'method-not-allowed'],
      ['OPTIONS of everything', `OPTIONS * HTTP/1.1\r\n${host}\r\n`, 'method-not-allowed'],
      ['OPTIONS', `OPTIONS /api/health HTTP/1.1\r\n${host}\r\n`, 'method-not-allowed'],
      ['PROPFIND', `PROPFIND /api/health HTTP/1.1\r\n${host}\r\n`, 'method-not-allowed'],
      ['POST to a page', `POST / HTTP/1.1\r\n${host}Content-Length: 2\r\n\r\nab`, 'method-not-allowed'],
      ['DELETE of a page', `DELETE /now/ HTTP/1.1\r\n${host}\r\n`, 'method-not-allowed'],
      ['a method nobody knows', `LOOK /api/health HTTP/1.1\r\n${host}\r\n`, 'bad-request'],
      ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'bad-request'],
      ['TLS', Buffer.from('16030100c8010000c40303', 'hex'), 'bad-request'],
      ['nonsense', 'nonsense\r\n\r\n', 'bad-request'],
    ]));

  test('tricks with the address', () =>
    refuseAll([
      ['encoded dots', get('/api/%2e%2e/'), 'not-found'],
      ['encoded dots on the way to an endpoint', get('/api/x/%2e%2e/health'), 'not-found'],
      ['dots', get('/api/x/../health'), 'not-found'],
      ['dots out of the API', get('/api/../csp.json'), 'not-found'],
      ['two slashes at the start', get('//api/health'), 'not-found'],
      ['two slashes within', get('/api//health'), 'not-found'],
      ['a slash at the end', get('/api/health/'), 'not-found'],
      ['an encoded slash', get('/api/openings/..%2f'), 'not-found'],
      ['an encoded letter', get('/api/he%61lth'), 'not-found'],
      ['a backslash', get('/api\\health'), 'not-found'],
      ['capitals', get('/API/health'), 'not-found'],
      ['a semicolon', get('/api/health;x'), 'not-found'],
      ['half an escape', get('/api/%'), 'bad-request'],
      ['an overlong escape', get('/api/%c0%ae'), 'bad-request'],
      ['NUL', get('/api/he\0alth'), 'bad-request'],
      ['an encoded NUL', get('/api/health%00'), 'not-found'],
      ['a line break', get('/api/health%0d%0aX-A:%20b'), 'not-found'],
      ['8 KB', get(`/api/${'a'.repeat(8000)}`), 'not-found'],
      ['64 KB', get(`/api/${'a'.repeat(65_536)}`), 'headers-too-large'],
      ['an address of nothing', get('/api/nothing'), 'not-found'],
      ['the folder of the API', get('/api/'), 'not-found'],
      ['files beside the pages', get('/csp.json'), 'not-found'],
      ['a file outside', get('/../sidegate.sqlite'), 'not-found'],
      ['a page that is not there', get('/nothing/'), 'not-found'],
    ]));

  test('a body of 100 MB, told or in chunks, at every endpoint that does something', async () => {
    const chunk = Buffer.alloc(100_000);
    const chunked = Buffer.concat([Buffer.from('186a0\r\n'), chunk, Buffer.from('\r\n')]);
    for (const { name, method, path, json, parameters } of await readEndpoints(edge.address)) {
      if (method === 'GET') continue;
      const type = `Content-Type: application/${json ? 'json' : 'octet-stream'}\r\n`;
      const address = addressOf({ path, parameters });
      const asked = parameters.filter(({ in: place, required }) => place === 'header' && required);
      const given = asked.map(({ name: header, schema }) => `${header}: ${String(sampleOf(schema))}\r\n`).join('');
      const head = `${method} ${address} HTTP/1.1\r\n${host}${authorization}${given}${type}`;
      const told = await sendRaw(edge.port, `${head}Content-Length: 100000000\r\n\r\n`, {
        more: { chunk, times: 1000 },
      });
      const code = askedFirst[name] ?? 'too-large';
      insistOnRefusal(told, [code], name);
      const more = { chunk: chunked, times: 1000 };
      const inChunks = await sendRaw(edge.port, `${head}Transfer-Encoding: chunked\r\n\r\n`, { more });
      insistOnRefusal(inChunks, [code], `${name} in chunks`);
    }
  });
});

test('control: requests that differ from those in nothing but the fault are answered', async () => {
  const rows: [string, string, number][] = [
    ['a plain one', get('/api/health'), 200],
    ['with a question mark', get('/api/health?x'), 200],
    ['by its whole address', get('http://advice.example.org/api/health'), 200],
    ['HEAD', `HEAD /api/health HTTP/1.1\r\n${host}\r\n`, 200],
    ['with an expectation', get('/api/health', 'Expect: something\r\n'), 200],
    ['with 8 KB of header', get('/api/health', `X-A: ${'a'.repeat(8000)}\r\n`), 200],
    ['a page', get('/'), 200],
    ['a page without its slash', get('/now'), 308],
    ['HEAD of a page', `HEAD / HTTP/1.1\r\n${host}\r\n`, 200],
    ['a whole body', `${put(`Content-Length: ${openingSize}\r\n`)}${'a'.repeat(openingSize)}`, 422],
  ];
  for (const [name, head, status] of rows) {
    const answer = await sendRaw(edge.port, head);
    expect(answer.status, name).toBe(status);
    insistOnHeaders(answer, name);
    if (head.startsWith('HEAD')) expect(answer.body, name).toBe('');
  }
});

test('after all of that the database is what it was', () => {
  expect(dump(edge.dataDir)).toBe(before);
});
