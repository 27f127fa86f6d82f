import { putOpening, type SealedOpening } from '#shared/calls/opening.ts';
import { sendUntilStored } from '#site/write/sending.ts';
import type { Draws } from '#tests/draws.ts';
import { complaintsOf } from '#tests/faults/kept.ts';
import type { Sent } from '#tests/faults/writers.ts';
import { startServer } from '#tests/processes/start.ts';

/** So many people write in, so many times each, one after the other. */
const people = 8;
const each = 6;

/** How often somebody was told to wait is `troubled`. */
export type Stopping = { code: number | null; stored: number; troubled: number; complaints: string[] };

/**
 * Asks a server to stop at a moment that is drawn, while people write in by the form's own rule of sending, and starts it
 * anew at the same address. Resolves when everybody has been told that theirs is stored.
 */
export async function stopUnderLoad(dataDir: string, seal: () => SealedOpening, draws: Draws): Promise<Stopping> {
  const server = await startServer({ dataDir });
  const { address } = server;
  const asked = Promise.withResolvers<number | null>();
  const back = Promise.withResolvers<void>();
  const stopAt = 1 + draws.below(people * (each - 1));
  const sent: Sent[] = [];
  let stored = 0;
  let troubled = 0;
  const means = {
    keyring: async () => null,
    seal,
    put: (opening: SealedOpening) => putOpening({ address }, opening),
    solve: () => Promise.reject(new Error('no puzzle is asked for before the crowded lane is full')),
    wait: () => back.promise,
  };
  const watch = {
    signal: new AbortController().signal,
    onSealed: (opening: SealedOpening) => void sent.push({ ...opening, told: 'stored' }),
    onTrouble: () => void troubled++,
  };
  const write = async () => {
    for (let written = 0; written < each; written += 1) {
      const { is } = await sendUntilStored(means, null, watch);
      if (is !== 'stored') throw new Error(`sending ended with ${is}`);
      stored += 1;
      if (stored === stopAt) asked.resolve(server.stop());
    }
  };
  const written = Promise.all(Array.from({ length: people }, write));
  const code = await asked.promise;
  await using _again = await startServer({ dataDir, port: Number(new URL(address).port) });
  back.resolve();
  await written;
  return { code, stored, troubled, complaints: complaintsOf(dataDir, sent) };
}
