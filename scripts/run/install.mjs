import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { exitCodeOf, runToEnd } from './child.mjs';
import { isInstalled, markInstalled } from './installed.mjs';
import { whileHolding } from './lock.mjs';
import { Refusal, say } from './words.mjs';

/**
 * Brings node_modules to what the lockfile says, unless it is that already.
 * @param {string} root
 * @returns {Promise<number>} the milliseconds it took. Throws a {@link Refusal} if it cannot be done.
 */
export async function installWhatIsMissing(root) {
  if (isInstalled(root)) return 0;
  const began = Date.now();
  const wait = () => say('Another command is installing already; waiting for it…');
  await whileHolding(
    join(root, '.installing'),
    async () => {
      if (isInstalled(root)) return;
      say('Installing what is missing, about a minute…');
      await install(root);
      markInstalled(root);
      say(`Installed in ${Math.round((Date.now() - began) / 1000)} seconds.`);
    },
    wait,
  );
  return Date.now() - began;
}

/** The npm that started us, run by the Node that runs us; else the one on the path, which on Windows needs a shell. */
function npm(args) {
  const started = process.env.npm_execpath;
  if (started !== undefined && basename(started) === 'npm-cli.js' && existsSync(started)) {
    return { file: process.execPath, args: [started, ...args], shell: false };
  }
  return process.platform === 'win32'
    ? { file: ['npm', ...args].join(' '), args: [], shell: true }
    : { file: 'npm', args, shell: false };
}

/** npm tells its scripts where it runs; after `npm --prefix folder start` a second npm would take that for its own settings. */
function withoutPrefix(env) {
  const set = ['npm_config_prefix', 'npm_config_local_prefix', 'npm_config_global_prefix', 'npm_config_globalconfig'];
  if (env.npm_config_prefix === undefined) return env;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !set.includes(name)));
}

async function install(root) {
  // Development packages are always included: under NODE_ENV=production the tests would otherwise never install.
  const { file, args, shell } = npm([
    'ci',
    '--include=dev',
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
  ]);
  let asked;
  const code = await runToEnd(file, args, {
    cwd: root,
    env: withoutPrefix(process.env),
    shell,
    // npm speaks on standard output too; ours belongs to the command.
    stdio: ['ignore', 2, 2],
    onStop: (signal) => {
      asked = signal;
    },
  }).catch((error) => {
    throw new Refusal(`npm could not be started (${error.message}). It comes with Node: https://nodejs.org.`);
  });
  if (asked !== undefined)
    throw new Refusal('Stopped while installing; the next command begins it again.', exitCodeOf(asked));
  if (code === 0) return;
  throw new Refusal(
    `The installation failed: npm ended with ${code}, and what it said is above. ` +
      'Check that this machine reaches the npm registry (behind a proxy: `npm config set proxy`), ' +
      'that there is 1 GB of free space here, and that package-lock.json is unchanged; then run the same command again.',
  );
}
