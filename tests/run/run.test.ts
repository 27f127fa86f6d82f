import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ended } from '#tests/processes/end.ts';
import { makeProject, type Project } from '#tests/run/project.ts';

/** Serves until it is asked to stop, counts how often it was asked, and takes its time to end. */
const server = `
let asked = 0;
const alive = setInterval(() => {}, 1000);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => {
  asked += 1;
  setTimeout(() => { clearInterval(alive); console.log('drained after ' + asked); }, 700);
});
console.log('ready ' + process.pid);
`;

const starts: ['npm' | 'node', NodeJS.Signals][] = [
  ['npm', 'SIGTERM'],
  ['npm', 'SIGINT'],
  ['node', 'SIGTERM'],
  ['node', 'SIGINT'],
  ['node', 'SIGHUP'],
];

async function begin(project: Project, program: 'npm' | 'node') {
  const { child, output } = project.start(program, 'server');
  const pid = Number(await output.line('ready', 30_000));
  return { child, output, pid, end: ended(child) };
}

test.each(starts)('%s passes %s on, waits, and ends with the exit code of the command', async (program, signal) => {
  await using project = await makeProject({ server });
  const { child, output, end } = await begin(project, program);
  child.kill(signal);
  expect(await end).toBe(0);
  expect(output.text()).toContain('drained after 1\n');
});

test('a Ctrl-C, which reaches every process of the terminal and comes through npm again, asks once', async () => {
  await using project = await makeProject({ server });
  const { child, output, end } = await begin(project, 'npm');
  process.kill(-(child.pid ?? 0), 'SIGINT');
  expect(await end).toBe(0);
  expect(output.text()).toContain('drained after 1\n');
});

test.each(['npm', 'node'] as const)('the command is asked to stop when %s is killed', async (program) => {
  await using project = await makeProject({ server });
  const { child, output } = await begin(project, program);
  child.kill('SIGKILL');
  await expect.poll(() => output.text(), { timeout: 10_000 }).toContain('drained after 1\n');
});

test('an exit code comes through, and 128 + n for a signal', async () => {
  await using project = await makeProject({
    seven: 'process.exitCode = 7;',
    killed: "process.kill(process.pid, 'SIGKILL'); setTimeout(() => {}, 60_000);",
  });
  expect(await ended(project.start('npm', 'seven').child)).toBe(7);
  expect(await ended(project.start('npm', 'killed').child)).toBe(137);
});

test('of two commands started at once one installs, and a later one says nothing of its own', async () => {
  await using project = await makeProject({ hello: "console.log('hello');" });
  const both = [project.start('node', 'hello'), project.start('node', 'hello')];
  expect(await Promise.all(both.map(({ child }) => ended(child)))).toEqual([0, 0]);
  const said = both.map(({ output }) => output.text()).join('');
  expect(said.match(/Installing what is missing/g)).toHaveLength(1);
  const third = project.start('node', 'hello');
  expect(await ended(third.child)).toBe(0);
  expect(third.output.text()).toBe('hello\n');
});

test('an installation whose process died, or that nobody has touched for long, is taken over', async () => {
  await using project = await makeProject({ hello: "console.log('hello');" });
  const lock = join(project.folder, '.installing');
  const abandon = async (pid: number, age: number) => {
    await mkdir(lock);
    await writeFile(join(lock, 'pid'), String(pid));
    await utimes(lock, new Date(Date.now() - age), new Date(Date.now() - age));
  };
  await abandon(2 ** 22 + 1, 0);
  expect(await ended(project.start('node', 'hello').child)).toBe(0);
  await writeFile(join(project.folder, 'node_modules/.sidegate-installed'), 'something else');
  await abandon(process.pid, 3_600_000);
  expect(await ended(project.start('node', 'hello').child)).toBe(0);
});

test('a living installation is waited for', async () => {
  await using project = await makeProject({ hello: "console.log('hello');" });
  await mkdir(join(project.folder, '.installing'));
  await writeFile(join(project.folder, '.installing/pid'), String(process.pid));
  const { child, output } = project.start('node', 'hello');
  await output.line('Another command', 10_000);
  await sleep(1_000);
  expect(child.exitCode).toBeNull();
});

test('an installation that fails says what to do, and the command does not run', async () => {
  await using project = await makeProject({ hello: "console.log('hello');" });
  await writeFile(join(project.folder, 'package-lock.json'), '{');
  const { child, output } = project.start('node', 'hello');
  expect(await ended(child)).toBe(1);
  expect(output.text()).toContain('run the same command again');
  expect(output.text()).not.toContain('hello\n');
});

test('an unknown command is refused in words', async () => {
  await using project = await makeProject({ hello: '' });
  const { child, output } = project.start('node', '../hello');
  expect(await ended(child)).toBe(1);
  expect(output.text()).toBe('There is no command "../hello". `npm run` without more lists them.\n');
});
