import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#api/config.ts';
import { serve } from '#api/main.ts';
import { foundDemo } from '#scripts/demo/charity.ts';
import type { Pin } from '#shared/crypto/statement.ts';

/** What every measurement stands on: a folder of the run's own, and a made-up charity whose site is built. */
export type Ground = AsyncDisposable & {
  folder: string;
  charity(): Promise<Charity>;
};

export type Charity = {
  pin: Pin;
  /** As the server left it. Only to be read. */
  dataDir: string;
  /** A copy for one server, which may fill it: empty queue, site built. */
  copyTo: (name: string) => Promise<string>;
};

/** The charity is founded, and its site built, when first asked for; disposing removes everything. */
export async function makeGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'sidegate-bench-'));
  // Also where a signal ends the run in the middle.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  let charity: Promise<Charity> | undefined;
  return {
    folder,
    charity() {
      charity ??= found(folder);
      return charity;
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

async function found(folder: string): Promise<Charity> {
  const dataDir = join(folder, 'charity');
  const service = await serve(readConfig({ PORT: '0', DATA_DIR: dataDir }));
  try {
    const pin = await foundDemo(service.address, service.setUpCode ?? '');
    return {
      pin,
      dataDir,
      copyTo: async (name) => {
        await cp(dataDir, join(folder, name), { recursive: true });
        return join(folder, name);
      },
    };
  } finally {
    await service.stop();
  }
}
