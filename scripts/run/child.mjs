import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const windows = process.platform === 'win32';

/** How long the copies of one request take to arrive: a Ctrl-C comes from the terminal and again through npm. */
const sameRequestMs = 1_000;

/** The number a shell would report for a process that ended by this signal. */
export function exitCodeOf(signal) {
  return 128 + (constants.signals[signal] ?? 1);
}

/** Calls `stop` when whoever started this process is gone, so that nothing is left serving without an owner. */
function watchParent(stop) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) stop('SIGTERM');
  }, 1_000);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Runs a program to its end with this process's own input and output.
 *
 * A request to stop (SIGTERM, SIGINT, SIGHUP) is passed on once, however many copies arrive. With `ownGroup` the
 * program is out of the terminal's reach, so the passed-on one is the only one it sees, and it holds a pipe whose end
 * tells it that this process is gone (leash.mjs). A later, separate Ctrl-C ends it at once.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, ownGroup?: boolean, shell?: boolean, stdio?: import('node:child_process').StdioOptions, onStop?: (signal: NodeJS.Signals) => void }} options
 * @returns {Promise<number>} its exit code, 128 + n if signal n ended it. Rejects if it cannot be started.
 */
export function runToEnd(file, args, { cwd, env, ownGroup = false, shell = false, stdio, onStop }) {
  const leashed = ['inherit', 'inherit', 'inherit', 'pipe'];
  const child = spawn(file, args, { cwd, env, shell, stdio: stdio ?? leashed, detached: ownGroup && !windows });
  let firstAt;
  const passOn = (signal) => {
    // On Windows the console has told the child already, and kill() would cut it off.
    if (windows) return;
    if (firstAt === undefined) {
      firstAt = Date.now();
      onStop?.(signal);
      child.kill(signal);
    } else if (signal === 'SIGINT' && ownGroup && Date.now() - firstAt > sameRequestMs) {
      killGroup(child.pid);
    }
  };
  const signals = windows ? ['SIGINT', 'SIGBREAK'] : ['SIGTERM', 'SIGINT', 'SIGHUP'];
  for (const signal of signals) process.on(signal, passOn);
  const unwatch = process.env.npm_lifecycle_event === undefined || windows ? () => {} : watchParent(passOn);
  return new Promise((resolve, reject) => {
    const over = () => {
      unwatch();
      for (const signal of signals) process.off(signal, passOn);
    };
    child.once('error', (error) => {
      over();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      over();
      resolve(signal === null ? (code ?? 1) : exitCodeOf(signal));
    });
  });
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended in the meantime.
  }
}
