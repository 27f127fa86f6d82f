import { connect } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openingSize } from '#shared/contract/sizes.ts';
import { counts } from '#tests/counts.ts';
import { drawsFor } from '#tests/draws.ts';
import { complaintsOf } from '#tests/faults/kept.ts';
import { type StandingCharity, standingCharity } from '#tests/faults/standing.ts';
import { stopUnderLoad } from '#tests/faults/stopping.ts';
import { send } from '#tests/faults/writers.ts';
import { tell } from '#tests/figures.ts';
import { startServer } from '#tests/processes/start.ts';

const second = 1000;
let charity: StandingCharity;

beforeAll(async () => {
  charity = await standingCharity();
});
afterAll(() => charity[Symbol.asyncDispose]());

test.concurrent(
  'asked to stop under load it ends with 0, and everybody gets in when it is back, once',
  async () => {
    const draws = drawsFor('stopped');
    const dataDir = await charity.copy();
    let troubled = 0;
    for (let stops = 0; stops < counts.stops; stops += 1) {
      const folder = stops === 0 ? dataDir : await charity.copy();
      const stopping = await stopUnderLoad(folder, charity.seal, draws);
      expect(stopping).toMatchObject({ code: 0, complaints: [] });
      troubled += stopping.troubled;
    }
    tell('stopped', 'stops', counts.stops);
    tell('stopped', 'told to wait', troubled);
    expect(troubled).toBeGreaterThan(0);
  },
  (60 + 20 * counts.stops) * second,
);

test.concurrent('what is under way when it is asked to stop is stored and answered', async () => {
  const server = await startServer({ dataDir: await charity.copy() });
  const { address, dataDir } = server;
  using holder = new DatabaseSync(join(dataDir, 'sidegate.sqlite'));
  holder.exec('BEGIN IMMEDIATE');
  const openings = Array.from({ length: 5 }, charity.seal);
  const answers = openings.map((opening) => send(address, opening));
  // When these are answered the five have arrived, and wait for their commit.
  for (let calls = 0; calls < 10; calls += 1) await (await fetch(`${address}/api/statements`)).text();
  const code = server.stop();
  holder.exec('ROLLBACK');
  expect(await Promise.all(answers)).toEqual(openings.map(() => 'stored'));
  expect(await code).toBe(0);
  expect(
    complaintsOf(
      dataDir,
      openings.map((opening) => ({ ...opening, told: 'stored' as const })),
    ),
  ).toEqual([]);
});

test.concurrent('a request that never arrives whole does not keep it from stopping', {
  timeout: 40 * second,
}, async () => {
  await using server = await startServer({ dataDir: await charity.copy() });
  const { hostname, port } = new URL(server.address);
  const { threadId, tokenHash, record, sealed } = charity.seal();
  const socket = connect(Number(port), hostname);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.write(
    `PUT /api/openings/${threadId} HTTP/1.1\r\nhost: ${hostname}\r\nthread-token-hash: ${tokenHash}\r\nreturn-record: ${record}\r\n` +
      `content-type: application/octet-stream\r\ncontent-length: ${openingSize}\r\n\r\n`,
  );
  await new Promise((resolve) => socket.write(sealed.subarray(0, 1000), resolve));
  await (await fetch(`${server.address}/api/statements`)).text();
  expect(await server.stop()).toBe(0);
  await closed;
});
