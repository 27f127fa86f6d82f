import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { nanoid } from 'nanoid';
import { beforeAll, expect, test } from 'vitest';
import { CallRefused, call, readAnswer } from '#shared/calls/call.ts';
import { ThreadList } from '#shared/contract/duty.ts';
import { emptyPlan, type RotaPlan, type SingleShift } from '#shared/contract/rota.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { listedTo, sinceDay, withoutShift } from '#shared/rota/edits.ts';
import { withFound } from '#shared/rota/found.ts';
import { changeRota } from '#shared/team/change-rota.ts';
import { isManaging, type Managing } from '#shared/team/changes.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { inLondon } from '#shared/triage/london.ts';
import { founded, withWorker } from '#tests/api/founded.ts';
import { writeIn } from '#tests/path/team.ts';

beforeAll(sodiumReady);

const minute = 60;
const hour = 60 * minute;

/** A shift between two moments that are less than a day apart. */
function shift(member: string, begins: number, ends: number): SingleShift {
  const clockOf = (at: number) => {
    const { minute: sinceMidnight } = inLondon(at);
    return `${String(Math.floor(sinceMidnight / 60)).padStart(2, '0')}:${String(sinceMidnight % 60).padStart(2, '0')}`;
  };
  return { id: nanoid(), member, kind: 'duty', day: inLondon(begins).day, from: clockOf(begins), to: clockOf(ends) };
}

async function asked({ line }: OnDuty, path: `/api/${string}`): Promise<string> {
  try {
    await call(line, { method: 'GET', path });
    return 'shown';
  } catch (fault) {
    if (fault instanceof CallRefused) return fault.problem.code;
    throw fault;
  }
}

test('a rota may show the list to whoever is on shift alone; to managers always, and to all while nobody is on', async () => {
  await using service = await founded();
  const { clock } = service;
  const { manager, worker } = await withWorker(service);
  await writeIn(service.address, service.pin, 'Robin', clock.now);
  const answered = await call(worker.line, { method: 'GET', path: '/api/threads' });
  const [thread] = readAnswer(answered, ThreadList).threads;
  const opening = `/api/threads/${thread?.threadId}/openings` as const;
  const list = (who: OnDuty) => asked(who, '/api/threads');
  let desk: Managing = manager;
  const plan = async (single: SingleShift[], to: 'on-shift' | 'everybody' = 'on-shift') => {
    const changed = await changeRota(desk, listedTo({ ...emptyPlan, single }, to), clock.now);
    if (!isManaging(changed)) throw new Error('still a manager');
    desk = changed;
  };
  const { now } = clock;
  const managers = shift(manager.member.id, now - hour, now + hour);

  await plan([managers], 'everybody');
  expect([await list(worker), await asked(worker, opening)]).toEqual(['shown', 'shown']);
  await plan([managers]);
  expect([await list(worker), await asked(worker, opening)]).toEqual(['off-shift', 'off-shift']);
  await plan([shift(worker.member.id, now - 3 * hour, now - hour), managers]);
  expect(await list(worker)).toBe('off-shift');
  await plan([managers, shift(worker.member.id, now + 20 * minute, now + hour)]);
  expect(await list(worker)).toBe('shown');
  await plan([shift(worker.member.id, now - hour, now + hour)]);
  expect([await list(manager), await list(worker)]).toEqual(['shown', 'shown']);
  // Whoever is left on a rota and is no longer on the team is on no shift.
  await plan([shift(nanoid(), now - hour, now + hour)]);
  expect(await list(worker)).toBe('shown');
  await plan([managers]);
  clock.now += 3 * hour;
  expect(await list(worker)).toBe('shown');
});

test('that a member looked at the list is logged, once an hour, and not for whoever was refused', async () => {
  await using service = await founded();
  const { manager, clock, store } = service;
  clock.now -= clock.now % hour;
  const listed = async () => {
    await store.settled();
    using database = new DatabaseSync(join(service.dataDir, 'sidegate.sqlite'), { readOnly: true });
    return database.prepare("SELECT at, actor FROM audit WHERE act = 'listed'").all();
  };
  const at = clock.now;
  const look = () => asked(manager, '/api/threads');
  expect(await listed()).toEqual([]);
  await look();
  clock.now += 50 * minute;
  await look();
  expect(await listed()).toEqual([{ at, actor: manager.member.id }]);
  clock.now += 10 * minute;
  await look();
  expect(await listed()).toHaveLength(2);
  expect(await asked({ ...manager, line: { address: service.address } }, '/api/threads')).toBe('not-signed-in');
  expect(await listed()).toHaveLength(2);
});

test('no change of the shifts shows the list to more or to fewer', () => {
  const plan: RotaPlan = listedTo({ ...emptyPlan, single: [shift(nanoid(), 0, hour)] }, 'on-shift');
  const changed = [
    withoutShift(plan, plan.single[0]?.id ?? ''),
    sinceDay(plan, '2026-01-01'),
    withFound(plan, [], new Map()),
  ];
  expect(changed.map(({ onShiftOnly }) => onShiftOnly)).toEqual([true, true, true]);
  expect(listedTo(plan, 'everybody')).not.toHaveProperty('onShiftOnly');
});
