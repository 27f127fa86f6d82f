import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atLeast, atMost, type Entry } from '#scripts/bench/entry.ts';
import type { Ground } from '#scripts/bench/ground.ts';
import { now, sealMany, sendAll } from '#scripts/bench/load.ts';
import { busyServer, type MeteredProgram, startMetered } from '#scripts/bench/program.ts';
import type { Family } from '#scripts/bench/report.ts';
import { fetchKeyring, type SealedOpening } from '#shared/calls/opening.ts';
import type { VerifiedKeyring } from '#shared/crypto/statement.ts';

const bareLoop = fileURLToPath(new URL('bare-loop.ts', import.meta.url));
const rounds = 3;
/** What every path into the process runs through a few times before it is timed. */
const warmUp = 300;

/** So many connections, and openings a round: more where more are taken at once. */
const loads = [
  { connections: 1, openings: 400 },
  { connections: 8, openings: 800 },
  { connections: 32, openings: 1200 },
] as const;

const rateName = (connections: number) => `accept ${connections} connection${connections === 1 ? '' : 's'}`;
const cpuName = (connections: number) => `cpu per opening ${connections}`;

/**
 * Openings accepted by the real server, from the socket to the disk, beside a bare loop that stores the same bytes. Rounds
 * of both alternate, and each side's best counts, since the machine may be busy with others.
 */
export const openings: Family = {
  names: loads.flatMap(({ connections }) => [rateName(connections), cpuName(connections)]),
  measure: async (ground, wanted) => {
    const { pin, copyTo } = await ground.charity();
    await using ours = await startMetered([busyServer], { PORT: '0', DATA_DIR: await copyTo('accepting') });
    await using bare = await startMetered([bareLoop], { DATA_DIR: await emptyFolder(ground) });
    const keyring = await fetchKeyring({ address: ours.address }, pin, now());
    const warm = sealMany(warmUp, keyring);
    await sendAll(bare.address, warm, 8);
    await sendAll(ours.address, warm, 8);
    const entries: Entry[] = [];
    for (const { connections, openings } of loads) {
      if (!wanted.includes(rateName(connections)) && !wanted.includes(cpuName(connections))) continue;
      entries.push(...(await compare(ours, bare, keyring, connections, openings)));
    }
    return entries;
  },
};

async function compare(
  ours: MeteredProgram,
  bare: MeteredProgram,
  keyring: VerifiedKeyring,
  connections: number,
  count: number,
): Promise<Entry[]> {
  const best = { ours: { perSecond: 0, cpu: Infinity }, bare: { perSecond: 0, cpu: Infinity } };
  for (let round = 0; round < rounds; round++) {
    const sealed = sealMany(count, keyring);
    best.bare = better(best.bare, await timed(bare, sealed, connections));
    best.ours = better(best.ours, await timed(ours, sealed, connections));
  }
  const besideWhat = 'a bare node:http and node:sqlite group-commit loop';
  const rate = { ours: best.ours.perSecond, beside: best.bare.perSecond };
  const cpu = { ours: best.ours.cpu, beside: best.bare.cpu };
  return [
    atLeast({ name: rateName(connections), unit: 'openings/s (goal 0.8)', ...rate, besideWhat }, 0.5),
    atMost({ name: cpuName(connections), unit: 'µs of server CPU', ...cpu, besideWhat }, cpuBudget),
  ];
}

/** The rate's gate, seen from the processor's side: twice the bare loop's time is half its rate. */
const cpuBudget = 2;

type Round = { perSecond: number; cpu: number };

async function timed(program: MeteredProgram, sealed: SealedOpening[], connections: number): Promise<Round> {
  const before = await program.cpu();
  const seconds = await sendAll(program.address, sealed, connections);
  return { perSecond: sealed.length / seconds, cpu: ((await program.cpu()) - before) / sealed.length };
}

function better(one: Round, other: Round): Round {
  return { perSecond: Math.max(one.perSecond, other.perSecond), cpu: Math.min(one.cpu, other.cpu) };
}

async function emptyFolder({ folder }: Ground): Promise<string> {
  const made = join(folder, 'bare');
  await mkdir(made, { recursive: true });
  return made;
}
