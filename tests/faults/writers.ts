import { CallLost, CallRefused } from '#shared/calls/call.ts';
import { putOpening, type SealedOpening } from '#shared/calls/opening.ts';

/** What somebody who wrote in was told: stored, refused in words, or nothing at all. */
export type Sent = SealedOpening & { told: 'stored' | 'refused' | 'nothing' };

/** How many write in at the same moment. */
const atOnce = 8;

/**
 * People who write in at the same moment, each again and again until the server no longer answers.
 * @param onStep is called each time that something was sent or answered
 * @returns everything that was sent, with what came back
 * @throws what is neither an answer nor the lack of one
 */
export async function writeUntilLost(
  address: string,
  seal: () => SealedOpening,
  onStep: (sent: readonly Sent[]) => void,
): Promise<Sent[]> {
  const all: Sent[] = [];
  const write = async () => {
    for (;;) {
      const sent: Sent = { ...seal(), told: 'nothing' };
      all.push(sent);
      const answer = send(address, sent);
      onStep(all);
      sent.told = await answer;
      onStep(all);
      if (sent.told === 'nothing') return;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, write));
  return all;
}

/** Sends once. */
export async function send(address: string, opening: SealedOpening): Promise<Sent['told']> {
  try {
    await putOpening({ address }, opening);
    return 'stored';
  } catch (fault) {
    if (fault instanceof CallLost) return 'nothing';
    if (fault instanceof CallRefused && fault.problem.code === 'storage-unavailable') return 'refused';
    throw fault;
  }
}
