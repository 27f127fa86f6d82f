import { type ChildProcess, spawn } from 'node:child_process';

/** A browser's process, and the address at which it said it can be driven. */
export type Driven = { child: ChildProcess; address: string };

/**
 * Starts a browser in a process group of its own, so that the whole of it can be ended.
 * @param says the words before the address, on its standard error
 * @param screen the environment that leads it to a screen, where it is to have a window
 * @throws {Error} with the last of what it said, if it ends or says nothing for so long
 */
export function startDriven(
  file: string,
  args: string[],
  says: string,
  withinMs: number,
  screen: NodeJS.ProcessEnv = {},
): Promise<Driven> {
  const env = { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', ...screen };
  const child = spawn(file, args, { detached: true, env, stdio: ['ignore', 'ignore', 'pipe'] });
  // A browser without the program that drives it would only use the machine up.
  const endWithUs = () => killWhole(child);
  process.once('exit', endWithUs);
  child.once('close', () => process.off('exit', endWithUs));
  let said = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(limit);
      killWhole(child);
      reject(new Error(`${why}: ${said.trim().split('\n').at(-1) ?? ''}`.slice(0, 300)));
    };
    const limit = setTimeout(() => fail(`it was not ready within ${withinMs / 1000} seconds`), withinMs);
    child.once('error', ({ message }) => fail(message));
    child.once('exit', (code, signal) => fail(`it ended with ${code ?? signal}`));
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      said = (said + chunk).slice(-4000);
      const address = said.split(says)[1]?.match(/^\s*(ws:\S+)\s/)?.[1];
      if (address === undefined) return;
      clearTimeout(limit);
      child
        .removeAllListeners('error')
        .removeAllListeners('exit')
        .on('error', () => {});
      resolve({ child, address });
    });
  });
}

/** Ends a browser and all its processes at once, as a crash or a dead battery would. */
export function killWhole({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // All gone.
  }
}
