import type { SealedOpening } from '#shared/calls/opening.ts';
import type { Draws } from '#tests/draws.ts';
import { complaintsOf, storedThreads } from '#tests/faults/kept.ts';
import { type Sent, send, writeUntilLost } from '#tests/faults/writers.ts';
import { type ServerOrder, startServer } from '#tests/processes/start.ts';

/** Something sent or something answered is a step; a kill falls after so many of them at most. */
const mostSteps = 120;
/** And then up to so many microseconds later. */
const mostDelay = 3000;

export type Killing = {
  kills: number;
  sent: number;
  /** Sent without an answer, and of these, found whole after the start. */
  unanswered: number;
  unansweredButKept: number;
  complaints: string[];
};

/**
 * Kills a server again and again at moments that are drawn, while people write in, and starts it anew on the same folder.
 * After each start the folder is looked through, and what had no answer is sent again, as the form does by itself.
 */
export async function killAgainAndAgain(
  order: ServerOrder & { dataDir: string },
  seal: () => SealedOpening,
  draws: Draws,
  kills: number,
): Promise<Killing> {
  const sent = new Map<string, Sent>();
  const result: Killing = { kills: 0, sent: 0, unanswered: 0, unansweredButKept: 0, complaints: [] };
  let server = await startServer(order);
  try {
    for (; result.kills < kills && result.complaints.length === 0; result.kills += 1) {
      const running = server;
      const lastStep = draws.below(mostSteps);
      const delay = draws.below(mostDelay);
      let steps = 0;
      const round = await writeUntilLost(server.address, seal, () => {
        steps += 1;
        if (steps !== lastStep + 1) return;
        spin(delay);
        void running.kill();
      });
      await server.kill();
      for (const one of round) sent.set(one.threadId, one);
      server = await startServer(order);
      result.complaints.push(...complaintsOf(order.dataDir, sent.values()));
      const kept = storedThreads(order.dataDir);
      for (const one of round.filter(({ told }) => told === 'nothing')) {
        result.unanswered += 1;
        if (kept.has(one.threadId)) result.unansweredButKept += 1;
        one.told = await send(server.address, one);
        if (one.told !== 'stored') result.complaints.push(`${one.threadId} could not be sent again`);
      }
    }
    result.complaints.push(...complaintsOf(order.dataDir, sent.values()));
    result.sent = sent.size;
    return result;
  } finally {
    await server.stop();
  }
}

/** Lets so many microseconds go by without a turn of the event loop. */
function spin(microseconds: number): void {
  const end = performance.now() + microseconds / 1000;
  while (performance.now() < end);
}
