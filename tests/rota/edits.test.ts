import { expect, test } from 'vitest';
import { emptyPlan, type SingleShift, type WeeklyShift } from '#shared/contract/rota.ts';
import { sinceDay, withoutShift, withShift, worked } from '#shared/rota/edits.ts';
import { onShift } from '#shared/rota/shifts.ts';

const [mair, sioned] = ['mair-----------------', 'sioned---------------'];
const common = { member: 'mair-----------------', kind: 'duty', from: '09:00', to: '17:00' } as const;
const weekly: WeeklyShift = {
  ...common,
  id: 'weekly---------------',
  days: [1, 2],
  since: '2026-11-01',
  bankHolidays: 'off',
};
const single: SingleShift = { ...common, id: 'single---------------', day: '2026-11-28' };
const plan = withShift(withShift(emptyPlan, weekly), single);
const monday = { of: weekly.id, day: '2026-11-30' };

test('a shift goes to its place, and out again with what was changed about it', () => {
  expect(plan).toEqual({ weekly: [weekly], single: [single], changes: [] });
  const covered = worked(plan, monday, sioned ?? '');
  expect(withoutShift(covered, weekly.id)).toEqual({ ...emptyPlan, single: [single] });
  expect(withoutShift(covered, single.id)).toEqual({ ...covered, single: [] });
});

test('one day is covered, nobody works it, and it is as usual again', () => {
  const change = { shift: weekly.id, day: monday.day };
  const covered = worked(plan, monday, sioned ?? '');
  expect(covered.changes).toEqual([{ ...change, member: sioned }]);
  const off = worked(covered, monday, null);
  expect(off.changes).toEqual([{ ...change, member: null }]);
  expect(worked(off, monday, mair ?? '')).toEqual(plan);
});

test('a shift of one day is somebody else’s, or is none', () => {
  const at = { of: single.id, day: single.day };
  expect(worked(plan, at, sioned ?? '').single).toEqual([{ ...single, member: sioned }]);
  expect(worked(plan, at, null).single).toEqual([]);
});

test('what was over before a day is forgotten', () => {
  const ended = { ...weekly, id: 'ended----------------', until: '2026-11-20' };
  const old = worked(withShift(plan, ended), { of: weekly.id, day: '2026-11-23' }, null);
  expect(sinceDay(old, '2026-11-28')).toEqual(plan);
  expect(sinceDay(old, '2026-11-30')).toEqual({ ...plan, single: [] });
  expect(sinceDay(old, '2026-11-21')).toEqual(old);
});

test('a night that began yesterday and its cover stay until it is over', () => {
  const nights = { from: '22:00', to: '08:00' };
  const ending = { ...weekly, ...nights, until: '2026-11-30' };
  const once = { ...single, ...nights, day: monday.day };
  const night = worked(withShift(withShift(emptyPlan, ending), once), monday, sioned ?? '');
  const working = { nation: 'wales', members: new Set([mair ?? '', sioned ?? '']) } as const;
  const atOne = Date.parse('2026-12-01T01:00Z') / 1000;
  const present = onShift({ ...working, plan: sinceDay(night, '2026-12-01') }, atOne).map(({ member }) => member);
  expect(present.toSorted()).toEqual([mair, sioned]);
  expect(sinceDay(night, '2026-12-02')).toEqual(emptyPlan);
});
