import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { utf8 } from '#shared/bytes/encode.ts';
import type { TeamProfile } from '#shared/contract/members.ts';
import type { Roster, Signed } from '#shared/contract/statements.ts';
import { sealEnvelope } from '#shared/crypto/envelope.ts';
import { hash, type KeyPair, sealPair } from '#shared/crypto/keys.ts';
import { signStatement } from '#shared/crypto/statement.ts';
import type { VerifiedHistory } from '#shared/team/history.ts';

const day = 24 * 60 * 60;
/** How long a keyring lives unless it is renewed; also the bound on hiding a removal from people who write in. */
export const keyringLife = 90 * day;

/** Who makes the epoch: a member whose signature stands on every envelope. */
export type EpochMaker = { memberId: string; signKey: Uint8Array };

export type NewEpoch = {
  roster: Signed;
  keyring: Signed;
  duty: KeyPair;
  epoch: number;
  keyringHash: Uint8Array;
  /** The new duty key for each member by id, and for the recovery key. */
  toMembers: Map<string, string>;
  toRecovery: string;
  teamProfile: string;
};

/**
 * Makes the next roster and keyring with a new duty key, and seals that key to everybody who should have it.
 * @param before what there was so far, null at set-up
 * @param now Unix seconds
 * @param auditHead the newest entry of the audit log that the maker saw
 */
export function makeEpoch(
  before: VerifiedHistory | null,
  team: Pick<Roster, 'charityId' | 'members' | 'recoveryKey'> & { profile: TeamProfile },
  charitySecretKey: Uint8Array,
  maker: EpochMaker,
  { now, auditHead }: { now: number; auditHead: string | null },
): NewEpoch {
  const { charityId, members, recoveryKey, profile } = team;
  const duty = sealPair();
  const version = (before?.roster.content.version ?? 0) + 1;
  const epoch = (before?.keyring.content.epoch ?? 0) + 1;
  const roster = signStatement(
    'roster',
    { charityId, version, previous: before && toBase64url(before.roster.hash), members, recoveryKey, at: now },
    charitySecretKey,
  );
  const keyring = signStatement(
    'keyring',
    {
      charityId,
      epoch,
      dutyKey: toBase64url(duty.publicKey),
      notBefore: now,
      notAfter: now + keyringLife,
      previous: before && toBase64url(before.keyring.hash),
      rosterVersion: version,
      rosterHash: toBase64url(hash(fromBase64url(roster.statement))),
      auditHead,
    },
    charitySecretKey,
  );
  const keyringHash = hash(fromBase64url(keyring.statement));
  const header = { charityId, subject: epoch, signer: maker.memberId, keyringHash };
  const seal = (key: string) =>
    sealEnvelope({ ...header, purpose: 'duty-key' }, duty.secretKey, fromBase64url(key), maker.signKey);
  return {
    roster,
    keyring,
    duty,
    epoch,
    keyringHash,
    toMembers: new Map(members.map(({ id, sealKey }) => [id, seal(sealKey)])),
    toRecovery: seal(recoveryKey),
    teamProfile: sealEnvelope(
      { ...header, purpose: 'team-profile' },
      utf8(JSON.stringify(profile)),
      duty.publicKey,
      maker.signKey,
    ),
  };
}
