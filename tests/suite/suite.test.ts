import { expect, test } from 'vitest';
import { figuresTable } from '#scripts/testing/figures.ts';
import type { Outcome, Part } from '#scripts/testing/part.ts';
import { choose } from '#scripts/testing/parts.ts';
import { closingLine, runParts, table } from '#scripts/testing/run-parts.ts';
import { count } from '#scripts/testing/vitest.ts';

const part = (name: string, outcome: Partial<Outcome>, needs?: string): Part => ({
  name,
  ...(needs === undefined ? {} : { needs }),
  run: async () => ({ passed: 0, failed: 0, output: `what ${name} wrote`, ...outcome }),
});

const three = [
  part('browsers', { failed: 1 }),
  part('unit', { passed: 5 }),
  part('browser', { passed: 2 }, 'browsers'),
  part('lint', { passed: 1, failed: 2 }),
];

async function run(parts: Part[], stopped = () => false) {
  const said: string[] = [];
  const results = await runParts(parts, {}, (line) => said.push(line), stopped);
  return { results, said: said.join('\n') };
}

test('a part that fails stops only those that need it, and counts', async () => {
  const { results, said } = await run(three);
  expect(results.map(({ name, passed, failed }) => [name, passed, failed])).toEqual([
    ['browsers', 0, 1],
    ['unit', 5, 0],
    ['browser', 0, 1],
    ['lint', 1, 2],
  ]);
  expect(said).toContain('browser was not run: it needs browsers, which failed.');
  expect(closingLine(results)).toBe('6 passed, 4 failed');
});

test('all that a failing part wrote is shown, and nothing of one that passed', async () => {
  const { said } = await run(three);
  expect(said).toContain('what lint wrote');
  expect(said).not.toContain('what unit wrote');
});

test('a part that throws has failed, and its reason is shown', async () => {
  const { results, said } = await run([{ name: 'odd', run: () => Promise.reject(new Error('no disk')) }]);
  expect(closingLine(results)).toBe('0 passed, 1 failed');
  expect(said).toContain('no disk');
});

test('after a request to stop no further part begins', async () => {
  expect((await run(three, () => true)).results).toEqual([]);
});

test('the table has a line for every part, with minutes', () => {
  const results = [{ name: 'unit', milliseconds: 90_000, passed: 12, failed: 0, output: '' }];
  expect(table(results).split('\n')).toEqual([
    'part        minutes   passed   failed',
    'unit            1.5       12        0',
  ]);
});

test('parts are chosen by how their names begin, with what they need', () => {
  const names = (asked: string[]) => choose(asked, three).map(({ name }) => name);
  expect(names([])).toEqual(['browsers', 'unit', 'browser', 'lint']);
  expect(names(['li', 'unit'])).toEqual(['unit', 'lint']);
  expect(names(['browser'])).toEqual(['browsers', 'browser']);
  expect(() => names(['nothing'])).toThrow('no part "nothing"');
});

test('skipped tests, files that do not load and runs that fail without a test are failures', () => {
  const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, testResults: [] };
  expect(count(report, 1)).toEqual({ passed: 3, failed: 3 });
  const unloadable = { status: 'failed', assertionResults: [] };
  expect(count({ ...report, numFailedTests: 0, numPendingTests: 0, testResults: [unloadable] }, 1).failed).toBe(1);
  expect(count({ ...report, numFailedTests: 0, numPendingTests: 0 }, 1)).toEqual({ passed: 3, failed: 1 });
  expect(count(null, null)).toEqual({ passed: 0, failed: 1 });
});

test('figures stand in a table, one line each, and none is a table too', () => {
  const lines = ['{"proof":"killed","name":"kills","value":100}', '{"proof":"bits","name":"tag","value":128}', ''];
  expect(figuresTable(lines.join('\n')).split('\n')).toEqual([
    'proof   figure  value',
    'killed  kills     100',
    'bits    tag       128',
  ]);
  expect(figuresTable('')).toBe('proof  figure  value');
});
