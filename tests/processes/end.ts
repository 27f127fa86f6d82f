import type { ChildProcess } from 'node:child_process';

/** Resolves to the exit code, null if a signal ended it; at once if it has ended already. */
export function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

/**
 * Asks a program to stop, as a supervisor does, and resolves to its exit code.
 * @param child started with `detached`, so that it leads a process group of its own
 * @throws {Error} if it is still there after `withinMs`; its whole group is then killed
 */
export async function terminate(child: ChildProcess, withinMs: number): Promise<number | null> {
  const end = ended(child);
  child.kill('SIGTERM');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), withinMs);
  });
  const outcome = await Promise.race([end, late]);
  clearTimeout(timer);
  if (outcome !== 'late') return outcome;
  killGroup(child);
  throw new Error(`Process ${child.pid} did not stop within ${withinMs / 1000} seconds of SIGTERM.`);
}

/** Ends a program and whatever it started in its own process group, if any of it is left. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All gone.
  }
}
