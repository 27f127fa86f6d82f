import { toBase64url } from '#shared/bytes/base64url.ts';
import { sameBytes } from '#shared/bytes/encode.ts';
import { call, type Line, readAnswer } from '#shared/calls/call.ts';
import { type Recovery, RecoveryDesk, sheetProofHeader } from '#shared/contract/duty.ts';
import type { TeamProfile } from '#shared/contract/members.ts';
import { size } from '#shared/contract/sizes.ts';
import type { RosterMember } from '#shared/contract/statements.ts';
import { sealEnvelope } from '#shared/crypto/envelope.ts';
import { wipe } from '#shared/crypto/keys.ts';
import { makeMemberKeys, unlockingFrom, wrapMember } from '#shared/crypto/member.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { type SheetKeys, secretOfWords, sheetKeys } from '#shared/crypto/sheet.ts';
import { sodium } from '#shared/crypto/sodium.ts';
import { type Pin, pinnedKey } from '#shared/crypto/statement.ts';
import { makeEpoch } from '#shared/team/epoch.ts';
import { type Stretch, sealCharityKey } from '#shared/team/founding.ts';
import { type VerifiedHistory, verifyHistory } from '#shared/team/history.ts';
import { openDutyKeys, openProfile } from '#shared/team/sign-in.ts';

/** What the sheet opened: every duty key there has been, and who the managers are. */
export type OpenedSheet = {
  line: Line;
  sheet: SheetKeys;
  history: VerifiedHistory;
  dutyKeys: Map<number, Uint8Array>;
  profile: TeamProfile;
  managers: RosterMember[];
  auditHead: string | null;
};

/**
 * Opens the recovery sheet in any browser.
 * @throws {Refused} 'unlock' for words that are not a sheet, 'pin' for another charity's sheet
 * @throws {CallRefused} 'recovery-failed'
 * @throws {CallLost}
 */
export async function openSheet(
  address: string,
  pin: Pick<Pin, 'charityId' | 'fingerprint'>,
  words: string,
): Promise<OpenedSheet> {
  const sheet = sheetKeys(secretOfWords(words));
  const line: Line = { address };
  const answered = await call(line, { method: 'POST', path: '/api/recovery/desk', json: { proof: sheet.proof } });
  const desk = readAnswer(answered, RecoveryDesk);
  const charityKey = pinnedKey(desk.history.charityKey, pin);
  if (!sameBytes(charityKey, sheet.charity.publicKey)) throw new Refused('pin');
  const history = verifyHistory(desk.history, pin.charityId, charityKey);
  const dutyKeys = openDutyKeys(desk.epochs, history, sheet.recovery);
  const profile = openProfile(desk.teamProfile, history, dutyKeys);
  const managers = history.roster.content.members.filter(({ role }) => role === 'manager');
  return { line, sheet, history, dutyKeys, profile, managers, auditHead: desk.auditHead };
}

/**
 * Gives a manager who forgot the passphrase new keys: a new roster and epoch that name them, and every earlier duty key
 * sealed to them again.
 * @param now Unix seconds
 */
export async function recoverManager(
  opened: OpenedSheet,
  manager: { id: string; signInName: string; passphrase: string },
  stretch: Stretch,
  now: number,
): Promise<void> {
  const { line, sheet, history, dutyKeys, profile } = opened;
  const { charityId } = history;
  const keys = makeMemberKeys();
  const sealKey = toBase64url(keys.seal.publicKey);
  const signKey = toBase64url(keys.sign.publicKey);
  const members = history.roster.content.members.map((member) =>
    member.id === manager.id ? { ...member, sealKey, signKey } : member,
  );
  const { recoveryKey } = history.roster.content;
  const maker = { memberId: manager.id, signKey: keys.sign.secretKey };
  const team = { charityId, members, recoveryKey, profile: { ...profile, sheetSeenAt: now } };
  const epoch = makeEpoch(history, team, sheet.charity.secretKey, maker, { now, auditHead: opened.auditHead });
  const earlier = [...dutyKeys].map(([number, secret]) => ({
    epoch: number,
    envelope: sealEnvelope(
      { purpose: 'duty-key', charityId, subject: number, signer: manager.id, keyringHash: epoch.keyringHash },
      secret,
      keys.seal.publicKey,
      keys.sign.secretKey,
    ),
  }));
  const own = epoch.toMembers.get(manager.id);
  if (own === undefined) throw new Refused('mismatch');
  const salt = sodium.randombytes_buf(size.salt);
  const unlocking = unlockingFrom(await stretch(manager.passphrase, salt));
  const request: Recovery = {
    statements: { roster: epoch.roster, keyring: epoch.keyring },
    manager: {
      id: manager.id,
      signInName: manager.signInName,
      proof: unlocking.proof,
      wrap: wrapMember(keys, manager.id, unlocking.wrappingKey, salt),
      epochs: [...earlier, { epoch: epoch.epoch, envelope: own }],
      charityKey: sealCharityKey(sheet.charity.secretKey, charityId, manager.id, keys, epoch.keyringHash),
    },
    others: members
      .filter(({ id }) => id !== manager.id)
      .map(({ id }) => ({ memberId: id, envelope: epoch.toMembers.get(id) ?? '' })),
    recovery: epoch.toRecovery,
    teamProfile: epoch.teamProfile,
  };
  const headers = { [sheetProofHeader]: sheet.proof };
  await call(line, { method: 'POST', path: '/api/recovery', headers, json: request });
}

/** Overwrites all that the sheet opened. */
export function wipeSheet({ sheet, dutyKeys }: OpenedSheet): void {
  wipe(sheet.charity.secretKey, sheet.recovery.secretKey, ...dutyKeys.values());
}
