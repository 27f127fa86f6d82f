import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import type { History } from '#shared/contract/duty.ts';
import type { RosterMember, Successor } from '#shared/contract/statements.ts';
import { Refused } from '#shared/crypto/refused.ts';
import {
  insistOnPair,
  type VerifiedKeyring,
  type VerifiedRoster,
  verifyStatement,
  verifySuccessor,
} from '#shared/crypto/statement.ts';

/** Every roster and keyring, each signed and each following from the one before. Never empty. */
export type VerifiedHistory = {
  charityId: string;
  keyring: VerifiedKeyring;
  roster: VerifiedRoster;
  keyrings: VerifiedKeyring[];
  rosters: VerifiedRoster[];
  /** The Ed25519 key of a member as the roster of that keyring names them. */
  signKeyOf: (memberId: string, keyringHash: string) => Uint8Array | undefined;
};

/**
 * Checks the whole chain: what came since the last hand-over under the charity's key, what came before under the key that
 * handed over to it, and so on back to the first.
 * @param charityKey the newest, already held to the pin, or derived from the sheet
 * @throws {Refused} 'signature', 'shape' or 'mismatch'
 */
export function verifyHistory(history: History, charityId: string, charityKey: Uint8Array): VerifiedHistory {
  const reigns = verifyReigns(history, charityId, charityKey);
  const keyAt = (number: number, from: 'version' | 'epoch') =>
    reigns.find((reign) => number >= reign[from])?.key ?? charityKey;
  const rosters = history.rosters.map((signed, at) => verifyStatement('roster', signed, keyAt(at + 1, 'version')));
  const keyrings = history.keyrings.map((signed, at) => verifyStatement('keyring', signed, keyAt(at + 1, 'epoch')));
  insistOnChain(rosters, ({ version }) => version);
  insistOnChain(keyrings, ({ epoch }) => epoch);
  for (const keyring of keyrings) {
    const roster = rosters[keyring.content.rosterVersion - 1];
    if (!roster) throw new Refused('mismatch');
    insistOnPair(keyring, roster, charityId);
  }
  const keyring = keyrings.at(-1);
  const roster = rosters.at(-1);
  if (!keyring || !roster || keyring.content.rosterVersion !== roster.content.version) throw new Refused('mismatch');
  return {
    charityId,
    keyring,
    roster,
    keyrings,
    rosters,
    signKeyOf: signKeysIn({ keyrings, rosters }),
  };
}

/** Finds members' keys in statements that were verified before, also where those came from another thread as copies. */
export function signKeysIn({ keyrings, rosters }: Pick<VerifiedHistory, 'keyrings' | 'rosters'>) {
  const rosterOf = new Map(
    keyrings.map(({ hash, content }) => [toBase64url(hash), rosters[content.rosterVersion - 1]] as const),
  );
  return (memberId: string, keyringHash: string): Uint8Array | undefined => {
    const member = rosterOf.get(keyringHash)?.content.members.find(({ id }) => id === memberId);
    return member && fromBase64url(member.signKey);
  };
}

/** @throws {Refused} 'mismatch' where the current roster has no such member */
export function memberOf({ roster }: VerifiedHistory, memberId: string): RosterMember {
  const member = roster.content.members.find(({ id }) => id === memberId);
  if (!member) throw new Refused('mismatch');
  return member;
}

type Reign = { key: Uint8Array; version: number; epoch: number };

/** Which key signed from which number on, the newest first. */
function verifyReigns({ successions }: History, charityId: string, charityKey: Uint8Array): Reign[] {
  const reigns: Reign[] = [];
  let key = charityKey;
  for (const succession of successions.toReversed()) {
    const { from, version, epoch, ...content }: Successor = verifySuccessor(succession, key);
    const later = reigns.at(-1);
    if (content.charityId !== charityId) throw new Refused('mismatch');
    if (later && (version >= later.version || epoch >= later.epoch)) throw new Refused('mismatch');
    reigns.push({ key, version, epoch });
    key = fromBase64url(from);
  }
  return [...reigns, { key, version: 1, epoch: 1 }];
}

type Linked = { content: { previous: string | null }; hash: Uint8Array };

function insistOnChain<T extends Linked>(statements: T[], numberOf: (content: T['content']) => number): void {
  for (const [at, { content }] of statements.entries()) {
    const before = statements[at - 1];
    const previous = before ? toBase64url(before.hash) : null;
    if (numberOf(content) !== at + 1 || content.previous !== previous) throw new Refused('mismatch');
  }
}
