import { beforeAll, expect, test } from 'vitest';
import { emptyPlan, type RotaPlan } from '#shared/contract/rota.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { readCalendar } from '#shared/rota/calendar.ts';
import { endFeed, makeFeed, readFeedState } from '#shared/team/calendar-feed.ts';
import { changeRota } from '#shared/team/change-rota.ts';
import { isManaging, removeMember } from '#shared/team/changes.ts';
import { rota as cy } from '#site/content/cy/rota.ts';
import { rota as en } from '#site/content/en/rota.ts';
import { dump } from '#tests/api/dump.ts';
import { startEdge } from '#tests/api/edge.ts';
import { founded, withWorker } from '#tests/api/founded.ts';

beforeAll(sodiumReady);

const daily = (member: string, id: string, from: string): RotaPlan['weekly'][number] => ({
  ...{ id: id.padEnd(21, '-'), member, kind: 'duty', from, to: '17:00', bankHolidays: 'as-usual' },
  days: [1, 2, 3, 4, 5, 6, 7],
  since: '2026-01-01',
});

test('a member’s own shifts are fetched by a secret address: times and one word, until it is ended or another is made', async () => {
  await using service = await founded();
  const { manager, worker } = await withWorker(service);
  const weekly = [daily(worker.member.id, 'own', '09:00'), daily(manager.member.id, 'other', '10:00')];
  const after = await changeRota(manager, { ...emptyPlan, weekly }, service.clock.now);
  const fetched = (path: string) => fetch(service.address + path);
  expect(await readFeedState(worker)).toBe('none');
  const path = await makeFeed(worker, 'en');
  expect(await readFeedState(worker)).toBe('made');
  expect(await readFeedState(after)).toBe('none');

  const answered = await fetched(path);
  expect(answered.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(answered.headers.get('cache-control')).toBe('no-store');
  const calendar = await answered.text();
  const found = readCalendar(calendar);
  expect(new Set(found.map(({ title, from }) => `${title} ${from}`))).toEqual(new Set([`${en.calendar.event} 09:00`]));
  expect(found.length).toBeGreaterThan(80);
  expect(calendar).not.toMatch(/Mair|Siôned|Example/);
  expect(dump(service.dataDir)).not.toContain(path.split('/').at(-1));

  const welsh = await makeFeed(worker, 'cy');
  expect((await fetched(path)).status).toBe(404);
  expect(readCalendar(await (await fetched(welsh)).text())[0]?.title).toBe(cy.calendar.event);
  await endFeed(worker);
  await endFeed(worker);
  expect((await fetched(welsh)).status).toBe(404);
  // Whoever is taken out of the team is told nothing any more.
  const last = await makeFeed(worker, 'en');
  expect((await fetched(last)).status).toBe(200);
  if (!isManaging(after)) throw new Error('still a manager');
  await removeMember(after, worker.member.id, service.clock.now);
  expect((await fetched(last)).status).toBe(404);
});

test('guesses are refused alike, whatever is stored, and after so many in a minute by their number', async () => {
  await using edge = await startEdge({ allowed: { look: { calls: 3, seconds: 60 } } });
  const answers = [];
  for (const letter of ['A', 'E', 'I', 'M']) {
    const answer = await fetch(`${edge.address}/api/calendars/${letter.repeat(42)}A`);
    answers.push([answer.status, await answer.text()]);
  }
  expect(answers[0]?.[0]).toBe(404);
  expect(answers.slice(1, 3)).toEqual([answers[0], answers[0]]);
  expect(answers[3]?.[0]).toBe(429);
});
