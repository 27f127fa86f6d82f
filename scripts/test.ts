import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choose, parts } from '#scripts/testing/parts.ts';
import { closingLine, runParts, table } from '#scripts/testing/run-parts.ts';
import { stopRunningTool } from '#scripts/testing/run-tool.ts';

/** `npm test`: every part, or those named after `--`. Ends with `N passed, N failed` and exit code 1 if any failed. */
async function main(args: string[]): Promise<number> {
  if (args.includes('--list')) {
    for (const { name } of parts) console.log(name);
    return 0;
  }
  const chosen = choose(args, parts);
  let stopped = false;
  const stop = () => {
    stopped = true;
    stopRunningTool();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // What the tools write is collected, and shown in colour only where it can be seen.
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  // What one part has built the next ones use too (tests/standing).
  const runFolder = await mkdtemp(join(tmpdir(), 'sidegate-run-'));
  const env = { ...process.env, ...colour, SIDEGATE_RUN_FOLDER: runFolder };
  const results = await runParts(chosen, env, console.log, () => stopped);
  await rm(runFolder, { recursive: true, force: true, maxRetries: 5 });
  console.log(`\n${table(results)}\n`);
  if (stopped) console.log('Stopped before the end.');
  console.log(closingLine(results));
  return stopped || results.some(({ failed }) => failed > 0) ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
