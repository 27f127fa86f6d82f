import { nanoid } from 'nanoid';
import { toBase64url } from '#shared/bytes/base64url.ts';
import type { CharityProfile } from '#shared/contract/charity.ts';
import type { SetUp } from '#shared/contract/duty.ts';
import { size } from '#shared/contract/sizes.ts';
import { sealEnvelope } from '#shared/crypto/envelope.ts';
import { type MemberKeys, makeMemberKeys, unlockingFrom, wrapMember } from '#shared/crypto/member.ts';
import { sheetKeys } from '#shared/crypto/sheet.ts';
import { sodium } from '#shared/crypto/sodium.ts';
import { fingerprint } from '#shared/crypto/statement.ts';
import { makeEpoch } from '#shared/team/epoch.ts';
import { signSettings } from '#shared/team/settings.ts';

/** Argon2id off the main thread: the root behind a passphrase and a salt (shared/crypto/passphrase.ts). */
export type Stretch = (passphrase: string, salt: Uint8Array) => Promise<Uint8Array>;

/** What set-up asks. */
export type Founding = {
  profile: CharityProfile;
  manager: { displayName: string; signInName: string; passphrase: string };
};

/** All of set-up but the code to type; and the fingerprint that stands on the sheet. */
export type Founded = { request: Omit<SetUp, 'code'>; fingerprint: Uint8Array };

/**
 * Makes every key of a new charity: its own, the sheet's, the first manager's and the first duty key. Only public halves,
 * wraps and envelopes are in the request.
 * @param sheetSecret the 32 random bytes that the sheet's words spell
 * @param now Unix seconds
 */
export async function foundCharity(
  { profile, manager }: Founding,
  sheetSecret: Uint8Array,
  stretch: Stretch,
  now: number,
): Promise<Founded> {
  const charityId = sodium.randombytes_buf(size.charityId);
  const id = toBase64url(charityId);
  const sheet = sheetKeys(sheetSecret);
  const keys = makeMemberKeys();
  const memberId = nanoid();
  const epoch = makeEpoch(
    null,
    {
      charityId: id,
      members: [
        {
          id: memberId,
          role: 'manager',
          sealKey: toBase64url(keys.seal.publicKey),
          signKey: toBase64url(keys.sign.publicKey),
        },
      ],
      recoveryKey: toBase64url(sheet.recovery.publicKey),
      profile: { names: { [memberId]: manager.displayName } },
    },
    sheet.charity.secretKey,
    { memberId, signKey: keys.sign.secretKey },
    { now, auditHead: null },
  );
  const salt = sodium.randombytes_buf(size.salt);
  const unlocking = unlockingFrom(await stretch(manager.passphrase, salt));
  const request: Omit<SetUp, 'code'> = {
    charityId: id,
    settings: signSettings(profile, null, id, sheet.charity.secretKey, now),
    statements: { charityKey: toBase64url(sheet.charity.publicKey), roster: epoch.roster, keyring: epoch.keyring },
    manager: {
      id: memberId,
      signInName: manager.signInName,
      proof: unlocking.proof,
      wrap: wrapMember(keys, memberId, unlocking.wrappingKey, salt),
      epochs: [...epoch.toMembers.values()].map((envelope) => ({ epoch: epoch.epoch, envelope })),
      charityKey: sealCharityKey(sheet.charity.secretKey, id, memberId, keys, epoch.keyringHash),
    },
    recovery: { proof: sheet.proof, epochs: [{ epoch: epoch.epoch, envelope: epoch.toRecovery }] },
    teamProfile: epoch.teamProfile,
  };
  return { request, fingerprint: fingerprint(charityId, sheet.charity.publicKey) };
}

/** The charity's signing key for one manager, sealed and signed by themselves. */
export function sealCharityKey(
  charitySecretKey: Uint8Array,
  charityId: string,
  memberId: string,
  keys: MemberKeys,
  keyringHash: Uint8Array,
): string {
  return sealEnvelope(
    { purpose: 'charity-key', charityId, subject: 0, signer: memberId, keyringHash },
    charitySecretKey,
    keys.seal.publicKey,
    keys.sign.secretKey,
  );
}
