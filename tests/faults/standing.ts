import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fetchKeyring, type SealedOpening, sealReferral } from '#shared/calls/opening.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import type { Pin, VerifiedKeyring } from '#shared/crypto/statement.ts';
import { startService } from '#tests/api/service.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { setUp } from '#tests/path/team.ts';
import { startServer } from '#tests/processes/start.ts';

/** A charity that is set up and whose site is built, in a folder that is never served itself. */
export type StandingCharity = AsyncDisposable & {
  pin: Pin;
  /** Copies the folder, so that a start there takes half a second. @param into a new folder, if none is named */
  copy(into?: string): Promise<string>;
  /** Seals the example referral under a new thread id. */
  seal: () => SealedOpening;
};

export async function standingCharity(): Promise<StandingCharity> {
  await sodiumReady();
  const folder = await mkdtemp(join(tmpdir(), 'sidegate-standing-'));
  const { pin, keyring, now } = await foundIn(folder);
  await using server = await startServer({ dataDir: folder });
  await server.stop();
  const copies: string[] = [];
  return {
    pin,
    async copy(into) {
      const copied = into ?? (await mkdtemp(join(tmpdir(), 'sidegate-copy-')));
      copies.push(copied);
      await cp(folder, copied, { recursive: true });
      return copied;
    },
    seal: () => sealReferral({ referral: exampleReferral, language: 'en' }, keyring, now),
    async [Symbol.asyncDispose]() {
      for (const made of [folder, ...copies]) await rm(made, { recursive: true, force: true });
    },
  };
}

/** Sets a charity up over HTTP, without a site, and leaves its database in the folder. */
async function foundIn(folder: string): Promise<{ pin: Pin; keyring: VerifiedKeyring; now: number }> {
  await using service = await startService();
  const now = Math.floor(Date.now() / 1000);
  service.clock.now = now;
  const { pin } = await setUp(service);
  const keyring = await fetchKeyring({ address: service.address }, pin, now);
  using database = new DatabaseSync(join(service.dataDir, 'sidegate.sqlite'));
  database.prepare('VACUUM INTO ?').run(join(folder, 'sidegate.sqlite'));
  return { pin, keyring, now };
}
