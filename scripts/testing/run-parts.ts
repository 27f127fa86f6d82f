import type { Outcome, Part, PartResult } from '#scripts/testing/part.ts';

/**
 * Runs parts in order, each telling by `say` what it came to, with all it wrote if anything in it failed. A part that
 * fails stops only those that need it.
 * @param isStopped asked before each part; once true, no further part begins
 */
export async function runParts(
  parts: Part[],
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
  isStopped: () => boolean,
): Promise<PartResult[]> {
  const results: PartResult[] = [];
  for (const part of parts) {
    if (isStopped()) break;
    const began = performance.now();
    const outcome = await runPart(part, results, env);
    // Installing happened before this program began, and is told by the one that began it.
    const earlier = part.name === 'install' ? Number(env.SIDEGATE_INSTALL_MS ?? 0) : 0;
    const result = { ...outcome, name: part.name, milliseconds: performance.now() - began + earlier };
    results.push(result);
    if (outcome.failed > 0) say(outcome.output.trimEnd());
    say(`${part.name}: ${minutes(result)} min, ${outcome.passed} passed, ${outcome.failed} failed`);
  }
  return results;
}

async function runPart(part: Part, before: PartResult[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  const missing = before.find((result) => result.name === part.needs && result.failed > 0);
  if (missing)
    return { passed: 0, failed: 1, output: `${part.name} was not run: it needs ${missing.name}, which failed.` };
  try {
    return await part.run(env);
  } catch (fault) {
    return { passed: 0, failed: 1, output: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
}

function minutes({ milliseconds }: PartResult): string {
  return (milliseconds / 60_000).toFixed(1);
}

/** The table of all parts, one line each, in columns. */
export function table(results: PartResult[]): string {
  const rows = results.map((result) => [result.name, minutes(result), String(result.passed), String(result.failed)]);
  return [['part', 'minutes', 'passed', 'failed'], ...rows]
    .map(([name = '', ...numbers]) => name.padEnd(10) + numbers.map((cell) => cell.padStart(9)).join(''))
    .join('\n');
}

/** The line the suite ends with. */
export function closingLine(results: PartResult[]): string {
  const sum = (pick: (result: PartResult) => number) => results.reduce((total, result) => total + pick(result), 0);
  return `${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`;
}
