import { randomInt } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkBrowsers } from '#scripts/testing/checks.ts';
import { figuresTable } from '#scripts/testing/figures.ts';
import type { Part } from '#scripts/testing/part.ts';
import { choose } from '#scripts/testing/parts.ts';
import { closingLine, runParts, table } from '#scripts/testing/run-parts.ts';
import { stopRunningTool } from '#scripts/testing/run-tool.ts';
import { runVitest } from '#scripts/testing/vitest.ts';

const minute = 60_000;
const hour = 60 * minute;

/** The proofs whose counts can grow (tests/counts.ts), in the same files that `npm test` runs. */
const parts: Part[] = [
  { name: 'browsers', run: checkBrowsers },
  {
    name: 'properties',
    run: (env) => runVitest('unit', hour, env, ['tests/api/', 'tests/crypto/', 'tests/path/', 'tests/site/']),
  },
  { name: 'model', run: (env) => runVitest('unit', 2 * hour, env, ['tests/model/']) },
  { name: 'faults', run: (env) => runVitest('unit', hour, env, ['tests/faults/']) },
  {
    name: 'desk',
    needs: 'browsers',
    run: (env) => runVitest('browser', hour, env, ['tests/faults/', 'tests/site/again', 'tests/site/duty-lock']),
  },
];

/** `npm run soak`: every part, or those named after `--`. Ends with the figures and `N passed, N failed`. */
async function main(args: string[]): Promise<number> {
  const chosen = choose(args, parts);
  let stopped = false;
  const stop = () => {
    stopped = true;
    stopRunningTool();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  const folder = await mkdtemp(join(tmpdir(), 'sidegate-soak-'));
  try {
    const figures = join(folder, 'figures');
    const seed = process.env.SIDEGATE_SEED ?? String(randomInt(2 ** 32));
    console.log(`SIDEGATE_SEED=${seed} repeats this run.`);
    const own = { SIDEGATE_SOAK: '1', SIDEGATE_SEED: seed, SIDEGATE_FIGURES: figures };
    const results = await runParts(chosen, { ...process.env, ...own }, console.log, () => stopped);
    console.log(`\n${figuresTable(await readFile(figures, 'utf8').catch(() => ''))}\n\n${table(results)}\n`);
    if (stopped) console.log('Stopped before the end.');
    console.log(closingLine(results));
    return stopped || results.some(({ failed }) => failed > 0) ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
