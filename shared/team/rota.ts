import { emptyPlan, type Rota, type RotaPlan, type SignedRota } from '#shared/contract/rota.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { verifyRota } from '#shared/crypto/rota.ts';
import type { VerifiedHistory } from '#shared/team/history.ts';

/** Who works when, as a desk knows it. 'refused' is a stored one that no manager signed: it is shown to nobody. */
export type KnownRota = { is: 'none' } | { is: 'signed'; signed: SignedRota; content: Rota } | { is: 'refused' };

/** A changed rota shuts no desk: people who wrote in are waiting there. */
export function readRota(stored: SignedRota | null, history: VerifiedHistory): KnownRota {
  if (!stored) return { is: 'none' };
  try {
    return { is: 'signed', signed: stored, content: verifyRota(stored, history) };
  } catch (fault) {
    if (fault instanceof Refused) return { is: 'refused' };
    throw fault;
  }
}

/** The shifts of a rota that can be believed; none of any other. */
export function planOf(known: KnownRota): RotaPlan {
  return known.is === 'signed' ? known.content.plan : emptyPlan;
}
