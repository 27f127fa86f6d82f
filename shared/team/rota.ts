import * as z from 'zod/mini';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { emptyPlan, Rota, type RotaPlan, type SignedRota } from '#shared/contract/rota.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { verifyRota } from '#shared/crypto/rota.ts';
import { readJson } from '#shared/crypto/statement.ts';
import type { VerifiedHistory } from '#shared/team/history.ts';

/**
 * Who works when, as a desk knows it. 'refused' is a stored one that no manager signed: it is shown to nobody. What number it
 * claims is read of it all the same, 0 where it has none, so that a manager can sign another in its place.
 */
export type KnownRota =
  | { is: 'none' }
  | { is: 'signed'; signed: SignedRota; content: Rota }
  | { is: 'refused'; signed: SignedRota; version: number };

/** A changed rota shuts no desk: people who wrote in are waiting there. */
export function readRota(stored: SignedRota | null, history: VerifiedHistory): KnownRota {
  if (!stored) return { is: 'none' };
  try {
    return { is: 'signed', signed: stored, content: verifyRota(stored, history) };
  } catch (fault) {
    if (fault instanceof Refused) return { is: 'refused', signed: stored, version: claimedVersion(stored) };
    throw fault;
  }
}

/** The number of the rota that is stored, as far as this desk knows; 0 for none. */
export function versionOf(known: KnownRota): number {
  if (known.is === 'none') return 0;
  return known.is === 'signed' ? known.content.version : known.version;
}

/** The shifts of a rota that can be believed; none of any other. */
export function planOf(known: KnownRota): RotaPlan {
  return known.is === 'signed' ? known.content.plan : emptyPlan;
}

const Claimed = z.object({ version: Rota.shape.version });

function claimedVersion({ rota }: SignedRota): number {
  try {
    return readJson(Claimed, fromBase64url(rota)).version;
  } catch (fault) {
    if (fault instanceof Refused) return 0;
    throw fault;
  }
}
