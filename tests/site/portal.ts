import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setInterval } from 'node:timers/promises';
import { type Config, readConfig } from '#api/config.ts';
import type { Allowances } from '#api/counting.ts';
import { type Service, serve } from '#api/main.ts';
import { call, readAnswer } from '#shared/calls/call.ts';
import { SetUpState } from '#shared/contract/duty.ts';
import type { Opening } from '#shared/contract/referral.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { type OnDuty, signIn } from '#shared/team/sign-in.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { readAll, setUp } from '#tests/path/team.ts';

/** The whole service with a charity and its built site, in this process. */
export type Portal = AsyncDisposable & {
  address: string;
  dataDir: string;
  pin: Pin;
  /** Ends the server; its port and its folder stay for `start`. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Everything in the queue, opened by the manager. */
  read(): Promise<Opening[]>;
};

/** `changes` are to the settings that it would have by itself. */
export async function openPortal(changes: Partial<Config> = {}, allowed?: Allowances): Promise<Portal> {
  await sodiumReady();
  const dataDir = await mkdtemp(join(tmpdir(), 'sidegate-portal-'));
  const config = { ...readConfig({ DATA_DIR: dataDir }), ...changes };
  let service: Service | null = await serve({ ...config, port: 0 }, allowed);
  const { address, setUpCode } = service;
  const now = Math.floor(Date.now() / 1000);
  const { pin } = await setUp({ address, setUpCode: setUpCode ?? '', clock: { now } });
  await siteReady(address);
  let onDuty: OnDuty | null = null;

  async function stop(): Promise<void> {
    await service?.stop();
    service = null;
  }
  return {
    address,
    dataDir,
    pin,
    stop,
    async start() {
      service = await serve({ ...config, port: Number(new URL(address).port) }, allowed);
    },
    async read() {
      onDuty ??= await signIn(address, pin, exampleFounding.manager, stretch);
      return readAll(onDuty);
    },
    async [Symbol.asyncDispose]() {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Set-up answers before the site with the charity's pin is built. */
async function siteReady(address: string): Promise<void> {
  for await (const _ of setInterval(100)) {
    const { site } = readAnswer(await call({ address }, { method: 'GET', path: '/api/set-up' }), SetUpState);
    if (site === 'failed') throw new Error('The site could not be built; the log says why.');
    if (site === 'ready') return;
  }
}
