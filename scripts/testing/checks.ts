import { obtainChromium, obtainFirefox } from '#scripts/browsers.ts';
import { type Outcome, together } from '#scripts/testing/part.ts';
import { runTool } from '#scripts/testing/run-tool.ts';
import { toolPath } from '#scripts/testing/tools.ts';

const limitMs = 5 * 60_000;

/** Both browsers, found or installed; the parts after this are told by CHROMIUM and FIREFOX which ones. */
export async function checkBrowsers(env: NodeJS.ProcessEnv): Promise<Outcome> {
  return together([
    await checkBrowser(env, 'CHROMIUM', obtainChromium),
    await checkBrowser(env, 'FIREFOX', obtainFirefox),
  ]);
}

async function checkBrowser(
  env: NodeJS.ProcessEnv,
  name: string,
  obtain: (env: NodeJS.ProcessEnv) => Promise<string>,
): Promise<Outcome> {
  try {
    env[name] = await obtain(env);
    return { passed: 1, failed: 0, output: '' };
  } catch (fault) {
    return { passed: 0, failed: 1, output: String(fault instanceof Error ? fault.message : fault) };
  }
}

/** Astro first: it writes the types of the content, which tsc then needs. */
export async function checkTypes(env: NodeJS.ProcessEnv): Promise<Outcome> {
  return together([
    await checkWith('astro check', env, toolPath('astro'), 'check'),
    await checkWith('tsc', env, toolPath('@typescript/native', 'tsc'), '--project', 'tsconfig.json'),
  ]);
}

export async function checkLint(env: NodeJS.ProcessEnv): Promise<Outcome> {
  return together([
    await checkWith('biome check', env, toolPath('@biomejs/biome', 'biome'), 'check', '.'),
    await checkWith('oxlint', env, toolPath('oxlint'), '--config', '.oxlintrc.json', '--type-aware', '--deny-warnings'),
    await checkWith('knip', env, toolPath('knip'), '--no-progress'),
  ]);
}

/** One tool that says by its exit code whether all is well: one check. */
async function checkWith(name: string, env: NodeJS.ProcessEnv, file: string, ...args: string[]): Promise<Outcome> {
  const { code, output } = await runTool(file, args, limitMs, env);
  const passed = code === 0;
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, output: `${name} ended with ${code}:\n${output}` };
}
