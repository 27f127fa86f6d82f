import type { Opening } from '#shared/contract/opening.ts';
import { openingSize } from '#shared/contract/sizes.ts';
import type { ThreadId } from '#shared/contract/wire.ts';
import { openOpening } from '#shared/crypto/opening.ts';
import { type RefusalReason, Refused } from '#shared/crypto/refused.ts';
import { insistOnTaken } from '#shared/crypto/taken.ts';
import type { CaseKeys } from '#shared/team/cases.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';

/** What an opening says, or why it can't be opened. */
export type Unsealed = { opening: Opening } | { broken: RefusalReason };

/** Opens so many openings, which stand one after another in the bytes, in the order of their threads. */
export type UnsealReferrals = (onDuty: OnDuty, threadIds: ThreadId[], sealed: Uint8Array) => Promise<Unsealed[]>;

/** On the thread that asks for it. */
export function openReferrals(keys: CaseKeys, threadIds: ThreadId[], sealed: Uint8Array): Unsealed[] {
  return threadIds.map((threadId, at) =>
    openReferral(keys, threadId, sealed.subarray(at * openingSize, (at + 1) * openingSize)),
  );
}

export const openHere: UnsealReferrals = async (...order) => openReferrals(...order);

function openReferral({ history, dutyKeys }: CaseKeys, threadId: ThreadId, sealed: Uint8Array): Unsealed {
  try {
    const opening = openOpening(sealed, threadId, history.charityId, (epoch) => dutyKeys.get(epoch));
    if (opening.taken) insistOnTaken(opening.taken, { threadId, ...opening }, history.signKeyOf);
    return { opening };
  } catch (fault) {
    if (fault instanceof Refused) return { broken: fault.reason };
    throw fault;
  }
}
