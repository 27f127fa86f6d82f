/**
 * `node scripts/run.mjs <command> [args…]`: what every npm script goes through.
 * Plain JavaScript without dependencies, because on a fresh clone there is nothing but the machine's own Node.
 * In package.json, `if=exec== exec node …` is an assignment and then `exec` to a POSIX shell, so that a signal to npm
 * reaches Node and not a shell in between; to Windows' cmd, which reads `=` as a space, it is `if exec==exec node …`.
 * Installs what is missing, picks a Node that runs TypeScript, then runs `scripts/<command>.ts` with it.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd } from './run/child.mjs';
import { installWhatIsMissing } from './run/install.mjs';
import { chooseRuntime, leastMajor, majorOf } from './run/runtime.mjs';
import { Refusal, say } from './run/words.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {NodeJS.ProcessEnv} env  @returns a copy in which the installed tools lead the path, whatever the path is called. */
function withToolsFirst(env) {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...env, [name]: [join(root, 'node_modules', '.bin'), env[name]].filter(Boolean).join(separator) };
}

/** @returns {Promise<number>} the command's exit code. */
async function main([command = '', ...args]) {
  if (majorOf(process.version) < 20) {
    throw new Refusal(
      `Sidegate needs Node 20 or later to begin with; this is ${process.version}. See https://nodejs.org.`,
    );
  }
  const script = join(root, 'scripts', `${command}.ts`);
  if (!/^[a-z][a-z-]*$/.test(command) || !existsSync(script)) {
    throw new Refusal(`There is no command "${command}". \`npm run\` without more lists them.`);
  }
  const installMs = await installWhatIsMissing(root);
  const runtime = chooseRuntime(root);
  if (runtime === undefined) {
    throw new Refusal(
      `Sidegate needs Node ${leastMajor} or later. This machine's is ${process.version}, and the newer one that ` +
        `comes with the installation is missing or does not run here (${process.platform}, ${process.arch}). ` +
        'Install a current Node from https://nodejs.org and run the same command again.',
    );
  }
  const leash = new URL('./run/leash.mjs', import.meta.url).href;
  const flags = ['--disable-warning=ExperimentalWarning', `--import=${leash}`];
  return await runToEnd(runtime, [...flags, script, ...args], {
    cwd: root,
    ownGroup: true,
    env: {
      ...withToolsFirst(process.env),
      ASTRO_TELEMETRY_DISABLED: '1',
      SIDEGATE_INSTALL_MS: String(installMs),
      SIDEGATE_LEASH: '3',
    },
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say(error.message);
  process.exitCode = error.exitCode;
}
