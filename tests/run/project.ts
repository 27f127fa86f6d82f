import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { killGroup } from '#tests/processes/end.ts';
import { collectOutput, type Output } from '#tests/processes/output.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A project without dependencies around the real scripts/run.mjs, so that nothing is fetched. */
export type Project = AsyncDisposable & {
  folder: string;
  start(program: 'npm' | 'node', command: string): { child: ChildProcess; output: Output };
};

/** @param scripts name of a command → its TypeScript */
export async function makeProject(scripts: Record<string, string>): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'sidegate-run-'));
  const packageJson = {
    name: 'trial',
    version: '1.0.0',
    type: 'module',
    // Begun like the project's own, so that the shell between npm and Node is as much or as little in the way.
    scripts: Object.fromEntries(Object.keys(scripts).map((name) => [name, npmScript(name)])),
  };
  const { name, version } = packageJson;
  const lockfile = { name, version, lockfileVersion: 3, requires: true, packages: { '': { name, version } } };
  await mkdir(join(folder, 'scripts'));
  await cp(join(root, 'scripts/run.mjs'), join(folder, 'scripts/run.mjs'));
  await cp(join(root, 'scripts/run'), join(folder, 'scripts/run'), { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify(packageJson));
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(lockfile));
  for (const [name, text] of Object.entries(scripts)) await writeFile(join(folder, 'scripts', `${name}.ts`), text);

  const children: ChildProcess[] = [];
  return {
    folder,
    start: (program, command) => {
      const args = program === 'npm' ? ['run', '--silent', command] : [join(folder, 'scripts/run.mjs'), command];
      const child = spawn(program, args, {
        cwd: folder,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { PATH: [dirname(process.execPath), process.env.PATH].join(delimiter), HOME: folder },
      });
      children.push(child);
      return { child, output: collectOutput(child) };
    },
    [Symbol.asyncDispose]: async () => {
      for (const child of children) killGroup(child);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function npmScript(command: string): string {
  const own: { scripts: { start: string } } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return own.scripts.start.replace(/start$/, command);
}
