import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, expect, test } from 'vitest';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { utf8 } from '#shared/bytes/encode.ts';
import { CallRefused, call, readAnswer } from '#shared/calls/call.ts';
import { ThreadList } from '#shared/contract/duty.ts';
import { emptyPlan, type Rota, type RotaPlan, type SignedRota, type WeeklyShift } from '#shared/contract/rota.ts';
import { signPair } from '#shared/crypto/keys.ts';
import { signRota } from '#shared/crypto/rota.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { changeRota } from '#shared/team/change-rota.ts';
import { isManaging, renewKeyring } from '#shared/team/changes.ts';
import { planOf } from '#shared/team/rota.ts';
import { type OnDuty, refreshDesk } from '#shared/team/sign-in.ts';
import { dump } from '#tests/api/dump.ts';
import { founded, withWorker } from '#tests/api/founded.ts';

beforeAll(sodiumReady);

function planFor(member: string, more: Partial<WeeklyShift> = {}): RotaPlan {
  const nights = {
    id: 'night----------------',
    member,
    kind: 'on-call',
    days: [5, 6],
    from: '22:00',
    to: '08:00',
  } as const;
  return {
    ...emptyPlan,
    weekly: [{ ...nights, days: [5, 6], since: '2026-01-01', bankHolidays: 'as-usual', ...more }],
  };
}

async function put({ line }: Pick<OnDuty, 'line'>, json: SignedRota): Promise<string> {
  try {
    await call(line, { method: 'PUT', path: '/api/rota', json });
    return 'stored';
  } catch (fault) {
    if (fault instanceof CallRefused) return fault.problem.code;
    throw fault;
  }
}

/** The number of the rota that is told beside the queue. */
async function listed({ line }: OnDuty): Promise<number> {
  return readAnswer(await call(line, { method: 'GET', path: '/api/threads' }), ThreadList).rota;
}

/** The first rota, as this member would sign it. */
function firstBy({ member, keys, history }: OnDuty, changes: Partial<Rota> = {}): SignedRota {
  const content = { charityId: history.charityId, version: 1, previous: null, plan: planFor(member.id), at: 0 };
  return signRota({ ...content, ...changes }, member.id, keys.sign.secretKey, history.keyring);
}

test('a manager makes a rota, every desk reads it, and the log says that it was changed', async () => {
  await using service = await founded();
  const { manager, worker } = await withWorker(service);
  expect(manager.rota).toEqual({ is: 'none' });
  expect(await listed(worker)).toBe(0);
  const plan = planFor(worker.member.id);
  const after = await changeRota(manager, plan, service.clock.now);
  expect(planOf(after.rota)).toEqual(plan);
  expect(await listed(worker)).toBe(1);
  expect(planOf((await refreshDesk(worker)).rota)).toEqual(plan);
  using database = new DatabaseSync(join(service.dataDir, 'sidegate.sqlite'), { readOnly: true });
  expect(database.prepare('SELECT actor, act FROM audit ORDER BY entry DESC LIMIT 1').get()).toEqual({
    actor: manager.member.id,
    act: 'rota',
  });
  // The next stands in its place: who worked when is kept by nobody.
  if (!isManaging(after)) throw new Error('still a manager');
  await changeRota(after, emptyPlan, service.clock.now);
  expect(database.prepare('SELECT count(*) AS count FROM rota').get()).toEqual({ count: 1 });
});

test('of two managers who change it at once, the second is told, and nothing of theirs is stored', async () => {
  await using service = await founded();
  const { manager, clock } = service;
  const results = await Promise.allSettled([
    changeRota(manager, planFor(manager.member.id), clock.now),
    changeRota(manager, emptyPlan, clock.now),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = results.find((result) => result.status === 'rejected');
  expect(refused?.reason).toMatchObject({ problem: { code: 'statement-outdated', status: 409 } });
  expect(service.store.rota()?.version).toBe(1);
});

test('what no manager signed just so, for the next number, is refused, and nothing is stored', async () => {
  await using service = await founded();
  const { manager, worker } = await withWorker(service);
  const before = dump(service.dataDir);
  const good = firstBy(manager);
  const { id } = manager.member;
  const rows: Record<string, [OnDuty | Pick<OnDuty, 'line'>, SignedRota, string]> = {
    'by a worker': [worker, firstBy(worker), 'not-allowed'],
    'by nobody who is signed in': [{ line: { address: service.address } }, good, 'not-signed-in'],
    'signed by a worker in a manager’s name': [manager, { ...firstBy(worker), by: id }, 'statement-refused'],
    'in another’s name': [manager, { ...good, by: worker.member.id }, 'statement-refused'],
    'by another key': [
      manager,
      signRota(
        { charityId: manager.history.charityId, version: 1, previous: null, plan: emptyPlan, at: 0 },
        id,
        signPair().secretKey,
        manager.history.keyring,
      ),
      'statement-refused',
    ],
    'with other words than were signed': [
      manager,
      { ...firstBy(manager, { plan: emptyPlan }), signature: good.signature },
      'statement-refused',
    ],
    'for another charity': [manager, firstBy(manager, { charityId: 'A'.repeat(22) }), 'statement-refused'],
    'a number that leaves one out': [manager, firstBy(manager, { version: 2 }), 'statement-refused'],
    'on top of another': [manager, firstBy(manager, { previous: 'A'.repeat(43) }), 'statement-refused'],
  };
  for (const [name, [sender, signed, code]] of Object.entries(rows)) expect(await put(sender, signed), name).toBe(code);
  expect(dump(service.dataDir)).toBe(before);
  expect(await put(manager, good)).toBe('stored');
});

test('a desk shows nobody a rota that no manager signed, and one that was signed outlives a new keyring', async () => {
  await using service = await founded();
  const { manager, worker } = await withWorker(service);
  const made = await changeRota(manager, planFor(worker.member.id), service.clock.now);
  if (!isManaging(made)) throw new Error('still a manager');
  const renewed = await renewKeyring(made, service.clock.now);
  expect(planOf(renewed.rota)).toEqual(planFor(worker.member.id));
  using database = new DatabaseSync(join(service.dataDir, 'sidegate.sqlite'));
  const forge = (signed: SignedRota) => {
    database.prepare('UPDATE rota SET signed = ?').run(JSON.stringify(signed));
    return refreshDesk(worker).then(({ rota }) => rota);
  };
  for (const forged of [
    firstBy(worker),
    { ...firstBy(worker), by: manager.member.id },
    { ...firstBy(manager), keyringHash: 'A'.repeat(43) },
  ]) {
    expect(await forge(forged)).toEqual({ is: 'refused', signed: forged, version: 1 });
  }
  // Control: one that a manager signed is believed, at the same place.
  expect((await forge(firstBy(manager))).is).toBe('signed');
});

test('a manager puts a new rota in the place of one that no manager signed, and nobody’s of before comes back', async () => {
  await using service = await founded();
  const { manager, worker } = await withWorker(service);
  await changeRota(manager, planFor(worker.member.id), service.clock.now);
  using database = new DatabaseSync(join(service.dataDir, 'sidegate.sqlite'));
  const store = (signed: SignedRota) => database.prepare('UPDATE rota SET signed = ?').run(JSON.stringify(signed));
  store(firstBy(worker));
  const desk = await refreshDesk(manager);
  expect(planOf(desk.rota)).toEqual(emptyPlan);
  if (!isManaging(desk)) throw new Error('still a manager');
  const after = await changeRota(desk, planFor(manager.member.id), service.clock.now);
  expect(after.rota).toMatchObject({ is: 'signed', content: { version: 2, plan: planFor(manager.member.id) } });
  expect(planOf((await refreshDesk(worker)).rota)).toEqual(planFor(manager.member.id));
  // What says no number counts as none.
  store({ ...firstBy(worker), rota: toBase64url(utf8('{}')) });
  expect((await refreshDesk(worker)).rota).toMatchObject({ is: 'refused', version: 0 });
});

test('holds ids and times only, and what is no shift is not signed', async () => {
  await using service = await founded();
  const { manager } = service;
  const made = await changeRota(manager, planFor(manager.member.id), service.clock.now);
  const stored = JSON.stringify(planOf(made.rota));
  for (const word of Object.values(manager.profile.names)) expect(stored).not.toContain(word);
  for (const wrong of [{ days: [] }, { from: '25:00' }, { until: '2025-01-01' }, { kind: 'nap' }]) {
    const plan = planFor(manager.member.id, wrong as Partial<WeeklyShift>);
    expect(() => firstBy(manager, { plan }), JSON.stringify(wrong)).toThrow();
  }
});
