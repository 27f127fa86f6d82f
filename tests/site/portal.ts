import { rm } from 'node:fs/promises';
import { type Config, readConfig } from '#api/config.ts';
import type { Allowances } from '#api/counting.ts';
import { type Service, serve } from '#api/main.ts';
import { demoManager } from '#scripts/demo/charity.ts';
import { readPin } from '#scripts/pin.ts';
import type { Opening } from '#shared/contract/opening.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { type OnDuty, signIn } from '#shared/team/sign-in.ts';
import { readAll } from '#tests/path/team.ts';
import { copyOf } from '#tests/standing/standing.ts';

/** The whole service with a charity and its built site, in this process. */
export type Portal = AsyncDisposable & {
  address: string;
  dataDir: string;
  /** Ends the server; its port and its folder stay for `start`. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** The manager, signed in. */
  manager(): Promise<OnDuty>;
  /** Everything in the queue, opened by the manager. */
  read(): Promise<Opening[]>;
};

/** `changes` are to the settings that it would have by itself. */
export async function openPortal(changes: Partial<Config> = {}, allowed?: Allowances): Promise<Portal> {
  await sodiumReady();
  const dataDir = await copyOf('founded');
  const config = { ...readConfig({ DATA_DIR: dataDir }), ...changes };
  let service: Service | null = await serve({ ...config, port: 0 }, allowed);
  const { address } = service;
  let onDuty: OnDuty | null = null;

  async function manager(): Promise<OnDuty> {
    onDuty ??= await signIn(address, await readPin(address), demoManager, stretch);
    return onDuty;
  }
  async function stop(): Promise<void> {
    await service?.stop();
    service = null;
  }
  return {
    address,
    dataDir,
    stop,
    async start() {
      service = await serve({ ...config, port: Number(new URL(address).port) }, allowed);
    },
    manager,
    async read() {
      return readAll(await manager());
    },
    async [Symbol.asyncDispose]() {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
