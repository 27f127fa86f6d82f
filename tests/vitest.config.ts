import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { counts } from './counts.ts';

const browser = ['tests/**/*.browser.test.ts', 'tests/e2e/**/*.test.ts'];
const lockfile = ['tests/lockfile/**/*.test.ts'];
const clone = ['tests/clone/**/*.test.ts'];

const second = 1_000;

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    allowOnly: false,
    // Two cores are what the suite is measured on; more are used where there are more.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          globalSetup: 'tests/standing/run.ts',
          include: ['tests/**/*.test.ts'],
          exclude: [...browser, ...lockfile, ...clone],
          testTimeout: 20 * second * counts.patience,
          hookTimeout: 60 * second,
        },
      },
      { extends: true, test: { name: 'lockfile', include: lockfile } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browser,
          globalSetup: 'tests/standing/run.ts',
          // A browser waits for its server and a server for its browser: alone, a file leaves half the machine idle.
          maxWorkers: Math.min(2, availableParallelism()),
          testTimeout: 120 * second,
          hookTimeout: 180 * second,
          expect: { poll: { timeout: 20 * second } },
        },
      },
      {
        extends: true,
        // Everything is installed and built there from nothing, over whatever network there is.
        test: { name: 'clone', include: clone, testTimeout: 720 * second, hookTimeout: 60 * second },
      },
    ],
  },
});
