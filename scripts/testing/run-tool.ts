import { type ChildProcess, spawn } from 'node:child_process';
import { root } from '#scripts/testing/tools.ts';

export type ToolResult = {
  /** null if a signal ended it. */
  code: number | null;
  /** Standard output and error as they came. */
  output: string;
};

let running: ChildProcess | undefined;

/** Asks whatever is running to stop; its part then ends as failed. */
export function stopRunningTool(): void {
  running?.kill('SIGTERM');
}

/**
 * Runs a tool's JavaScript file to its end with this Node. One that takes longer than `limitMs` is stopped, and says so
 * at the end of its output.
 */
export function runTool(file: string, args: string[], limitMs: number, env: NodeJS.ProcessEnv): Promise<ToolResult> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = child;
  let output = '';
  const keep = (chunk: string) => {
    output += chunk;
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const limit = setTimeout(() => {
    keep(`\nStopped: it took longer than ${limitMs / 60_000} minutes.\n`);
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
  }, limitMs);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(limit);
      running = undefined;
      resolve({ code, output });
    });
  });
}
