import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { nanoid } from 'nanoid';
import { beforeAll, expect, test } from 'vitest';
import { call, readAnswer } from '#shared/calls/call.ts';
import { ThreadList } from '#shared/contract/duty.ts';
import { type HandOver, handOverLife } from '#shared/contract/hand-over.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { isManaging, removeMember } from '#shared/team/changes.ts';
import { listHandOvers, markHandOverRead, readHandOver, writeHandOver } from '#shared/team/hand-overs.ts';
import { type OnDuty, refreshDesk, signIn } from '#shared/team/sign-in.ts';
import { type Founded, founded, withWorker } from '#tests/api/founded.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { quickStretch } from '#tests/model/stretch.ts';
import { writeIn } from '#tests/path/team.ts';
import { storedIn } from '#tests/path/traces.ts';
import { formsFound } from '#tests/sentinel/forms.ts';

beforeAll(sodiumReady);

const refusedWith = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) });
const handOver = (text: string, at: number, threads: string[] = []): HandOver => ({ id: nanoid(), at, text, threads });

async function listed({ line }: OnDuty) {
  return readAnswer(await call(line, { method: 'GET', path: '/api/threads' }), ThreadList).threads;
}

async function claim({ line }: OnDuty, threadId: string): Promise<void> {
  await call(line, { method: 'PUT', path: `/api/threads/${threadId}/claim` });
}

/** Two at work, and so many people who wrote in. */
async function atWork(service: Founded, writers: number) {
  const { manager, worker } = await withWorker(service);
  for (let at = 0; at < writers; at++) await writeIn(service.address, service.pin, `Robin ${at}`, service.clock.now);
  const ids = (await listed(worker)).map(({ threadId }) => threadId);
  return { manager, worker, ids };
}

test('a hand-over reaches the team with what was typed, gives its claims back, and says who has read it', async () => {
  await using service = await founded();
  const { clock, dataDir } = service;
  const { manager, worker, ids } = await atWork(service, 3);
  const [own = '', colleagues = '', lapsed = ''] = ids;
  await claim(worker, lapsed);
  clock.now += 3 * 3600;
  await claim(worker, own);
  await claim(manager, colleagues);
  const left = handOver('Ring the refuge after six.', clock.now, ids);
  await writeHandOver(worker, left, ids);

  const states = new Map((await listed(manager)).map(({ threadId, state }) => [threadId, state]));
  expect(states.get(own)).toEqual({ is: 'new' });
  expect(states.get(lapsed)).toEqual({ is: 'new' });
  // Nobody gives away what a colleague holds.
  expect(states.get(colleagues)).toMatchObject({ is: 'claimed', by: manager.member.id });
  const [entry] = await listHandOvers(manager);
  expect(entry).toEqual({ id: left.id, by: worker.member.id, at: clock.now - (clock.now % 60), readBy: [] });
  expect(await readHandOver(manager, left.id, clock.now)).toEqual({ ...left, by: worker.member.id });
  await markHandOverRead(manager, left.id);
  await markHandOverRead(manager, left.id);
  expect((await listHandOvers(worker))[0]?.readBy).toEqual([manager.member.id]);
  expect(formsFound(Buffer.from(JSON.stringify(storedIn(dataDir))), 'Ring the refuge')).toEqual([]);
  using database = new DatabaseSync(join(dataDir, 'sidegate.sqlite'), { readOnly: true });
  const logged = database.prepare("SELECT act FROM audit WHERE actor = ? AND act NOT IN ('claimed', 'listed')");
  expect(logged.all(worker.member.id)).toEqual([{ act: 'handed-over' }, { act: 'released' }]);
});

test('the same one sent again takes its own place, unread, and nobody else’s', async () => {
  await using service = await founded();
  const { manager, worker } = await atWork(service, 0);
  const { now } = service.clock;
  const first = handOver('First', now);
  await writeHandOver(worker, first);
  await markHandOverRead(manager, first.id);
  await writeHandOver(worker, { ...first, text: 'Again' });
  expect(await listHandOvers(manager)).toEqual([expect.objectContaining({ id: first.id, readBy: [] })]);
  expect(await readHandOver(manager, first.id, now)).toMatchObject({ text: 'Again' });
  await expect(writeHandOver(manager, first)).rejects.toEqual(refusedWith('not-allowed'));
  await expect(markHandOverRead(manager, nanoid())).rejects.toEqual(refusedWith('not-found'));
  expect(await readHandOver(manager, first.id, now)).toMatchObject({ text: 'Again', by: worker.member.id });
});

test('after a week it is gone, and one that a server kept longer is not shown', async () => {
  await using service = await founded();
  const begun = service.clock.now;
  const old = handOver('A week ago', begun);
  await writeHandOver(service.manager, old);
  service.clock.now += handOverLife + 60;
  const manager = await signIn(service.address, service.pin, exampleFounding.manager, quickStretch);
  expect(await listHandOvers(manager)).toEqual([]);
  // Control: that day it could be read.
  expect(await readHandOver(manager, old.id, begun)).toMatchObject({ text: 'A week ago' });
  await expect(readHandOver(manager, old.id, begun + handOverLife + 2 * 86_400)).rejects.toMatchObject({
    reason: 'rolled-back',
  });
  await writeHandOver(manager, handOver('Today', service.clock.now));
  await expect(readHandOver(manager, old.id, begun)).rejects.toEqual(refusedWith('not-found'));
});

test('one in the place of another, a changed one, and one in a colleague’s name are not shown', async () => {
  await using service = await founded();
  const { manager, worker } = await atWork(service, 0);
  const { now } = service.clock;
  const [one, other] = [handOver('One', now), handOver('Other', now)];
  await writeHandOver(worker, one);
  await writeHandOver(worker, other);
  using database = new DatabaseSync(join(service.dataDir, 'sidegate.sqlite'));
  const sealed = (id: string) => database.prepare('SELECT envelope FROM hand_over WHERE id = ?').get(id)?.envelope;
  const store = (envelope: unknown) =>
    database.prepare('UPDATE hand_over SET envelope = ? WHERE id = ?').run(String(envelope), one.id);
  const good = String(sealed(one.id));
  store(sealed(other.id));
  await expect(readHandOver(manager, one.id, now)).rejects.toMatchObject({ reason: 'mismatch' });
  store(`${good.slice(0, 3000)}${good[3000] === 'A' ? 'B' : 'A'}${good.slice(3001)}`);
  await expect(readHandOver(manager, one.id, now)).rejects.toMatchObject({ reason: 'signature' });
  store(good);
  database.prepare('UPDATE hand_over SET member = ? WHERE id = ?').run(manager.member.id, one.id);
  expect(await readHandOver(manager, one.id, now)).toMatchObject({ text: 'One', by: worker.member.id });
});

test('not noticed: one that is left out, and who is said to have read another', async () => {
  await using service = await founded();
  const { manager } = service;
  const { now } = service.clock;
  const [kept, gone] = [handOver('Kept', now), handOver('Gone', now)];
  await writeHandOver(manager, kept);
  await writeHandOver(manager, gone);
  using database = new DatabaseSync(join(service.dataDir, 'sidegate.sqlite'), { enableForeignKeyConstraints: true });
  database.prepare('DELETE FROM hand_over WHERE id = ?').run(gone.id);
  database.prepare('INSERT INTO hand_over_read (hand_over, member) VALUES (?, ?)').run(kept.id, manager.member.id);
  const listed = await listHandOvers(manager);
  expect(listed).toEqual([expect.objectContaining({ id: kept.id, readBy: [manager.member.id] })]);
});

test('whoever was taken out reads no hand-over of later, and whoever stays reads both', async () => {
  await using service = await founded();
  const { manager, worker } = await atWork(service, 0);
  const { now } = service.clock;
  const before = handOver('Before', now);
  await writeHandOver(worker, before);
  const staying = await removeMember(manager, worker.member.id, now);
  if (!isManaging(staying)) throw new Error('still a manager');
  const after = handOver('After', now);
  await writeHandOver(staying, after);
  await expect(readHandOver(worker, after.id, now)).rejects.toEqual(refusedWith('not-signed-in'));
  const desk = await refreshDesk(staying);
  expect(await readHandOver(desk, before.id, now)).toMatchObject({ text: 'Before', by: worker.member.id });
  expect(await readHandOver(desk, after.id, now)).toMatchObject({ text: 'After' });
});
