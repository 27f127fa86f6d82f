import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { health } from '#api/routes/health.ts';
import { routes } from '#api/routes.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { startEdge, type TestEdge } from '#tests/api/edge.ts';
import { type Answer, sendRaw } from '#tests/api/raw.ts';
import { serve } from '#tests/site/served.ts';

const none = { calls: 0, seconds: 60 };
const broken = {
  ...health,
  path: '/api/broken' as const,
  act: () => {
    throw new Error('what is inside');
  },
};
let edge: TestEdge;

beforeAll(async () => {
  await sodiumReady();
  edge = await startEdge({
    routes: [...routes, broken],
    allowed: { change: none },
    patience: { request: 300, check: 50 },
  });
});
afterAll(() => edge[Symbol.asyncDispose]());

const host = 'Host: advice.example.org\r\n';
const line = (request: string, more = '', body = '') => `${request} HTTP/1.1\r\n${host}${more}\r\n${body}`;
const json = 'Content-Type: application/json\r\nContent-Length: 2\r\n';

/** Every kind of answer there is, by its status: pages, endpoints, and what never became a request. */
const answers: [status: number, what: string, request: string][] = [
  [200, 'a page', line('GET /')],
  [200, 'the head of a page', line('HEAD /now/')],
  [200, 'an endpoint', line('GET /api/health')],
  [200, 'the description of the endpoints', line('GET /api/openapi.json')],
  [204, 'the wipe', line('POST /api/wipe', 'Content-Length: 0\r\n')],
  [308, 'a page without its last slash', line('GET /now')],
  [400, 'nonsense', 'nonsense\r\n\r\n'],
  [400, 'two hosts', line('GET /', host)],
  [400, 'what is not JSON', line('POST /api/set-up', json, '{{')],
  [401, 'nobody signed in', line('GET /api/threads')],
  [403, 'another site', line('POST /api/wipe', 'Sec-Fetch-Site: cross-site\r\nContent-Length: 0\r\n')],
  [404, 'no page', line('GET /nothing/')],
  [404, 'no endpoint', line('GET /api/nothing')],
  [405, 'a method that pages do not take', line('POST /', 'Content-Length: 0\r\n')],
  [405, 'a method that the endpoint does not take', line('DELETE /api/health')],
  [405, 'a tunnel', line('CONNECT other.example.org:443')],
  [408, 'half a request', 'GET / HT'],
  [413, 'a body where none belongs', line('POST /api/wipe', 'Content-Length: 2\r\n', 'ab')],
  [415, 'another type', line('POST /api/set-up', 'Content-Type: text/plain\r\nContent-Length: 2\r\n', 'ab')],
  [422, 'another shape', line('POST /api/set-up', json, '{}')],
  [429, 'too many', line('DELETE /api/session')],
  [431, 'too much before the body', line('GET /', `X-A: ${'a'.repeat(65_536)}\r\n`)],
  [500, 'what went wrong inside', line('GET /api/broken')],
  [503, 'what is not set up', line('GET /api/statements')],
];

/** Nothing of an answer may be kept, and nothing be told to the next site or to this one at the next visit. */
function insistOnDiscretion({ headers }: Answer): void {
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'request-otr': '1' });
  const telling = [
    'set-cookie',
    'etag',
    'last-modified',
    'expires',
    'server',
    'x-powered-by',
    'strict-transport-security',
  ];
  expect(Object.keys(headers).filter((name) => telling.includes(name))).toEqual([]);
}

describe('no answer is kept, and none tells where somebody has been', () => {
  test.each(answers)('%i: %s', async (status, _what, request) => {
    const answer = await sendRaw(edge.port, request);
    expect(answer.status).toBe(status);
    insistOnDiscretion(answer);
  });

  test.each([
    ['may be kept', { 'cache-control': 'no-cache' }],
    ['tells the next site', { 'referrer-policy': 'same-origin' }],
    ['may be written down', { 'request-otr': '0' }],
    ['has a cookie', { 'set-cookie': 'a=b' }],
    ['can be known again', { etag: '"a"' }],
  ])('an answer is found that %s', async (_, changes) => {
    const right = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'request-otr': '1' };
    await using other = await serve('127.0.0.1', (_request, response) => {
      response.writeHead(200, { ...right, ...changes }).end();
    });
    const answer = await sendRaw(Number(new URL(other.origin).port), line('GET /'));
    expect(() => insistOnDiscretion(answer)).toThrow();
  });
});
