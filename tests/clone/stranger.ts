import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { killGroup } from '#tests/processes/end.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** How this machine reaches the network belongs to the machine, not to whoever uses it. */
const network = /^(https?_proxy|no_proxy|all_proxy|node_extra_ca_certs|ssl_cert_(file|dir))$/i;

/** Somebody who has just cloned the repository on a machine with Node, npm and git, and nothing else of ours. */
export type Stranger = AsyncDisposable & {
  /** Runs npm in the clone, in a process group of its own. */
  npm(args: string[], env?: Record<string, string>): ChildProcess;
};

/**
 * Clones what is committed into a new folder, beside an empty home.
 * @throws {Error} if this folder is not a git repository with a commit
 */
export async function cloneAsStranger(): Promise<Stranger> {
  const folder = await mkdtemp(join(tmpdir(), 'sidegate-clone-'));
  const home = await mkdtemp(join(tmpdir(), 'sidegate-home-'));
  const clone = join(folder, 'sidegate');
  const env = strangersEnvironment(process.env, home);
  const children: ChildProcess[] = [];
  const dispose = async () => {
    for (const child of children) killGroup(child);
    await Promise.all([folder, home].map((path) => rm(path, { recursive: true, force: true, maxRetries: 5 })));
  };
  try {
    await promisify(execFile)('git', ['clone', '--quiet', pathToFileURL(repository).href, clone], { env });
  } catch (fault) {
    await dispose();
    throw fault;
  }
  return {
    npm: (args, more = {}) => {
      const child = spawn('npm', args, {
        cwd: clone,
        env: { ...env, ...more },
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      children.push(child);
      return child;
    },
    [Symbol.asyncDispose]: dispose,
  };
}

/** Nothing of ours: no tools from node_modules on the path, no settings of the npm that runs these tests. */
function strangersEnvironment(own: NodeJS.ProcessEnv, home: string): NodeJS.ProcessEnv {
  const path = (own.PATH ?? '').split(delimiter).filter((part) => !/node_modules|node-gyp-bin/.test(part));
  const kept = Object.entries(own).filter(([name]) => network.test(name));
  return { ...Object.fromEntries(kept), HOME: home, PATH: path.join(delimiter), TMPDIR: tmpdir() };
}
