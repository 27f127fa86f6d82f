import { expect, test } from 'vitest';
import { causesAt, tell } from '#api/alerts/causes.ts';
import type { Known } from '#api/alerts/known.ts';
import type { ThreadRow } from '#api/store/store.ts';
import { usualAlertRules } from '#shared/contract/alerts.ts';
import type { PlannedShift } from '#shared/rota/shifts.ts';

/** A Tuesday in November, 09:30 in London. */
const now = Date.parse('2026-11-24T09:30:00Z') / 1000;
const minute = 60;
const hour = 60 * minute;

const shift: PlannedShift = {
  of: 's',
  day: '2026-11-24',
  member: 'worker',
  kind: 'duty',
  begins: now - hour,
  ends: now + hour,
};
const thread: ThreadRow = {
  threadId: 't',
  epoch: 1,
  at: now - hour,
  lane: 'usual',
  revision: 0,
  hiddenFrom: [],
  frames: 0,
  claimedBy: null,
  claimedUntil: null,
  closedBy: null,
};

function known(changes: Partial<Known> = {}): Known {
  return { rules: usualAlertRules, shifts: [shift], open: [], managers: ['mair'], threads: [], ...changes };
}

/** What managers should know, where the worker's desk looked so many seconds ago and the server has run for a day. */
function causes(changes: Partial<Known>, lookedAgo = 0, since = now - 24 * hour): string[] {
  return causesAt(known(changes), new Map([['worker', now - lookedAgo]]), since, now);
}

test('a thread that nobody has opened is told after the minutes that the charity chose, and no other', () => {
  const rows: [what: string, thread: Partial<ThreadRow>, told: boolean][] = [
    ['just as old', {}, true],
    ['a minute younger', { at: now - hour + minute }, false],
    ['claimed', { claimedBy: 'worker', claimedUntil: now + hour }, false],
    ['claimed, but the claim has lapsed', { claimedBy: 'worker', claimedUntil: now - minute }, true],
    [
      'written to, though the claim has lapsed',
      { claimedBy: 'worker', claimedUntil: now - minute, revision: 1 },
      false,
    ],
    ['closed', { closedBy: 'worker' }, false],
  ];
  for (const [what, changes, told] of rows) {
    expect(causes({ threads: [{ ...thread, ...changes }] }), what).toEqual(told ? ['unopened t'] : []);
  }
  const later = { ...usualAlertRules, unopenedAfter: 90 };
  expect(causes({ threads: [thread], rules: later })).toEqual([]);
});

test('a shift is missed when its member’s desk has not asked for the list in its first half hour', () => {
  const missed = ['missed s 2026-11-24'];
  expect(causes({}, 2 * hour)).toEqual(missed);
  expect(causes({}, 59 * minute)).toEqual([]);
  const young = { ...shift, begins: now - 29 * minute };
  expect(causes({ shifts: [young] }, 2 * hour)).toEqual([]);
  expect(causes({ shifts: [{ ...shift, kind: 'on-call' }] }, 2 * hour)).toEqual([]);
  // A server that has just begun does not know who looked before.
  expect(causes({}, 2 * hour, now - 10 * minute)).toEqual([]);
  expect(causes({}, 2 * hour, now - 30 * minute)).toEqual(missed);
});

test('nobody on duty is told where there is a rota, while the charity is open', () => {
  expect(causes({ shifts: [] })).toEqual(['nobody']);
  expect(causes({ shifts: null })).toEqual([]);
  expect(causes({ shifts: [], open: [{ days: [2], from: '09:00', to: '17:00' }] })).toEqual(['nobody']);
  const shut = [{ days: [2], from: '13:00', to: '17:00' }];
  expect(causes({ shifts: [], open: shut })).toEqual([]);
  // A shift that is planned and that nobody works is missing somebody in any case.
  expect(causes({ shifts: [{ ...shift, member: null }], open: shut })).toEqual(['nobody']);
});

test('managers are told once of each cause, and again after hours while it lasts', () => {
  const at = (causes: string[], told: ReadonlyMap<string, number>, later: number) => tell(causes, told, now + later);
  const first = at(['nobody'], new Map(), 0);
  expect(first.isNew).toBe(true);
  const next = at(['nobody'], first.told, 15 * minute);
  expect(next.isNew).toBe(false);
  expect(at(['nobody', 'unopened t'], next.told, 30 * minute).isNew).toBe(true);
  expect(at(['nobody'], next.told, 4 * hour - minute).isNew).toBe(false);
  expect(at(['nobody'], next.told, 4 * hour).isNew).toBe(true);
  // What has ended and begins again is told again.
  const ended = at([], next.told, 30 * minute);
  expect(ended).toEqual({ isNew: false, told: new Map() });
  expect(at(['nobody'], ended.told, 45 * minute).isNew).toBe(true);
});
