import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SealedOpening } from '#shared/calls/opening.ts';
import { Problem, problem } from '#shared/contract/problems.ts';
import { type Disk, deadDisk, smallDisk } from '#tests/faults/disk.ts';
import { complaintsOf } from '#tests/faults/kept.ts';
import { insistOnReading } from '#tests/faults/reading.ts';
import { type StandingCharity, standingCharity } from '#tests/faults/standing.ts';
import { type Sent, send } from '#tests/faults/writers.ts';
import { tell } from '#tests/figures.ts';
import { type RunningServer, startServer } from '#tests/processes/start.ts';

const long = 60_000;
/** All that a start writes which can't use the database: one sentence, no stack. */
const unusable = /This did not work: the database \S+sidegate\.sqlite can't be used: [\w/. -]+\n$/;
let charity: StandingCharity;

beforeAll(async () => {
  charity = await standingCharity();
});
afterAll(() => charity[Symbol.asyncDispose]());

async function sendNew(address: string): Promise<Sent> {
  const opening = charity.seal();
  return { ...opening, told: await send(address, opening) };
}

/** Sends new openings until one is refused; so many would fill any disk that is small. */
async function writeUntilRefused(address: string): Promise<Sent[]> {
  const sent: Sent[] = [];
  while (sent.at(-1)?.told !== 'refused' && sent.length < 1000) sent.push(await sendNew(address));
  expect(sent.at(-1)?.told).toBe('refused');
  return sent;
}

async function insistOnRefusalInWords(
  address: string,
  { threadId, tokenHash, record, sealed }: SealedOpening,
): Promise<void> {
  const response = await fetch(`${address}/api/openings/${threadId}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', 'thread-token-hash': tokenHash, 'return-record': record },
    body: new Uint8Array(sealed),
  });
  expect(response.status).toBe(503);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(Problem.parse(await response.json())).toEqual(problem('storage-unavailable'));
}

/** Three openings that are stored, then as many as it takes until there is no room. */
async function fillUp(disk: Disk, server: RunningServer): Promise<{ stored: Sent[]; refused: Sent[] }> {
  const before = await Promise.all([1, 2, 3].map(() => sendNew(server.address)));
  expect(before.map(({ told }) => told)).toEqual(['stored', 'stored', 'stored']);
  disk.fill(server.pid);
  const sent = [...before, ...(await writeUntilRefused(server.address))];
  return {
    stored: sent.filter(({ told }) => told === 'stored'),
    refused: sent.filter(({ told }) => told === 'refused'),
  };
}

/** Sends again what was refused, and finds everything in the folder, once. */
async function insistOnRecovery({ address, dataDir }: RunningServer, stored: Sent[], refused: Sent[]): Promise<void> {
  for (const one of refused) one.told = await send(address, one);
  expect(refused.map(({ told }) => told)).toEqual(refused.map(() => 'stored'));
  expect(complaintsOf(dataDir, [...stored, ...refused])).toEqual([]);
}

/** The reserve would refuse before the disk is full, and is proven elsewhere. */
const noReserve = { DISK_RESERVE_MB: '0' };

describe('a disk that takes nothing more', () => {
  test.concurrent(
    'because it is full: told in words, everything can be read, and it goes on by itself when there is room',
    async () => {
      await using disk = smallDisk();
      tell('storage', disk.kind, 1);
      await using server = await startServer({ dataDir: await charity.copy(disk.folder), env: noReserve });
      const { stored, refused } = await fillUp(disk, server);
      await insistOnRefusalInWords(server.address, charity.seal());
      await insistOnReading(server.address, charity.pin, stored);
      expect(server.output.text()).toMatch(/"cause":"StorageFault (database or disk is full|disk I\/O error)"/);
      disk.free(server.pid);
      await insistOnRecovery(server, stored, refused);
      expect(await server.stop()).toBe(0);
    },
    long,
  );

  test.concurrent(
    'because it is full: a server that is killed comes up again, and everything can be read',
    async () => {
      await using disk = smallDisk();
      const dataDir = await charity.copy(disk.folder);
      await using server = await startServer({ dataDir, env: noReserve });
      const { stored, refused } = await fillUp(disk, server);
      await server.kill();
      await using again = await startServer({ dataDir, env: noReserve, through: disk.whileFull() });
      await insistOnReading(again.address, charity.pin, stored);
      await insistOnRefusalInWords(again.address, charity.seal());
      disk.free(again.pid);
      await insistOnRecovery(again, stored, refused);
    },
    long,
  );

  test.concurrent(
    'because it became read-only: the same, and a start ends in words until it is well',
    async () => {
      await using disk = deadDisk();
      const dataDir = await charity.copy(disk.folder);
      await using server = await startServer({ dataDir, env: noReserve });
      const { stored, refused } = await fillUp(disk, server);
      await insistOnReading(server.address, charity.pin, stored);
      disk.free(server.pid);
      await insistOnRecovery(server, stored, refused);
      await server.kill();
      await expect(startServer({ dataDir, env: noReserve, through: disk.whileFull() })).rejects.toThrow(unusable);
      await using again = await startServer({ dataDir });
      await insistOnReading(again.address, charity.pin, stored);
    },
    long,
  );
});

describe('a database that another process holds', () => {
  test.concurrent(
    'is waited for, then told in words; reading and signing in go on, also after a start',
    async () => {
      const dataDir = await charity.copy();
      const server = await startServer({ dataDir });
      const early = charity.seal();
      expect(await send(server.address, early)).toBe('stored');
      using holder = new DatabaseSync(join(dataDir, 'sidegate.sqlite'));
      holder.exec('BEGIN IMMEDIATE');
      const late = charity.seal();
      await Promise.all([
        insistOnRefusalInWords(server.address, late),
        insistOnReading(server.address, charity.pin, [early]),
      ]);
      expect(await server.stop()).toBe(0);
      await using again = await startServer({ dataDir });
      await insistOnReading(again.address, charity.pin, [early]);
      holder.exec('ROLLBACK');
      expect(await send(again.address, late)).toBe('stored');
      expect(
        complaintsOf(
          dataDir,
          [early, late].map((one) => ({ ...one, told: 'stored' as const })),
        ),
      ).toEqual([]);
    },
    long,
  );

  test.concurrent(
    'altogether ends a start in words, and the next start finds everything',
    async () => {
      const dataDir = await charity.copy();
      {
        using holder = new DatabaseSync(join(dataDir, 'sidegate.sqlite'));
        holder.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
        await expect(startServer({ dataDir })).rejects.toThrow(unusable);
      }
      await using server = await startServer({ dataDir });
      await insistOnReading(server.address, charity.pin, []);
    },
    long,
  );
});

describe('a start', () => {
  const places: [string, string, number, number][] = [
    ['database', 'sidegate.sqlite', 0o444, 0o600],
    ['folder', '.', 0o555, 0o700],
  ];
  test.concurrent.each(places)(
    'on a %s that may only be read ends in words, and the next one is well',
    async (_, place, closed, open) => {
      const dataDir = await charity.copy();
      await chmod(join(dataDir, place), closed);
      const order = { dataDir, through: withoutOverride() };
      await expect(startServer(order)).rejects.toThrow(unusable);
      await chmod(join(dataDir, place), open);
      await using server = await startServer(order);
      expect(await send(server.address, charity.seal())).toBe('stored');
    },
  );
});

/** Root may write whatever permissions say, unless that right is taken away. */
function withoutOverride(): string[] {
  return process.getuid?.() === 0 ? ['setpriv', '--bounding-set', '-dac_override,-dac_read_search'] : [];
}
