import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Runs a program that installs something, for no longer than `limitMs`.
 * @throws {Error} with the last line of what it said, or that it took too long
 */
export async function runInstaller(
  file: string,
  args: string[],
  limitMs: number,
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  try {
    const limits = { timeout: limitMs, killSignal: 'SIGKILL' as const, maxBuffer: 64 * 1024 * 1024 };
    await promisify(execFile)(file, args, { ...limits, env: { ...process.env, ...env } });
  } catch (fault) {
    const { killed, stderr, stdout, message } = fault as Error & { killed?: boolean; stderr?: string; stdout?: string };
    if (killed) throw new Error(`${file} took longer than ${limitMs / 60_000} minutes`);
    const lines = `${stdout ?? ''}\n${stderr ?? ''}`.split('\n').filter((line) => line.trim() !== '');
    const said = lines.findLast((line) => /^\s*(error|failed|E):?\s/i.test(line)) ?? lines.at(-1) ?? message;
    throw new Error(said.trim().slice(0, 300));
  }
}
