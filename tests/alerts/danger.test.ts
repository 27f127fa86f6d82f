import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualAlertRules } from '#shared/contract/alerts.ts';
import type { ThreadEntry } from '#shared/contract/duty.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { changeRota } from '#shared/team/change-rota.ts';
import { changeSettings } from '#shared/team/change-settings.ts';
import { isManaging } from '#shared/team/changes.ts';
import { tellOfDanger } from '#site/duty/alerts/danger.ts';
import { planOf } from '#tests/alerts/fortnight.ts';
import { type Founded, founded } from '#tests/api/founded.ts';
import { exampleFounding } from '#tests/examples/charity.ts';

const minute = 60;
const sent: string[] = [];
let service: Founded;

beforeAll(async () => {
  await sodiumReady();
  service = await founded({
    post: async (address, at) => {
      sent.push(`${address} ${at}`);
      return 'sent';
    },
  });
  const { manager, store, clock } = service;
  const { id } = manager.member;
  await changeRota(manager, planOf(id, id), clock.now);
  await store.setAlertAddress(id, 'mair@example.org');
}, 60_000);
afterAll(async () => service[Symbol.asyncDispose]());

/** Whether the charity wants a mail at once. */
async function choose(dangerAtOnce: boolean): Promise<void> {
  const profile = { ...exampleFounding.profile, alerts: { ...usualAlertRules, dangerAtOnce } };
  const after = await changeSettings(service.manager, profile, service.clock.now);
  if (!isManaging(after)) throw new Error('still a manager');
  service.manager = after;
}

/** A referral as the desk ranks it. */
function ranked(threadId: string, band: 'now' | 'today', changes: Partial<ThreadEntry> = {}) {
  const entry: ThreadEntry = {
    threadId,
    epoch: 1,
    at: 0,
    lane: 'usual',
    revision: 0,
    hiddenFrom: [],
    frames: 0,
    state: { is: 'new' },
    ...changes,
  };
  return { entry, placed: { band, reasons: [] } };
}

test('a desk that opens a new referral in immediate danger has a mail sent at once, once for each', async () => {
  await choose(true);
  const { manager, clock } = service;
  const known = new Set<string>();
  await tellOfDanger(manager, [ranked('one', 'now'), ranked('two', 'today')], known);
  expect(sent).toEqual([`mair@example.org ${clock.now - (clock.now % minute)}`]);
  clock.now += 10 * minute;
  await tellOfDanger(manager, [ranked('one', 'now')], known);
  expect(sent).toHaveLength(1);
  // Another is told; what somebody works on, or has written to, is not.
  await tellOfDanger(manager, [ranked('one', 'now'), ranked('three', 'now')], known);
  expect(sent).toHaveLength(2);
  clock.now += 10 * minute;
  const claimed = ranked('four', 'now', { state: { is: 'claimed', by: manager.member.id, until: clock.now } });
  await tellOfDanger(manager, [claimed, ranked('five', 'now', { revision: 1 })], known);
  expect(sent).toHaveLength(2);
});

test('many desks at once, and many in danger, are one mail in five minutes', async () => {
  await choose(true);
  service.clock.now += 10 * minute;
  const before = sent.length;
  for (const thread of ['six', 'seven', 'eight']) {
    await tellOfDanger(service.manager, [ranked(thread, 'now')], new Set());
    service.clock.now += minute;
  }
  expect(sent).toHaveLength(before + 1);
});

test('what did not reach the server is told at the next look', async () => {
  await choose(true);
  service.clock.now += 10 * minute;
  const before = sent.length;
  const known = new Set<string>();
  const lost = { ...service.manager, line: { address: 'http://127.0.0.1:9' } };
  await tellOfDanger(lost, [ranked('nine', 'now')], known);
  expect([sent.length, known.size]).toEqual([before, 0]);
  await tellOfDanger(service.manager, [ranked('nine', 'now')], known);
  expect(sent).toHaveLength(before + 1);
});

test('control: where the charity did not choose so, no desk asks for one, and the server sends none', async () => {
  await choose(false);
  service.clock.now += 10 * minute;
  const before = sent.length;
  await tellOfDanger(service.manager, [ranked('ten', 'now')], new Set());
  service.alerts.danger();
  expect(sent).toHaveLength(before);
});
