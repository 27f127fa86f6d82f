import { afterAll, beforeAll, expect, test } from 'vitest';
import { tickOf } from '#api/alerts/due.ts';
import type { Store } from '#api/store/store.ts';
import { type AlertRules, cadences, usualAlertRules } from '#shared/contract/alerts.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { changeRota } from '#shared/team/change-rota.ts';
import { changeSettings } from '#shared/team/change-settings.ts';
import { isManaging } from '#shared/team/changes.ts';
import { mailsOf, planOf } from '#tests/alerts/fortnight.ts';
import { type Founded, founded, withWorker } from '#tests/api/founded.ts';
import { exampleFounding } from '#tests/examples/charity.ts';

/** Some in every part of day and night, none on a quarter of an hour; seconds since midnight. */
const times = [
  7 * 60 + 11,
  4 * 3600 + 13,
  9 * 3600 + 1,
  9 * 3600 + 2,
  11 * 3600 + 1234,
  17 * 3600 + 59,
  23 * 3600 + 3001,
];
const opened = { at: times, openedAfter: 20 * 60 };

let service: Founded;
let worker: string;
let night: string;

beforeAll(async () => {
  await sodiumReady();
  service = await founded();
  const team = await withWorker(service);
  worker = team.worker.member.id;
  night = team.manager.member.id;
  const manager = await changeRota(team.manager, planOf(worker, night), service.clock.now);
  if (!isManaging(manager)) throw new Error('still a manager');
  service.manager = manager;
  await service.store.setAlertAddress(worker, 'worker@example.org');
  await service.store.setAlertAddress(night, 'manager@example.org');
}, 60_000);
afterAll(async () => service[Symbol.asyncDispose]());

async function choose(alerts: Partial<AlertRules>): Promise<Store> {
  const profile = { ...exampleFounding.profile, alerts: { ...usualAlertRules, ...alerts } };
  const after = await changeSettings(service.manager, profile, service.clock.now);
  if (!isManaging(after)) throw new Error('still a manager');
  service.manager = after;
  return service.store;
}

const ofWorker = (mails: string[]) => mails.filter((mail) => mail.startsWith('worker'));
const quarters = (mail: string) => /T\d\d:(?:00|15|30|45):00\.000Z$/.test(mail);

test('in the steady rhythm a fortnight with referrals has the very mails that one without has, but where nobody opens them', async () => {
  const store = await choose({});
  const without = await mailsOf({ store, worker });
  const withReferrals = await mailsOf({ store, worker, writes: opened });
  expect(store.threads('')).toHaveLength(14 * times.length);
  expect(withReferrals).toEqual(without);
  // By day four an hour, by night too, on the quarters; the night that the clocks go back has an hour more.
  expect(ofWorker(without)).toHaveLength(10 * 8 * 4);
  expect(without.every(quarters)).toBe(true);
  expect(without.filter((mail) => /2026-10-25T0[01]:/.test(mail))).toHaveLength(8);

  // What nobody opens is told, to managers alone, at a tick as well.
  const unopened = await mailsOf({ store, worker, days: 3, writes: { at: times, openedAfter: 3 * 3600 } });
  expect(ofWorker(unopened)).toEqual(ofWorker(without).slice(0, 2 * 8 * 4));
  const more = unopened.filter((mail) => !without.includes(mail));
  expect(more.length).toBeGreaterThan(0);
  expect(more.every((mail) => mail.startsWith('manager') && quarters(mail))).toBe(true);
}, 60_000);

test('control: where mail is sent only when something waits, the times tell when somebody wrote', async () => {
  const store = await choose({ rhythm: 'when-waiting' });
  const told = ofWorker(await mailsOf({ store, worker, days: 3, writes: opened }));
  // Each weekday two came together, and are one mail; what came at the end of the day came on the night's.
  expect(told).toHaveLength(2 * 2);
  expect(told[0]).toBe('worker@example.org 2026-10-19T09:15:00.000Z');
  expect(told.every(quarters)).toBe(true);
});

test('ticks are the clock’s own, whatever the cadence', () => {
  const begun = Date.parse('2026-10-25T00:59:59Z') / 1000;
  const hours = cadences.map((every) => new Date(tickOf(begun, { every }) * 1000).toISOString().slice(11, 16));
  expect(hours).toEqual(['00:55', '00:50', '00:45', '00:40', '00:30', '00:00']);
});
