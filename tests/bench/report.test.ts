import { expect, test } from 'vitest';
import { atLeast, atMost, below, type Entry, type Measured } from '#scripts/bench/entry.ts';
import { families } from '#scripts/bench/families.ts';
import type { Ground } from '#scripts/bench/ground.ts';
import { choose, exitCode, type Family, heading, line, measure } from '#scripts/bench/report.ts';

const figure = (name: string, ours: number, beside: number): Measured => ({
  name,
  unit: 'apples',
  ours,
  beside,
  besideWhat: 'a bare tree',
});
const quick = atLeast(figure('quick', 80, 100), 0.5);
const slow = atLeast(figure('slow', 49, 100), 0.5);

/** Nothing that is measured here needs ground to stand on. */
const noGround: Ground = {
  folder: '',
  charity: () => Promise.reject(new Error('there is none')),
  [Symbol.asyncDispose]: () => Promise.resolve(),
};
const family = (...entries: Entry[]): Family => ({
  names: entries.map(({ name }) => name),
  measure: () => Promise.resolve(entries),
});

test('an entry holds both figures, what stands beside, their ratio and whether the budget is kept', () => {
  expect(atMost(figure('weight', 700.4, 1400), 1)).toEqual({
    name: 'weight',
    unit: 'apples',
    ours: 700,
    beside: 1400,
    besideWhat: 'a bare tree',
    ratio: 0.5,
    budget: 1,
    ok: true,
  });
});

test('an entry is not ok where more is better and there is less, or less is better and there is more', () => {
  expect([quick.ok, slow.ok]).toEqual([true, false]);
  expect([atMost(figure('at', 300, 100), 3).ok, atMost(figure('past', 301, 100), 3).ok]).toEqual([true, false]);
  expect([below(figure('under', 99, 100), 1).ok, below(figure('at', 100, 100), 1).ok]).toEqual([true, false]);
});

test('a budget is missed by what rounding would hide, and by figures that are none', () => {
  const hair = atMost(figure('hair', 100.04, 100), 1);
  expect([hair.ratio, hair.ok]).toEqual([1, false]);
  expect(atMost(figure('nothing', Number.NaN, 100), 1).ok).toBe(false);
  expect(atLeast(figure('nothing beside', 0, 0), 0.5).ok).toBe(false);
});

test('one budget that is missed ends the run with 1, and so does a run of nothing', () => {
  expect(exitCode([quick, quick])).toBe(0);
  expect(exitCode([quick, slow])).toBe(1);
  expect(exitCode([])).toBe(1);
});

test('entries are chosen by how their names begin, and a family is told which of its own are wanted', () => {
  const fruit = family(quick, slow);
  const other = family(atMost(figure('quiet', 1, 2), 1));
  const chosen = (...asked: string[]) => choose(asked, [fruit, other]).map(({ wanted }) => wanted);
  expect(chosen()).toEqual([['quick', 'slow'], ['quiet']]);
  expect(chosen('qui')).toEqual([['quick'], ['quiet']]);
  expect(chosen('slow')).toEqual([['slow']]);
  expect(() => chosen('fast')).toThrow('no entry "fast"');
});

test('each entry is told as it comes, and one that was wanted and not measured is a fault', async () => {
  const told: string[] = [];
  const tell = ({ name }: Entry) => void told.push(name);
  expect(await measure([{ family: family(quick, slow), wanted: ['slow'] }], noGround, tell)).toEqual([slow]);
  expect(told).toEqual(['slow']);
  await expect(measure([{ family: family(quick), wanted: ['slow'] }], noGround, tell)).rejects.toThrow('"slow"');
});

test('a line of the table shows what the heading says, and a missed budget at its beginning', () => {
  expect(heading).toMatch(/^ok .*name .*ours .*beside .*ratio .*budget/);
  expect(line(slow)).toMatch(/^NO +slow +49 +100 +0\.49 +0\.5 +apples +a bare tree$/);
  expect(line(quick)).toMatch(/^yes +quick /);
});

test('no two entries of the benchmark have one name', () => {
  const names = families.flatMap((one) => one.names);
  expect(new Set(names).size).toBe(names.length);
});
