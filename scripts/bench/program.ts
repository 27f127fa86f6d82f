import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** How long a program has until it says that it is ready, and to stop. */
const patienceMs = 30_000;
const meter = new URL('meter.ts', import.meta.url).href;

/** The server as people start it, without the installing. */
export const server = fileURLToPath(new URL('../start.ts', import.meta.url));
/** The same, for one address that sends more openings than a person would. */
export const busyServer = fileURLToPath(new URL('server.ts', import.meta.url));

/** A Node program in a process of its own. Disposing asks it to stop, and waits. */
export type Program = AsyncDisposable & {
  /** What stood behind `ready` in its output. */
  address: string;
  /** From starting it to its `ready`, in milliseconds. */
  startUp: number;
};

/** A program that tells what it has used of the processor so far, all threads of it, in microseconds. */
export type MeteredProgram = Program & { cpu(): Promise<number> };

/**
 * Runs Node with `args` until it writes a line `ready ADDRESS`.
 * @throws {Error} if it ends or takes too long before that
 */
export async function startProgram(args: string[], env: Record<string, string> = {}): Promise<Program> {
  const began = performance.now();
  const child = spawnNode(args, env, false);
  const address = await ready(child);
  return { address, startUp: performance.now() - began, [Symbol.asyncDispose]: () => stop(child) };
}

/** The same, with a meter inside; it ends when this process does, however that ends. */
export async function startMetered(args: string[], env: Record<string, string> = {}): Promise<MeteredProgram> {
  const began = performance.now();
  const child = spawnNode([`--import=${meter}`, ...args], env, true);
  const address = await ready(child);
  const startUp = performance.now() - began;
  return {
    address,
    startUp,
    cpu() {
      const answer = new Promise<number>((resolve) => child.once('message', (used) => resolve(Number(used))));
      child.send('cpu');
      return answer;
    },
    [Symbol.asyncDispose]: () => stop(child),
  };
}

function spawnNode(args: string[], env: Record<string, string>, metered: boolean): ChildProcess {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', ...(metered ? (['ipc'] as const) : [])],
  });
  const endWithUs = () => child.kill();
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  return child;
}

function ready(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const late = setTimeout(() => reject(new Error('a program was not ready in time')), patienceMs);
  child.once('error', reject);
  child.once('exit', (code) => reject(new Error(`a program ended with ${code} before it was ready`)));
  if (child.stdout) {
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('ready ')) resolve(line.slice('ready '.length));
    });
  }
  promise.catch(() => child.kill());
  return promise.finally(() => clearTimeout(late));
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await end;
  clearTimeout(late);
}
