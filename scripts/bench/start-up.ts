import { atMost } from '#scripts/bench/entry.ts';
import { server, startProgram } from '#scripts/bench/program.ts';
import type { Family } from '#scripts/bench/report.ts';

const rounds = 5;
const bareServer = `
const server = require('node:http').createServer();
server.listen(0, '127.0.0.1', () => console.log('ready http://127.0.0.1:' + server.address().port));
`;

/** From `node` to the `ready` line of a server whose site is built, beside a Node that opens a bare port. */
export const startUp: Family = {
  names: ['start-up'],
  measure: async (ground) => {
    const charity = await ground.charity();
    const env = { PORT: '0', DATA_DIR: await charity.copyTo('starting') };
    let ours = Infinity;
    let beside = Infinity;
    for (let round = 0; round < rounds; round++) {
      beside = Math.min(beside, await timed(['-e', bareServer]));
      ours = Math.min(ours, await timed([server], env));
    }
    const measured = { name: 'start-up', unit: 'ms', ours, beside, besideWhat: 'node -e with a bare http server' };
    return [atMost(measured, budget)];
  },
};

/** Node's own start, and then loading Fastify, Hono and zod, hashing the sources and reading the site; with head-room. */
const budget = 20;

async function timed(args: string[], env: Record<string, string> = {}): Promise<number> {
  await using program = await startProgram(args, env);
  return program.startUp;
}
