import { hashOf } from '#api/hashes.ts';
import { readSigned } from '#api/queue/statements.ts';
import { Refusal } from '#api/refusal.ts';
import type { NewRota } from '#api/store/store.ts';
import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { Rota, type SignedRota } from '#shared/contract/rota.ts';
import type { Roster } from '#shared/contract/statements.ts';

/**
 * The server's own look at a rota before it keeps it: signed by the manager who sends it, and just one step on from the
 * newest rota, naming it. Desks check the signature again, and which keyring it names.
 * @param newest null where there is none yet
 * @throws {Refusal} 'statement-refused', or 'statement-outdated' where another manager came first
 */
export function readNextRota(
  signed: SignedRota,
  sender: string,
  current: { charityId: string; roster: Roster },
  newest: NewRota | null,
): NewRota {
  const signer = current.roster.members.find(({ id, role }) => id === sender && role === 'manager');
  if (!signer || signed.by !== sender) throw new Refusal('statement-refused');
  const statement = { statement: signed.rota, signature: signed.signature };
  const { charityId, version, previous } = readSigned('sidegate/1/rota', Rota, statement, signer.signKey);
  if (charityId !== current.charityId) throw new Refusal('statement-refused');
  const before = newest?.version ?? 0;
  if (version <= before) throw new Refusal('statement-outdated');
  if (version !== before + 1 || previous !== (newest && hashIn(newest.signed.rota))) {
    throw new Refusal('statement-refused');
  }
  return { version, signed };
}

function hashIn(statement: string): string {
  return toBase64url(hashOf(fromBase64url(statement)));
}
