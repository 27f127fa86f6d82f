import { checkBrowsers, checkLint, checkTypes } from '#scripts/testing/checks.ts';
import type { Part } from '#scripts/testing/part.ts';
import { runVitest } from '#scripts/testing/vitest.ts';

const minute = 60_000;

/** The parts of `npm test`, in the order in which they run. */
export const parts: Part[] = [
  // The installation is over when this runs; scripts/run.mjs says how long it took.
  { name: 'install', run: async () => ({ passed: 1, failed: 0, output: '' }) },
  { name: 'browsers', run: checkBrowsers },
  { name: 'lockfile', run: (env) => runVitest('lockfile', 2 * minute, env) },
  { name: 'types', run: checkTypes },
  { name: 'lint', run: checkLint },
  { name: 'unit', run: (env) => runVitest('unit', 20 * minute, env) },
  { name: 'browser', needs: 'browsers', run: (env) => runVitest('browser', 45 * minute, env) },
  { name: 'clone', needs: 'browsers', run: (env) => runVitest('clone', 15 * minute, env) },
];

/**
 * The parts whose names begin as asked, or all. Asking for tests that use a browser also finds the browser.
 * @throws {Error} if a name fits no part
 */
export function choose(asked: string[], from: Part[]): Part[] {
  if (asked.length === 0) return from;
  const stranger = asked.find((name) => !from.some((part) => part.name.startsWith(name)));
  if (stranger !== undefined) throw new Error(`There is no part "${stranger}". npm test -- --list names them.`);
  const wanted = from.filter((part) => asked.some((name) => part.name === name || part.name.startsWith(name)));
  const needed = wanted.map((part) => part.needs);
  return from.filter((part) => wanted.includes(part) || needed.includes(part.name));
}
