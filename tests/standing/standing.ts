import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import { foundDemo } from '#scripts/demo/charity.ts';
import { people } from '#scripts/demo/people.ts';
import { readPin } from '#scripts/pin.ts';
import { writeIn } from '#scripts/write-in.ts';
import { type RunningServer, type ServerOrder, startServer } from '#tests/processes/start.ts';

/** How far a folder has come: started once; a made-up charity set up in it; a dozen made-up people written in. */
export type Standing = 'installed' | 'founded' | 'written-to';

/** What leads to each, from the one before it, on the real program. */
const before = { installed: null, founded: 'installed', 'written-to': 'founded' } as const;
const steps: Record<Standing, (server: RunningServer) => Promise<void>> = {
  installed: async () => {},
  founded: async ({ address, output }) => {
    await foundDemo(address, await output.line('set-up code:', 1000));
  },
  'written-to': async ({ address }) => {
    const pin = await readPin(address);
    for (const { referral, language } of people) await writeIn(address, pin, referral, language);
  },
};

/** A copy of a folder that has come so far. Its site is built already, so that a start there takes half a second. */
export async function copyOf(standing: Standing): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'sidegate-data-'));
  await cp(await reach(standing), copy, { recursive: true });
  return copy;
}

/** Starts the real program in a copy, which is removed with it. */
export async function startIn(standing: Standing, order: Omit<ServerOrder, 'dataDir'> = {}): Promise<RunningServer> {
  const dataDir = await copyOf(standing);
  try {
    const server = await startServer({ ...order, dataDir });
    const dispose = async () => {
      try {
        await server.stop();
      } finally {
        await remove(dataDir);
      }
    };
    return { ...server, [Symbol.asyncDispose]: dispose };
  } catch (fault) {
    await remove(dataDir);
    throw fault;
  }
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

/** The run's one folder that has come so far, made when it is first asked for. Never served: only to be read. */
export async function reach(standing: Standing): Promise<string> {
  const place = join(inject('runFolder'), standing);
  for (;;) {
    if (existsSync(place)) return place;
    if (await claim(`${place}.making`)) break;
    await wait(100);
  }
  try {
    if (!existsSync(place)) await make(standing, place);
  } finally {
    // Where it could not be made, the next file tries.
    await remove(`${place}.making`);
  }
  return place;
}

/** True for the one file that makes a folder; the others wait for it. */
async function claim(mark: string): Promise<boolean> {
  return mkdir(mark).then(
    () => true,
    () => false,
  );
}

async function make(standing: Standing, place: string): Promise<void> {
  const earlier = before[standing];
  const draft = await mkdtemp(`${place}-`);
  if (earlier) await cp(await reach(earlier), draft, { recursive: true });
  {
    await using server = await startServer({ dataDir: draft });
    await steps[standing](server);
  }
  await rename(draft, place);
}
