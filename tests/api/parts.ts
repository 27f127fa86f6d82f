import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { type App, makeApp } from '#api/app.ts';
import type { Clock } from '#api/clock.ts';
import type { Context } from '#api/context.ts';
import { Guesses } from '#api/queue/guesses.ts';
import type { Lanes } from '#api/queue/lanes.ts';
import { SetUpCode } from '#api/queue/set-up-code.ts';
import type { Route } from '#api/route.ts';
import { openSqliteStore } from '#api/store/sqlite.ts';
import type { Store } from '#api/store/store.ts';

/** Cheap enough to be solved in a test; what it costs in earnest is measured elsewhere. */
const cheapPuzzle = { memory: 64, passes: 1, bits: 2 };

export type Options = {
  /** Makes a control: a store that keeps less than it should. */
  adapt?: (store: Store) => Store;
  lanes?: Partial<Lanes>;
  log?: Logger;
  /** Makes a control: endpoints that are not in the list, or not as they are in it. */
  routes?: Route[];
};

export type Parts = {
  app: App;
  context: Context;
  dataDir: string;
  setUpCode: string;
  /** Unix seconds that the service takes for now. */
  clock: { now: number };
  rebuilds: () => number;
  close: () => Promise<void>;
};

/** The API over a store in a folder of its own; without the static site, whose building is counted. */
export async function openParts({ adapt = (store) => store, lanes, log, routes }: Options = {}): Promise<Parts> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sidegate-api-'));
  const clock = { now: 1_790_000_000 };
  const readClock: Clock = () => clock.now;
  const store = adapt(openSqliteStore(dataDir));
  const setUpCode = new SetUpCode();
  let rebuilds = 0;
  const context: Context = {
    store,
    clock: readClock,
    setUpCode,
    secrets: { signIn: await store.secret('sign-in') },
    lanes: { mostCrowded: 10_000, puzzle: cheapPuzzle, hasRoom: () => true, ...lanes },
    guesses: new Guesses(readClock),
    site: { state: () => 'none', rebuild: () => void rebuilds++ },
  };
  return {
    app: makeApp(context, log ?? pino({ level: 'silent' }), routes),
    context,
    dataDir,
    setUpCode: setUpCode.shown,
    clock,
    rebuilds: () => rebuilds,
    async close() {
      await store.settled();
      store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
