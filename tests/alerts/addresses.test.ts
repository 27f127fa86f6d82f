import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, readAnswer } from '#shared/calls/call.ts';
import { OwnAlerts } from '#shared/contract/alerts.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { type Managing, removeMember } from '#shared/team/changes.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { dump } from '#tests/api/dump.ts';
import { type Founded, founded, withWorker } from '#tests/api/founded.ts';

let service: Founded;
let manager: Managing;
let worker: OnDuty;

beforeAll(async () => {
  await sodiumReady();
  service = await founded();
  ({ manager, worker } = await withWorker(service));
}, 60_000);
afterAll(async () => service[Symbol.asyncDispose]());

const path = '/api/alerts/address';
const put = ({ line }: OnDuty, address: string) => call(line, { method: 'PUT', path, json: { address } });

async function own({ line }: OnDuty): Promise<OwnAlerts> {
  return readAnswer(await call(line, { method: 'GET', path: '/api/alerts' }), OwnAlerts);
}

test('a member gives an address, sees their own alone, changes it and takes it back', async () => {
  expect(await own(worker)).toEqual({ state: { is: 'off' }, own: null });
  await put(worker, 'sioned.old@example.org');
  await put(worker, 'sioned@example.org');
  expect((await own(worker)).own).toEqual({ address: 'sioned@example.org', isRefused: false });
  expect((await own(manager)).own).toBeNull();
  expect(dump(service.dataDir)).not.toContain('sioned.old');
  await call(worker.line, { method: 'DELETE', path });
  expect((await own(worker)).own).toBeNull();
  expect(dump(service.dataDir)).not.toContain('sioned@example.org');
});

test('what would write another header, or is no address, is not taken', async () => {
  for (const address of [
    '',
    'mair',
    'mair@example.org\r\nBcc: other@example.org',
    'a@b@example.org',
    '<mair@example.org>',
  ]) {
    await expect(put(manager, address), address).rejects.toMatchObject({ problem: { code: 'wrong-shape' } });
  }
  expect((await own(manager)).own).toBeNull();
});

test('an address goes with the member who is taken out, and no other does', async () => {
  await put(worker, 'sioned@example.org');
  await put(manager, 'mair@example.org');
  expect(dump(service.dataDir)).toContain('sioned@example.org');
  await removeMember(manager, worker.member.id, service.clock.now);
  expect(dump(service.dataDir)).not.toContain('sioned@example.org');
  expect([...service.store.alertAddresses()]).toEqual([[manager.member.id, 'mair@example.org']]);
  // Nor can it be put back by a request that was under way.
  await expect(service.store.setAlertAddress(worker.member.id, 'sioned@example.org')).rejects.toMatchObject({
    code: 'not-signed-in',
  });
});
