import { expect, test } from 'vitest';
import { emptyCase } from '#shared/contract/case.ts';
import { emptyPlan, type RotaPlan } from '#shared/contract/rota.ts';
import { canaryEvery } from '#shared/team/canary.ts';
import { drillEvery } from '#shared/team/drill.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { addEnding } from '#site/duty/case/adding.ts';
import { rank, type Worked } from '#site/duty/case/ranking.ts';
import { rulesOf } from '#site/duty/case/rules.ts';
import { factsOf } from '#site/duty/managers/facts.ts';
import { exampleWorked } from '#tests/examples/worked.ts';

const now = Date.parse('2026-11-24T10:00:00Z') / 1000;
const hour = 3600;
const day = 24 * hour;
const [mair, dev] = ['m'.repeat(21), 'd'.repeat(21)];
const always: RotaPlan = {
  ...emptyPlan,
  weekly: [
    {
      id: 'always---------------',
      member: mair,
      kind: 'duty',
      days: [1, 2, 3, 4, 5, 6, 7],
      from: '09:00',
      to: '09:00',
      since: '2026-01-01',
      bankHolidays: 'as-usual',
    },
  ],
};

type Desk = {
  managers?: string[];
  rota?: RotaPlan | null;
  sheetSeenAt?: number;
  canaryAt?: number | undefined;
  founded?: number;
  renewed?: number;
  serverNow?: number;
};

/** As much of a manager's desk as is told of; all is well with it unless something is changed. */
function deskOf(changes: Desk = {}): OnDuty {
  const { managers = [mair, dev], rota = always, founded = now - 30 * day, renewed = now - day } = changes;
  const members = managers.map((id) => ({ id, role: 'manager' }));
  const keyringOf = (notBefore: number) => ({ content: { epoch: 1, notBefore, notAfter: notBefore + 90 * day } });
  return {
    history: {
      roster: { content: { members } },
      keyrings: [keyringOf(founded), keyringOf(renewed)],
      keyring: keyringOf(renewed),
    },
    profile: { names: {}, canaryAt: now - day, ...changes },
    rota: rota ? { is: 'signed', content: { plan: rota } } : { is: 'none' },
    serverNow: changes.serverNow ?? now,
  } as unknown as OnDuty;
}

function worked(threadId: string, hoursAgo: number, entry: Partial<Worked['entry']> = {}): Worked {
  return exampleWorked(threadId, now - hoursAgo * hour, now, { entry });
}

async function told(desk: OnDuty, ...queue: Worked[]) {
  const ranked = await rank(queue, rulesOf({ nation: 'wales' }), now);
  return factsOf({ onDuty: desk, ranked, nation: 'wales', now, alerts: { is: 'working', lastSent: now } });
}

test('where all is well nothing is told', async () => {
  expect(await told(deskOf(), worked('waits', 1))).toEqual([]);
});

test('who waits past what was promised is counted, and the foremost is named; a rush and what has ended are not', async () => {
  const ended = {
    ...worked('ended', 200),
    content: addEnding({ by: mair, at: now }, { outcome: 'declined' })(emptyCase()),
  };
  const found = await told(
    deskOf(),
    worked('late', 100),
    worked('later', 200),
    worked('in time', 1),
    worked('rush', 200, { lane: 'crowded' }),
    ended,
  );
  expect(found).toEqual([{ is: 'waiting', count: 2, first: 'later' }]);
});

test('hours of the next seven days without anybody are counted, where there is a rota', async () => {
  const dayOff = { ...always, changes: [{ shift: 'always---------------', day: '2026-11-26', member: null }] };
  const nine = (date: string) => Date.parse(`${date}T09:00:00Z`) / 1000;
  expect(await told(deskOf({ rota: dayOff }))).toEqual([
    { is: 'gaps', count: 1, begins: nine('2026-11-26'), ends: nine('2026-11-27') },
  ]);
  expect(await told(deskOf({ rota: null }))).toEqual([]);
});

test('a keyring that nobody renewed, a wrong clock and a lone manager are told', async () => {
  expect(await told(deskOf({ renewed: now - 80 * day }))).toEqual([{ is: 'late', daysLeft: 10 }]);
  expect(await told(deskOf({ renewed: now - 91 * day }))).toEqual([{ is: 'expired' }]);
  expect(await told(deskOf({ serverNow: now - 2 * day }))).toEqual([{ is: 'clock-wrong' }]);
  expect(await told(deskOf({ managers: [mair] }))).toEqual([{ is: 'alone' }]);
});

test('that alerts are off or do not go out is told, and nothing before the server has said', () => {
  const known = { onDuty: deskOf(), ranked: [], nation: 'wales', now } as const;
  const failing = { is: 'failing', since: now - hour, why: 'unreachable', lastSent: null } as const;
  expect(factsOf({ ...known, alerts: { is: 'off' } })).toEqual([{ is: 'alerts', state: { is: 'off' } }]);
  expect(factsOf({ ...known, alerts: failing })).toEqual([{ is: 'alerts', state: failing }]);
  expect(factsOf({ ...known, alerts: null })).toEqual([]);
});

test('a test referral is to be sent where none was, and a month after the last', async () => {
  expect(await told(deskOf({ canaryAt: undefined }))).toEqual([{ is: 'canary', at: null }]);
  expect(await told(deskOf({ canaryAt: now - canaryEvery }))).toEqual([{ is: 'canary', at: now - canaryEvery }]);
  expect(await told(deskOf({ canaryAt: now - canaryEvery + 1 }))).toEqual([]);
});

test('the sheet is to be looked at half a year after set-up, or after somebody last looked', async () => {
  const founded = now - drillEvery;
  expect(await told(deskOf({ founded }))).toEqual([{ is: 'sheet', seenAt: founded }]);
  expect(await told(deskOf({ founded: founded + 1 }))).toEqual([]);
  expect(await told(deskOf({ founded, sheetSeenAt: now - day }))).toEqual([]);
  expect(await told(deskOf({ founded, sheetSeenAt: founded }))).toEqual([{ is: 'sheet', seenAt: founded }]);
});
