import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { Alerts } from '#api/alerts/alerts.ts';
import type { Post } from '#api/alerts/outbox.ts';
import { type App, makeApp } from '#api/app.ts';
import type { Clock } from '#api/clock.ts';
import type { Context } from '#api/context.ts';
import { Live, watched } from '#api/live.ts';
import type { AttachmentRoom } from '#api/queue/attachments.ts';
import { Guesses } from '#api/queue/guesses.ts';
import type { Lanes } from '#api/queue/lanes.ts';
import { SetUpCode } from '#api/queue/set-up-code.ts';
import { Turns } from '#api/queue/turns.ts';
import type { Route } from '#api/route.ts';
import { openSqliteStore } from '#api/store/sqlite.ts';
import type { Store } from '#api/store/store.ts';

/** Cheap enough to be solved in a test; what it costs in earnest is measured elsewhere. */
const cheapPuzzle = { memory: 64, passes: 1, bits: 2 };

export type Options = {
  /** Makes a control: a store that keeps less than it should. */
  adapt?: (store: Store) => Store;
  lanes?: Partial<Lanes>;
  attachmentRoom?: Partial<AttachmentRoom>;
  turns?: Turns;
  log?: Logger;
  /** How mail is sent; alerts are off without. */
  post?: Post;
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
export async function openParts(options: Options = {}): Promise<Parts> {
  const { adapt = (store) => store, lanes, attachmentRoom, turns = new Turns(), routes, post = null } = options;
  const log = options.log ?? pino({ level: 'silent' });
  const dataDir = mkdtempSync(join(tmpdir(), 'sidegate-api-'));
  const clock = { now: 1_790_000_000 };
  const readClock: Clock = () => clock.now;
  const live = new Live();
  const store = watched(adapt(openSqliteStore(dataDir)), live);
  const setUpCode = new SetUpCode();
  let rebuilds = 0;
  const context: Context = {
    store,
    clock: readClock,
    setUpCode,
    secrets: { signIn: await store.secret('sign-in'), returns: await store.secret('returns') },
    lanes: { mostCrowded: 10_000, puzzle: cheapPuzzle, hasRoom: () => true, ...lanes },
    attachmentRoom: { most: Number.MAX_SAFE_INTEGER, hasRoom: () => true, ...attachmentRoom },
    turns,
    guesses: new Guesses(readClock),
    site: { state: () => 'none', rebuild: () => void rebuilds++ },
    live,
    alerts: new Alerts({ store, clock: readClock, log, post }),
  };
  return {
    app: makeApp(context, log, routes),
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
