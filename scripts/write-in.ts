import { CallRefused } from '#shared/calls/call.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import type { Referral } from '#shared/contract/referral.ts';
import type { Language } from '#shared/contract/wire.ts';
import { solvePuzzle } from '#shared/crypto/puzzle.ts';
import type { Pin } from '#shared/crypto/statement.ts';

/** Seals and sends one referral, as a browser does, puzzle included. @returns its thread id */
export async function writeIn(address: string, pin: Pin, referral: Referral, language: Language): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const opening = sealReferral({ referral, language }, await fetchKeyring({ address }, pin, now), now);
  try {
    await putOpening({ address }, opening);
  } catch (fault) {
    const puzzle = fault instanceof CallRefused ? fault.problem.puzzle : undefined;
    if (!puzzle) throw fault;
    await putOpening({ address }, opening, { solution: await solvePuzzle(opening.sealed, puzzle) });
  }
  return opening.threadId;
}
