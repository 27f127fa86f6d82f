import type { Opening } from '#shared/contract/opening.ts';
import type { ThreadId } from '#shared/contract/wire.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { insistOnTaken } from '#shared/crypto/taken.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import type { TakenBy } from './came.ts';

/** Who took a referral down, held to the roster of that day: anybody can write a colleague's name into what they send. */
export function takenByOf(
  { taken, body }: Opening,
  threadId: ThreadId,
  { history, profile }: OnDuty,
  somebody: string,
): TakenBy {
  if (!taken) return null;
  try {
    insistOnTaken(taken, { threadId, body }, history.signKeyOf);
    return { name: profile.names[taken.by] ?? somebody };
  } catch (fault) {
    if (fault instanceof Refused) return 'unproven';
    throw fault;
  }
}
