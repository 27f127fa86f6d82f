import { randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Authority, Route } from '#api/route.ts';
import { health } from '#api/routes/health.ts';
import { listThreads } from '#api/routes/threads.ts';
import { routes } from '#api/routes.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { addressOf, type Endpoint, readEndpoints } from '#tests/api/document.ts';
import { startEdge, type TestEdge } from '#tests/api/edge.ts';
import { answerOf, insistOnRefusal } from '#tests/api/refused.ts';
import { sampleOf } from '#tests/api/sample.ts';
import { openSession } from '#tests/api/session.ts';
import { setUp } from '#tests/path/team.ts';

beforeAll(sodiumReady);

/** Who may call what. An endpoint that is not here fails the first test: think about it, then write it down. */
const mayCall: Record<string, Authority> = {
  'GET /api/health': 'anyone',
  'POST /api/wipe': 'anyone',
  'POST /api/wipe/desk': 'anyone',
  'GET /api/statements': 'anyone',
  'PUT /api/openings/{threadId}': 'anyone',
  'POST /api/returns': 'anyone',
  'PUT /api/returns/{threadId}': 'thread',
  'POST /api/frames/{threadId}': 'thread',
  'GET /api/frames/{threadId}': 'thread',
  'GET /api/set-up': 'anyone',
  'POST /api/set-up/code': 'code',
  'POST /api/set-up': 'code',
  'POST /api/sign-in/salt': 'anyone',
  'POST /api/sign-in': 'anyone',
  'DELETE /api/session': 'member',
  'GET /api/desk': 'member',
  'GET /api/threads': 'member',
  'GET /api/changes/{mark}': 'member',
  'GET /api/threads/{threadIds}/openings': 'member',
  'PUT /api/threads/{threadId}/claim': 'member',
  'DELETE /api/threads/{threadId}/claim': 'member',
  'POST /api/threads/{threadId}/close': 'member',
  'GET /api/threads/{threadIds}/cases': 'member',
  'PUT /api/threads/{threadId}/case': 'member',
  'PUT /api/threads/{threadId}/hidden/{memberId}': 'member',
  'DELETE /api/threads/{threadId}/hidden/{memberId}': 'manager',
  'PUT /api/threads/{threadId}/attachments/{attachmentId}/parts/{part}': 'thread',
  'GET /api/threads/{threadId}/attachments/{attachmentId}/parts/{part}': 'member',
  'GET /api/threads/{threadId}/attachments': 'member',
  'GET /api/threads/{threadId}/frames': 'member',
  'POST /api/threads/{threadId}/frames': 'member',
  'POST /api/recovery/desk': 'sheet',
  'POST /api/recovery': 'sheet',
  'POST /api/invites': 'manager',
  'GET /api/invites': 'manager',
  'DELETE /api/invites/{inviteId}': 'manager',
  'POST /api/joins': 'invite',
  'POST /api/team/epochs': 'manager',
  'POST /api/team/succession': 'manager',
  'PUT /api/charity': 'manager',
  'PUT /api/rota': 'manager',
  'PUT /api/hand-overs/{handOverId}': 'member',
  'GET /api/hand-overs': 'member',
  'GET /api/hand-overs/{handOverId}': 'member',
  'PUT /api/hand-overs/{handOverId}/read': 'member',
  'GET /api/calendar': 'member',
  'PUT /api/calendar': 'member',
  'DELETE /api/calendar': 'member',
  'GET /api/calendars/{feedToken}': 'anyone',
  'GET /api/alerts': 'member',
  'PUT /api/alerts/address': 'member',
  'DELETE /api/alerts/address': 'member',
  'POST /api/alerts/danger': 'member',
};

const member = 'a member';

/** How somebody shows who they are, each time anew. Only the last is a member. */
const callers: Record<string, (edge: TestEdge) => Promise<string | null> | string | null> = {
  nobody: () => null,
  'an empty word': () => 'Bearer ',
  'a token that is too short': () => `Bearer ${randomBytes(31).toString('base64url')}`,
  'a token that is too long': () => `Bearer ${randomBytes(33).toString('base64url')}`,
  'a token with strange characters': () => `Bearer ${'!'.repeat(43)}`,
  'two tokens': async (edge) => `Bearer ${await openSession(edge)} ${await openSession(edge)}`,
  'another scheme': async (edge) => `Basic ${await openSession(edge)}`,
  'a bare token': async (edge) => openSession(edge),
  'an unknown token': () => `Bearer ${randomBytes(32).toString('base64url')}`,
  'a token that ended this second': async (edge) => `Bearer ${await openSession(edge, 0)}`,
  'a token that was signed out': async (edge) => {
    const authorization = `Bearer ${await openSession(edge)}`;
    await fetch(`${edge.address}/api/session`, { method: 'DELETE', headers: { authorization } });
    return authorization;
  },
  [member]: async (edge) => `Bearer ${await openSession(edge)}`,
};

async function callAs(
  edge: TestEdge,
  { method, path, json, bytes, parameters }: Endpoint,
  authorization: string | null,
) {
  const headers: [string, string][] = authorization === null ? [] : [['authorization', authorization]];
  if (json ?? bytes) headers.push(['content-type', `application/${json ? 'json' : 'octet-stream'}`]);
  for (const { name, in: place, schema, required } of parameters) {
    if (place === 'header' && required) headers.push([name, String(sampleOf(schema))]);
  }
  const address = `${edge.address}${addressOf({ path, parameters })}`;
  const body = json ? JSON.stringify(sampleOf(json)) : bytes ? new Uint8Array(bytes) : null;
  return answerOf(await fetch(address, { method, headers, body }));
}

async function documented(edge: TestEdge): Promise<Record<string, string>> {
  return Object.fromEntries((await readEndpoints(edge.address)).map(({ name, authority }) => [name, authority]));
}

/** Those who got past the door of an endpoint for members, or were stopped at an open one, and should not have been. */
async function wrongAtTheDoor(edge: TestEdge): Promise<string[]> {
  const wrong: string[] = [];
  for (const endpoint of await readEndpoints(edge.address)) {
    for (const [caller, show] of Object.entries(callers)) {
      const answer = await callAs(edge, endpoint, await show(edge));
      const stopped = answer.body.includes('not-signed-in');
      if (stopped) insistOnRefusal(answer, ['not-signed-in'], endpoint.name);
      const guarded = ['member', 'manager'].includes(mayCall[endpoint.name] ?? '');
      if (stopped !== (guarded && caller !== member)) wrong.push(`${endpoint.name}: ${caller}`);
    }
  }
  return wrong;
}

test('every endpoint stands in the table, as the OpenAPI document says it', async () => {
  await using edge = await startEdge();
  expect(await documented(edge)).toEqual(mayCall);
});

test('only a member gets past the door of what is for members, and nobody is stopped at an open one', async () => {
  await using edge = await startEdge();
  await setUp(edge);
  expect(await wrongAtTheDoor(edge)).toEqual([]);
});

test('a worker is told at the door of what is for managers', async () => {
  await using edge = await startEdge({
    adapt: (store) => ({ ...store, memberOfSession: () => 'somebody-on-the-team-' }),
  });
  await setUp(edge);
  const forManagers = (await readEndpoints(edge.address)).filter(({ name }) => mayCall[name] === 'manager');
  expect(forManagers).toHaveLength(8);
  for (const endpoint of forManagers) {
    insistOnRefusal(await callAs(edge, endpoint, `Bearer ${await openSession(edge)}`), ['not-allowed'], endpoint.name);
  }
});

test('control: an endpoint that is not in the table, and one whose door was left open, are noticed', async () => {
  const added: Route = { ...health, path: '/api/added' };
  const open: Route = { ...listThreads, authority: 'anyone' };
  await using edge = await startEdge({ routes: [...routes.filter((route) => route !== listThreads), open, added] });
  await setUp(edge);
  expect(await documented(edge)).toEqual({ ...mayCall, 'GET /api/added': 'anyone', 'GET /api/threads': 'anyone' });
  const strangers = Object.keys(callers).filter((caller) => caller !== member);
  expect(await wrongAtTheDoor(edge)).toEqual(strangers.map((caller) => `GET /api/threads: ${caller}`));
});

test('the code, the sheet, the invite and the token of the thread are asked for, whoever calls', async () => {
  await using edge = await startEdge();
  const endpoints = await readEndpoints(edge.address);
  const refused = {
    code: 'wrong-code',
    sheet: 'recovery-failed',
    invite: 'invite-unknown',
    thread: 'thread-unknown',
  } as const;
  for (const before of ['set-up', 'after'] as const) {
    if (before === 'after') await setUp(edge);
    for (const endpoint of endpoints) {
      const authority = mayCall[endpoint.name];
      if (authority === undefined || !(authority in refused)) continue;
      const answer = await callAs(edge, endpoint, before === 'after' ? `Bearer ${await openSession(edge)}` : null);
      const again = before === 'after' && authority === 'code';
      insistOnRefusal(
        answer,
        [again ? 'already-set-up' : refused[authority as keyof typeof refused]],
        `${endpoint.name} ${before}`,
      );
    }
  }
});
