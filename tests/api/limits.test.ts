import { beforeAll, describe, expect, test } from 'vitest';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { startEdge, type TestEdge } from '#tests/api/edge.ts';
import { type Answer, sendRaw } from '#tests/api/raw.ts';
import { insistOnHeaders, insistOnRefusal } from '#tests/api/refused.ts';
import { openSession } from '#tests/api/session.ts';
import { setUp } from '#tests/path/team.ts';

beforeAll(sodiumReady);

type From = { localAddress?: string; forwarded?: string; authorization?: string };

function get(
  { port }: TestEdge,
  target: string,
  { localAddress, forwarded, authorization }: From = {},
): Promise<Answer> {
  const headers = [
    'Host: localhost',
    ...(forwarded === undefined ? [] : [`X-Forwarded-For: ${forwarded}`]),
    ...(authorization === undefined ? [] : [`Authorization: Bearer ${authorization}`]),
  ];
  const head = `GET ${target} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`;
  return sendRaw(port, head, localAddress === undefined ? {} : { localAddress });
}

async function statuses(times: number, call: () => Promise<Answer>): Promise<number[]> {
  const seen: number[] = [];
  for (let time = 0; time < times; time++) seen.push((await call()).status);
  return seen;
}

const three = { calls: 3, seconds: 60 };

describe('too many calls from one address', () => {
  test('to the list are refused until the minute is over, and the refusal says how long', async () => {
    await using edge = await startEdge({ allowed: { desk: three } });
    await setUp(edge);
    const authorization = await openSession(edge);
    edge.clock.now += 60 - (edge.clock.now % 60) + 18;
    const list = () => get(edge, '/api/threads', { authorization });
    expect(await statuses(4, list)).toEqual([200, 200, 200, 429]);
    const refused = await list();
    insistOnRefusal(refused, ['too-many'], 'the list');
    expect(refused.headers['retry-after']).toBe('42');
    edge.clock.now += 42;
    expect(await statuses(4, list)).toEqual([200, 200, 200, 429]);
  });

  test('are counted before anybody asks who calls, and each kind apart', async () => {
    await using edge = await startEdge({ allowed: { desk: three, look: { calls: 1, seconds: 60 } } });
    expect(await statuses(4, () => get(edge, '/api/threads'))).toEqual([401, 401, 401, 429]);
    expect(await statuses(2, () => get(edge, '/api/set-up'))).toEqual([200, 429]);
  });

  test('do not count for another address', async () => {
    await using edge = await startEdge({ allowed: { desk: three } });
    expect(await statuses(4, () => get(edge, '/api/threads'))).toEqual([401, 401, 401, 429]);
    const other = () => get(edge, '/api/threads', { localAddress: '127.0.0.2' });
    expect(await statuses(4, other)).toEqual([401, 401, 401, 429]);
  });

  test('are still those of one endpoint when its address is written another way', async () => {
    await using edge = await startEdge({ allowed: { look: three } });
    const ways = ['/api/set-up', '/api/set-up?x', '/api/set-up?/api/health', 'http://localhost/api/set-up'];
    const seen: number[] = [];
    for (const way of ways) seen.push((await get(edge, way)).status);
    expect(seen).toEqual([200, 200, 200, 429]);
    const tricks = ['/api/health/../set-up', '/api/health/%2e%2e/set-up', '/api/openings/../set-up', '//api/set-up'];
    for (const way of tricks) expect((await get(edge, way)).status, way).toBe(404);
  });

  test('never close the pages, the health or the leaving', async () => {
    const none = { calls: 0, seconds: 60 };
    await using edge = await startEdge({ allowed: { look: none, desk: none, change: none, guess: none } });
    for (const target of ['/', '/now/', '/api/health', '/api/health?x']) {
      expect(await statuses(50, () => get(edge, target)), target).toEqual(Array(50).fill(200));
    }
    const wipe = () => sendRaw(edge.port, 'POST /api/wipe HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n');
    expect(await statuses(50, wipe)).toEqual(Array(50).fill(204));
    insistOnHeaders(await wipe(), 'wipe');
    expect((await get(edge, '/api/set-up')).status).toBe(429);
  });
});

describe('behind a proxy', () => {
  const list = (edge: TestEdge, from: From) => async () => get(edge, '/api/threads', from);

  test('that TRUST_PROXY names, each visitor counts apart', async () => {
    await using edge = await startEdge({ allowed: { desk: three }, trustProxy: ['127.0.0.1'] });
    const [one, other] = ['203.0.113.1', '203.0.113.2'].map((forwarded) => list(edge, { forwarded }));
    if (!one || !other) throw new Error('two visitors');
    expect(await statuses(4, one)).toEqual([401, 401, 401, 429]);
    expect(await statuses(4, other)).toEqual([401, 401, 401, 429]);
  });

  test('what a visitor writes in front of the address that the proxy adds counts for nothing', async () => {
    await using edge = await startEdge({ allowed: { desk: three }, trustProxy: ['127.0.0.1'] });
    let times = 0;
    const forging = () => get(edge, '/api/threads', { forwarded: `198.51.100.${times++}, 203.0.113.1` });
    expect(await statuses(4, forging)).toEqual([401, 401, 401, 429]);
  });

  test('that TRUST_PROXY does not name, a forwarded address counts for nothing', async () => {
    await using edge = await startEdge({ allowed: { desk: three }, trustProxy: ['127.0.0.1'] });
    let times = 0;
    const forging = () => get(edge, '/api/threads', { localAddress: '127.0.0.2', forwarded: `198.51.100.${times++}` });
    expect(await statuses(4, forging)).toEqual([401, 401, 401, 429]);
  });

  test('where none is trusted, a forwarded address counts for nothing', async () => {
    await using edge = await startEdge({ allowed: { desk: three } });
    let times = 0;
    const forging = () => get(edge, '/api/threads', { forwarded: `198.51.100.${times++}` });
    expect(await statuses(4, forging)).toEqual([401, 401, 401, 429]);
  });

  test('an IPv6 household counts as one, whichever of its addresses it uses', async () => {
    await using edge = await startEdge({ allowed: { desk: three }, trustProxy: ['127.0.0.1'] });
    let times = 0;
    const household = () => get(edge, '/api/threads', { forwarded: `2001:db8:0:1::${++times}` });
    expect(await statuses(4, household)).toEqual([401, 401, 401, 429]);
    expect((await get(edge, '/api/threads', { forwarded: '2001:db8:0:2::1' })).status).toBe(401);
  });

  test('control: whoever trusts everybody is fooled by a forged address', async () => {
    await using edge = await startEdge({ allowed: { desk: three }, trustProxy: ['0.0.0.0/1', '128.0.0.0/1'] });
    let times = 0;
    const forging = () => get(edge, '/api/threads', { forwarded: `198.51.100.${times++}` });
    expect(await statuses(4, forging)).toEqual([401, 401, 401, 401]);
  });
});
