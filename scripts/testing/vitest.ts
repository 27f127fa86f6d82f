import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '#scripts/testing/part.ts';
import { runTool } from '#scripts/testing/run-tool.ts';
import { toolPath } from '#scripts/testing/tools.ts';

/** The part of vitest's JSON report that is counted. */
type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

/** Runs one project of tests/vitest.config.ts, or only those of its files whose paths hold one of `files`. */
export async function runVitest(
  project: string,
  limitMs: number,
  env: NodeJS.ProcessEnv,
  files: string[] = [],
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'sidegate-test-'));
  try {
    const report = join(folder, 'report.json');
    const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project, ...files];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { code, output } = await runTool(toolPath('vitest'), [...args, ...reporters], limitMs, env);
    const text = await readFile(report, 'utf8').catch(() => null);
    return { ...count(text === null ? null : JSON.parse(text), code), output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A test that was skipped was not passed, a file that could not be loaded counts as one failure, and so does a run that
 * failed for a reason no test has.
 */
export function count(report: Report | null, code: number | null): { passed: number; failed: number } {
  if (report === null) return { passed: 0, failed: 1 };
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + report.numPendingTests + unloadable.length;
  return { passed: report.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}
