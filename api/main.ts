import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Alerts } from '#api/alerts/alerts.ts';
import { smtpPost } from '#api/alerts/smtp.ts';
import { makeApp } from '#api/app.ts';
import { systemClock } from '#api/clock.ts';
import { type Config, isLoopback } from '#api/config.ts';
import { type Allowances, allowances } from '#api/counting.ts';
import { drain } from '#api/drain.ts';
import { makeEdge, patience } from '#api/edge.ts';
import { Live, watched } from '#api/live.ts';
import { makeLog } from '#api/log.ts';
import { Guesses } from '#api/queue/guesses.ts';
import { SetUpCode } from '#api/queue/set-up-code.ts';
import { Turns } from '#api/queue/turns.ts';
import { Sites } from '#api/site/sites.ts';
import { roomOn } from '#api/store/room.ts';
import { openSqliteStore } from '#api/store/sqlite.ts';
import { usualPuzzle } from '#shared/contract/puzzle.ts';

export type Service = {
  /** Where this process listens, `http://HOST:PORT`. */
  address: string;
  /** The code for the first manager; null once a charity is set up. */
  setUpCode: string | null;
  /** Takes no new request, finishes those under way, and closes the store. */
  stop(): Promise<void>;
};

/**
 * Puts the parts together and serves.
 * @throws where the folder, the database or the port can't be used, or no site could be built
 */
export async function serve(config: Config, allowed: Allowances = allowances): Promise<Service> {
  const log = makeLog();
  // What is written here is for this user alone.
  process.umask(0o077);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const live = new Live();
  const store = watched(openSqliteStore(config.dataDir), live);
  const { journal, synchronous } = store.durability();
  if (journal !== 'wal' || synchronous !== 2) throw new Error('this disk cannot promise that a commit lasts');
  const setUpCode = new SetUpCode();
  const sites = new Sites(store, config, log);
  await sites.prepare();
  const secrets = { signIn: await store.secret('sign-in'), returns: await store.secret('returns') };
  const guesses = new Guesses(systemClock);
  const hasRoom = roomOn(config.dataDir, config.diskReserve, log);
  const attachmentRoom = {
    most: config.attachments,
    hasRoom: roomOn(config.dataDir, 2 * config.diskReserve, log, 'twice its reserve: no files'),
  };
  const lanes = { mostCrowded: config.crowdedLane, puzzle: usualPuzzle, hasRoom };
  const clock = systemClock;
  const post = config.mail && smtpPost(config.mail.server, config.mail.settings);
  const alerts = new Alerts({ store, clock, log, post });
  const turns = new Turns();
  const app = makeApp(
    { store, clock, setUpCode, secrets, lanes, attachmentRoom, turns, guesses, site: sites, live, alerts },
    log,
  );
  const { trustProxy } = config;
  const edge = await makeEdge({ app, site: () => sites.current(), trustProxy, clock, allowances: allowed, patience });
  await edge.listen({ host: config.host, port: config.port });
  alerts.begin();
  const { port } = edge.server.address() as AddressInfo;
  return {
    address: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    setUpCode: store.charity() ? null : setUpCode.shown,
    async stop() {
      live.end();
      alerts.stop();
      await drain(edge);
      await sites.stop();
      await store.settled();
      store.close();
    },
  };
}

/** How to reach a server whose address browsers would not treat as safe; null where nothing needs saying. */
export function adviceOnAddress({ host, port, publicUrl, trustProxy }: Config): string | null {
  if (publicUrl?.startsWith('https://')) {
    if (trustProxy.length > 0) return null;
    return 'Behind a proxy every visitor counts as one, unless TRUST_PROXY names the proxy: TRUST_PROXY=127.0.0.1 for one on this machine.';
  }
  if (isLoopback(host)) return null;
  return [
    `People can't use this address yet: browsers only encrypt on https or on this machine itself, and HOST is ${host}.`,
    'Either look at it from your own computer through ssh, with HOST left at 127.0.0.1:',
    `    ssh -L ${port}:127.0.0.1:${port} you@this-machine    then open http://127.0.0.1:${port}`,
    'or put Caddy in front, which fetches a certificate by itself. These five lines are a whole Caddyfile:',
    '    advice.example.org {',
    '        encode',
    `        reverse_proxy 127.0.0.1:${port}`,
    '        log { output discard }',
    '    }',
    'and start with HOST=127.0.0.1 PUBLIC_URL=https://advice.example.org TRUST_PROXY=127.0.0.1',
  ].join('\n');
}
