import { CallRefused } from '#shared/calls/call.ts';
import type { ThreadEntry } from '#shared/contract/duty.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { readCorrespondence, type Said } from '#shared/team/messages.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';

/** What came by code, by thread, and how many frames of the person's it was read at. */
export type Letters = ReadonlyMap<string, { frames: number; said: readonly Said[] }>;

/**
 * Reads the messages of threads to which more has come. Where they can't be read the case itself says so when it is opened.
 * @throws {CallRefused} for whoever is signed out, {CallLost}
 */
export async function readNewLetters(onDuty: OnDuty, entries: ThreadEntry[], known: Letters): Promise<Letters> {
  const letters = new Map(known);
  for (const { threadId, frames } of entries) {
    if (frames === (known.get(threadId)?.frames ?? 0)) continue;
    try {
      const { said } = await readCorrespondence(onDuty, threadId);
      letters.set(threadId, { frames, said });
    } catch (fault) {
      if (fault instanceof CallRefused && fault.problem.code === 'not-signed-in') throw fault;
      if (!(fault instanceof Refused || fault instanceof CallRefused)) throw fault;
    }
  }
  return letters;
}
