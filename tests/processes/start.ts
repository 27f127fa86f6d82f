import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ended, terminate } from '#tests/processes/end.ts';
import { collectOutput, type Output } from '#tests/processes/output.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const leash = new URL('../../scripts/run/leash.mjs', import.meta.url).href;
/** What vitest sets for the code it runs itself is not for the program as people start it. */
const { NODE_ENV: _mode, VITEST: _vitest, ...outsideTests } = process.env;
/** The first start builds the site, on two cores that others use too. */
const readyMs = 120_000;
const stopMs = 20_000;

export type ServerOrder = {
  /** Added to this process's own environment; undefined takes a name away. */
  env?: Record<string, string | undefined>;
  /** Kept when the server is disposed of; without it a new one is made, and removed with the server. */
  dataDir?: string;
  /** One that nobody listens on, chosen by the system, if none is named. */
  port?: number;
  /** Which of scripts/*.ts, `start` if none is named. */
  command?: string;
  /** Another program in its place, by its path: a control. */
  program?: string;
  /** A command that starts it, with its arguments, such as one that takes rights away. */
  through?: string[];
  args?: string[];
};

export type RunningServer = AsyncDisposable & {
  /** Where it serves, as it said itself. */
  address: string;
  dataDir: string;
  output: Output;
  pid: number;
  /** Sends SIGTERM and resolves to the exit code. May be called again. */
  stop(): Promise<number | null>;
  /** Sends SIGKILL and resolves when the process is gone. */
  kill(): Promise<void>;
};

/**
 * Starts the real program in a process of its own, as `npm start` does after installing, and waits until it says that
 * it is ready. It ends with this process, however that ends.
 * @throws {Error} with all the program wrote, if it does not come that far
 */
export async function startServer(order: ServerOrder = {}): Promise<RunningServer> {
  const dataDir = order.dataDir ?? (await mkdtemp(join(tmpdir(), 'sidegate-data-')));
  const script = order.program ?? join(root, 'scripts', `${order.command ?? 'start'}.ts`);
  const flags = ['--disable-warning=ExperimentalWarning', `--import=${leash}`];
  const line = [...(order.through ?? []), process.execPath, ...flags, script, ...(order.args ?? [])];
  const child = spawn(line[0] ?? '', line.slice(1), {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...outsideTests, DATA_DIR: dataDir, PORT: String(order.port ?? 0), SIDEGATE_LEASH: '3', ...order.env },
  });
  const output = collectOutput(child);
  let stopped: Promise<number | null> | undefined;
  const stop = () => {
    stopped ??= child.exitCode === null && child.signalCode === null ? terminate(child, stopMs) : ended(child);
    return stopped;
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await ended(child);
  };
  const dispose = async () => {
    try {
      await stop();
    } finally {
      if (order.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    }
  };
  try {
    const address = await output.line('ready', readyMs);
    return { address, dataDir, output, pid: child.pid ?? 0, stop, kill, [Symbol.asyncDispose]: dispose };
  } catch (fault) {
    await dispose();
    throw fault;
  }
}
