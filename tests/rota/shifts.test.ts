import { describe, expect, test } from 'vitest';
import type { RotaPlan, SingleShift, WeeklyShift } from '#shared/contract/rota.ts';
import { gapsBetween, nextShifts, onShift, plannedBetween, shiftsBetween, type Working } from '#shared/rota/shifts.ts';
import { isBankHoliday } from '#shared/triage/bank-holidays.ts';
import { inLondon } from '#shared/triage/london.ts';
import { byLibrary } from './library.ts';

const mair = 'mair-----------------';
const sioned = 'sioned---------------';
const at = (iso: string) => Date.parse(iso) / 1000;

const night: WeeklyShift = {
  id: 'night----------------',
  member: mair,
  kind: 'on-call',
  days: [5, 6, 7],
  from: '22:00',
  to: '08:30',
  since: '2026-01-01',
  bankHolidays: 'as-usual',
};
const office: WeeklyShift = {
  id: 'office---------------',
  member: sioned,
  kind: 'duty',
  days: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '17:00',
  since: '2026-01-05',
  until: '2027-06-30',
  bankHolidays: 'off',
};
const early: WeeklyShift = { ...night, id: 'early----------------', days: [7], from: '01:30', to: '02:30' };
const christmas: SingleShift = {
  id: 'christmas------------',
  member: mair,
  kind: 'duty',
  day: '2026-12-25',
  from: '10:00',
  to: '14:00',
};

const working = (plan: Partial<RotaPlan>, members = [mair, sioned]): Working => ({
  plan: { weekly: [], single: [], changes: [], ...plan },
  nation: 'wales',
  members: new Set(members),
});

describe('a rota over two years, both clock changes and all bank holidays', () => {
  test.each([
    ['at work', office],
    ['at night', night],
  ])('is as an independent calendar has it: %s', (_, weekly) => {
    const [from, last] = ['2026-01-01', '2027-12-31'];
    const ours = shiftsBetween(working({ weekly: [weekly] }), at(`${from}T00:00Z`), at('2028-01-01T12:00Z'))
      .filter(({ day }) => day >= from && day <= last)
      .map(({ begins, ends }) => ({ begins, ends }));
    const isOff = (begins: number) => weekly.bankHolidays === 'off' && isBankHoliday(inLondon(begins).day, 'wales');
    const theirs = byLibrary(weekly, last).filter(({ begins }) => !isOff(begins));
    expect(ours.length).toBeGreaterThan(100);
    expect(ours).toEqual(theirs);
    // Control: half an hour's difference would be noticed.
    const other = { ...weekly, from: weekly.from.replace(':00', ':30') };
    expect(byLibrary(other, last)).not.toEqual(ours);
  });
});

test('an hour that the clocks skip is nobody’s, and one that comes twice is worked twice', () => {
  const begun = (day: string) =>
    shiftsBetween(working({ weekly: [early] }), at(`${day}T00:00Z`), at(`${day}T06:00Z`)).map(({ begins, ends }) => [
      begins,
      ends,
    ]);
  expect(begun('2026-03-22')).toEqual([[at('2026-03-22T01:30Z'), at('2026-03-22T02:30Z')]]);
  expect(begun('2026-03-29')).toEqual([]);
  expect(begun('2026-10-25')).toEqual([[at('2026-10-25T00:30Z'), at('2026-10-25T02:30Z')]]);
});

describe('who is on shift', () => {
  const all = working({ weekly: [night, office], single: [christmas] });

  test.each([
    ['2026-11-27T10:00Z', [sioned]],
    ['2026-11-27T17:00Z', []],
    ['2026-11-28T02:00Z', [mair]],
    ['2026-11-28T08:30Z', []],
    // A bank holiday: nobody but who was asked for it.
    ['2026-12-25T10:30Z', [mair]],
    ['2026-12-25T15:00Z', []],
    // The night on which the clocks go forward, and that on which they go back.
    ['2026-03-29T07:29Z', [mair]],
    ['2026-03-29T07:30Z', []],
    ['2026-10-25T08:29Z', [mair]],
    ['2026-10-25T08:30Z', []],
  ])('at %s', (moment, members) => {
    expect(onShift(all, at(moment)).map(({ member }) => member)).toEqual(members);
  });

  test('changes for one day: somebody covers it, or nobody works it', () => {
    const shift = office.id;
    const covered = { ...all.plan, changes: [{ shift, day: '2026-11-27', member: mair }] };
    const off = { ...all.plan, changes: [{ shift, day: '2026-11-27', member: null }] };
    const friday = at('2026-11-27T10:00Z');
    expect(onShift({ ...all, plan: covered }, friday).map(({ member }) => member)).toEqual([mair]);
    expect(onShift({ ...all, plan: off }, friday)).toEqual([]);
    expect(onShift({ ...all, plan: off }, friday - 86_400)).toHaveLength(1);
    // It is still planned, so that somebody can be put in.
    const planned = plannedBetween({ ...all, plan: off }, friday, friday + 1);
    expect(planned).toMatchObject([{ of: shift, day: '2026-11-27', member: null }]);
  });

  test('leaves out who is no member any more, so that their shifts are gaps', () => {
    const left = { ...all, members: new Set([mair]) };
    const [from, to] = [at('2026-11-26T08:00Z'), at('2026-11-26T18:00Z')];
    expect(onShift(left, at('2026-11-26T10:00Z'))).toEqual([]);
    expect(gapsBetween(left, from, to)).toEqual([{ begins: from, ends: to }]);
    expect(plannedBetween(left, from, to)).toMatchObject([{ of: office.id, member: null }]);
  });

  test('next are all who begin at the same moment, and nobody where none is to come', () => {
    const both = working({ weekly: [office, { ...office, id: 'second---------------', member: mair }] });
    expect(nextShifts(both, at('2026-11-27T10:00Z')).map(({ begins, member }) => [begins, member])).toEqual([
      [at('2026-11-30T09:00Z'), sioned],
      [at('2026-11-30T09:00Z'), mair],
    ]);
    expect(nextShifts(both, at('2027-06-30T18:00Z'))).toEqual([]);
  });
});

test('gaps are what nobody covers, however shifts overlap', () => {
  const shift = (id: string, from: string, to: string): SingleShift => {
    return { ...christmas, id: id.padEnd(21, '-'), day: '2026-11-26', from, to };
  };
  const single = [
    shift('a', '09:00', '12:00'),
    shift('b', '10:00', '11:00'),
    shift('c', '12:00', '13:00'),
    shift('d', '15:00', '02:00'),
  ];
  expect(gapsBetween(working({ single }), at('2026-11-26T08:00Z'), at('2026-11-27T03:00Z'))).toEqual([
    { begins: at('2026-11-26T08:00Z'), ends: at('2026-11-26T09:00Z') },
    { begins: at('2026-11-26T13:00Z'), ends: at('2026-11-26T15:00Z') },
    { begins: at('2026-11-27T02:00Z'), ends: at('2026-11-27T03:00Z') },
  ]);
});
