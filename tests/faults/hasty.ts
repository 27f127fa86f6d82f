import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { Alerts } from '#api/alerts/alerts.ts';
import { makeApp } from '#api/app.ts';
import { systemClock } from '#api/clock.ts';
import { Live } from '#api/live.ts';
import { Guesses } from '#api/queue/guesses.ts';
import { SetUpCode } from '#api/queue/set-up-code.ts';
import { Turns } from '#api/queue/turns.ts';
import { openSqliteStore } from '#api/store/sqlite.ts';
import type { Store } from '#api/store/store.ts';
import { usualPuzzle } from '#shared/contract/puzzle.ts';

/*
 * The control of the durability proof: the real API over a store that says "created" at once and commits a second later.
 */
const late = 1000;
const store = openSqliteStore(process.env.DATA_DIR ?? '');
const hasty: Store = {
  ...store,
  putOpening: async (opening) => {
    void wait(late).then(() => store.putOpening(opening));
    return 'created';
  },
};
const secrets = { signIn: await store.secret('sign-in'), returns: await store.secret('returns') };
const site = { state: () => 'none' as const, rebuild: () => {} };
const lanes = { mostCrowded: 10_000, puzzle: usualPuzzle, hasRoom: () => true };
const attachmentRoom = { most: 0, hasRoom: () => true };
const turns = new Turns();
const guesses = new Guesses(systemClock);
const live = new Live();
const setUpCode = new SetUpCode();
const waiting = { lanes, attachmentRoom, turns, guesses };
const log = pino({ level: 'silent' });
const alerts = new Alerts({ store: hasty, clock: systemClock, log, post: null });
const context = { store: hasty, clock: systemClock, setUpCode, secrets, ...waiting, site, live, alerts };
const app = makeApp(context, log);
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) }, ({ port }) =>
  console.log(`ready http://127.0.0.1:${port}`),
);
process.once('SIGTERM', () => process.exit(0));
