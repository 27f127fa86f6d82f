import { beforeAll, expect, test } from 'vitest';
import type { Recovery } from '#shared/contract/duty.ts';
import { Problem } from '#shared/contract/problems.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sheetWords } from '#shared/crypto/sheet.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { foundCharity } from '#shared/team/founding.ts';
import { openSheet, recoverManager } from '#shared/team/recovery.ts';
import { dump } from '#tests/api/dump.ts';
import { startService, type TestService } from '#tests/api/service.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { setUp } from '#tests/path/team.ts';

beforeAll(sodiumReady);

async function post({ address }: TestService, path: string, json: unknown, more: Record<string, string> = {}) {
  const headers = { 'content-type': 'application/json', ...more };
  const response = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(json) });
  return response.ok ? response.status : Problem.parse(await response.json());
}

test('set-up with two envelopes for one epoch is refused for its shape, and nothing is stored', async () => {
  await using service = await startService();
  const { request } = await foundCharity(exampleFounding, new Uint8Array(32), stretch, service.clock.now);
  const good = { ...request, code: service.setUpCode };
  const before = dump(service.dataDir);
  const { manager, recovery } = good;
  const twice = <Item>(list: Item[]) => [...list, ...list];
  const managers = { ...good, manager: { ...manager, epochs: twice(manager.epochs) } };
  const sheets = { ...good, recovery: { ...recovery, epochs: twice(recovery.epochs) } };
  expect(await post(service, '/api/set-up', managers)).toMatchObject({ code: 'wrong-shape', field: 'manager.epochs' });
  expect(await post(service, '/api/set-up', sheets)).toMatchObject({ code: 'wrong-shape', field: 'recovery.epochs' });
  expect(dump(service.dataDir)).toBe(before);
  expect(await post(service, '/api/set-up', good)).toBe(201);
});

test('a return by the sheet that names somebody twice, or a stranger, is refused, and nothing is stored', async () => {
  await using service = await startService();
  const { pin, sheetSecret } = await setUp(service);
  const { headers, request: good } = await recoveryOf(service, pin, sheetSecret);
  const before = dump(service.dataDir);
  const envelope = good.recovery;
  for (const memberId of [good.manager.id, 'stranger-stranger-str']) {
    const wrong = { ...good, others: [...good.others, { memberId, envelope }] };
    expect(await post(service, '/api/recovery', wrong, headers)).toMatchObject({ code: 'statement-refused' });
  }
  expect(dump(service.dataDir)).toBe(before);
  expect(await post(service, '/api/recovery', good, headers)).toBe(201);
});

/** The request that a manager's browser would send, caught on its way. */
async function recoveryOf(service: TestService, pin: Parameters<typeof openSheet>[1], sheetSecret: Uint8Array) {
  const opened = await openSheet(service.address, pin, sheetWords(sheetSecret).join(' '));
  const fresh = { id: opened.managers[0]?.id ?? '', signInName: 'mair', passphrase: 'another one altogether today' };
  const { fetch } = globalThis;
  const sent: { headers: Record<string, string>; body: string }[] = [];
  globalThis.fetch = async (_address, request) => {
    if (typeof request?.body !== 'string') throw new Error('it is sent as text');
    sent.push({ headers: Object.fromEntries(new Headers(request.headers)), body: request.body });
    return new Response(null, { status: 201 });
  };
  await recoverManager(opened, fresh, stretch, service.clock.now).finally(() => {
    globalThis.fetch = fetch;
  });
  const [first] = sent;
  if (!first) throw new Error('nothing was sent');
  return { headers: first.headers, request: JSON.parse(first.body) as Recovery };
}
