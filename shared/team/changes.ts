import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { sameBytes } from '#shared/bytes/encode.ts';
import { call } from '#shared/calls/call.ts';
import { TeamProfile } from '#shared/contract/members.ts';
import type { RosterMember } from '#shared/contract/statements.ts';
import type { EpochReason, Invite, NextEpoch, Succession } from '#shared/contract/team.ts';
import { sealEnvelope } from '#shared/crypto/envelope.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { sheetKeys } from '#shared/crypto/sheet.ts';
import { fingerprint, signSuccessor } from '#shared/crypto/statement.ts';
import { makeEpoch, type NewEpoch } from '#shared/team/epoch.ts';
import { isVouchedFor, openInviteNote } from '#shared/team/joining.ts';
import { handOverSettings } from '#shared/team/settings.ts';
import { type OnDuty, refreshDesk } from '#shared/team/sign-in.ts';

/** A manager's session: it holds the charity's key. */
export type Managing = OnDuty & { charityKey: Uint8Array };

export function isManaging(onDuty: OnDuty): onDuty is Managing {
  return onDuty.charityKey !== null && onDuty.member.role === 'manager';
}

/**
 * The next epoch for the same team: a fresh duty key. @param now Unix seconds
 * @throws {CallRefused} 'statement-outdated' where another manager was quicker, and nothing changed
 */
export async function renewKeyring(manager: Managing, now: number): Promise<OnDuty> {
  const { members } = manager.history.roster.content;
  const next = nextEpoch(manager, members, manager.profile, now);
  return send(manager, next, { is: 'renewal' });
}

/**
 * Keeps what workers may leave for somebody, when the recovery sheet was found and fits, or when a test referral arrived, for
 * the whole team. It is sealed with the team's names, anew with each epoch and no other way: so this makes one.
 * @param now Unix seconds
 * @throws {CallRefused} 'statement-outdated' where another manager was quicker, and nothing changed
 * @throws where the contract has no place for it
 */
export async function keepInProfile(
  manager: Managing,
  what: Partial<Omit<TeamProfile, 'names'>>,
  now: number,
): Promise<OnDuty> {
  const { members } = manager.history.roster.content;
  const profile = TeamProfile.parse({ ...manager.profile, ...what });
  return send(manager, nextEpoch(manager, members, profile, now), { is: 'renewal' });
}

/**
 * Lets a joiner in whose keys are vouched for by the invite's secret: roster, new duty key, and the earlier ones for them.
 * @throws {Refused} 'signature' for keys that somebody else put in their place
 */
export async function letIn(manager: Managing, invite: Invite, now: number): Promise<OnDuty> {
  const note = openInviteNote(invite, manager);
  const joiner = invite.joiner;
  if (!joiner || !isVouchedFor(joiner, note, manager.history.charityId)) throw new Refused('signature');
  const { memberId: id, sealKey, signKey } = joiner;
  const member: RosterMember = { id, role: note.role, sealKey, signKey };
  const profile = { ...manager.profile, names: { ...manager.profile.names, [id]: note.name } };
  const next = nextEpoch(manager, [...manager.history.roster.content.members, member], profile, now);
  const seal = sealerOf(manager, next);
  return send(manager, next, {
    is: 'join',
    inviteId: invite.id,
    earlier: [...manager.dutyKeys].map(([epoch, secret]) => ({
      epoch,
      envelope: seal('duty-key', epoch, secret, fromBase64url(sealKey)),
    })),
    charityKey: note.role === 'manager' ? seal('charity-key', 0, manager.charityKey, fromBase64url(sealKey)) : null,
  });
}

/**
 * Takes a worker out of the team: the server refuses them at once, and nothing that is sealed from now on opens for them.
 * A manager who leaves knew the charity's key, and means a succession.
 */
export async function removeMember(manager: Managing, memberId: string, now: number): Promise<OnDuty> {
  const { members } = manager.history.roster.content;
  const staying = members.filter(({ id }) => id !== memberId);
  const next = nextEpoch(manager, staying, without(manager.profile, memberId), now);
  return send(manager, next, { is: 'removal', memberId });
}

/**
 * A new charity key and a new sheet, because a manager leaves or the sheet is lost. The site is built anew with the new
 * fingerprint; every desk asks for a comparison by voice before it trusts it.
 * @param sheetSecret the 32 random bytes that the new sheet's words spell
 * @param leaver a manager's id, or null where only the sheet is lost
 * @returns the new fingerprint
 */
export async function succeed(
  manager: Managing,
  sheetSecret: Uint8Array,
  leaver: string | null,
  now: number,
): Promise<Uint8Array> {
  const { history, charityKey, dutyKeys, line } = manager;
  const sheet = sheetKeys(sheetSecret);
  const members = history.roster.content.members.filter(({ id }) => id !== leaver);
  const left = leaver === null ? manager.profile : without(manager.profile, leaver);
  const profile = { ...left, sheetSeenAt: now };
  const recoveryKey = toBase64url(sheet.recovery.publicKey);
  const next = nextEpoch({ ...manager, charityKey: sheet.charity.secretKey }, members, profile, now, recoveryKey);
  const seal = sealerOf(manager, next);
  const request: Succession = {
    ...handout(next),
    succession: signSuccessor(
      {
        charityId: history.charityId,
        from: toBase64url(charityKey.subarray(32)),
        to: toBase64url(sheet.charity.publicKey),
        version: history.roster.content.version + 1,
        epoch: next.epoch,
        at: now,
      },
      charityKey,
      sheet.charity.secretKey,
    ),
    settings: handOverSettings(manager.settings, history.charityId, sheet.charity.secretKey, now),
    charityKey: toBase64url(sheet.charity.publicKey),
    charityKeys: members
      .filter(({ role }) => role === 'manager')
      .map(({ id, sealKey }) => ({
        memberId: id,
        envelope: seal('charity-key', 0, sheet.charity.secretKey, fromBase64url(sealKey)),
      })),
    recoveryProof: sheet.proof,
    recoveryEpochs: [...dutyKeys].map(([epoch, secret]) => ({
      epoch,
      envelope: seal('duty-key', epoch, secret, sheet.recovery.publicKey),
    })),
    leaver,
  };
  await call(line, { method: 'POST', path: '/api/team/succession', json: request });
  return fingerprint(fromBase64url(history.charityId), sheet.charity.publicKey);
}

function nextEpoch(
  manager: Managing,
  members: RosterMember[],
  profile: TeamProfile,
  now: number,
  recoveryKey = manager.history.roster.content.recoveryKey,
): NewEpoch {
  const { history, charityKey, member, keys, auditHead } = manager;
  const maker = { memberId: member.id, signKey: keys.sign.secretKey };
  const team = { charityId: history.charityId, members, recoveryKey, profile };
  return makeEpoch(history, team, charityKey, maker, { now, auditHead });
}

/** Seals as this manager, under the keyring that is being made. */
function sealerOf({ history, member, keys }: Managing, { keyringHash }: NewEpoch) {
  return (purpose: 'duty-key' | 'charity-key', subject: number, secret: Uint8Array, recipientKey: Uint8Array) =>
    sealEnvelope(
      { purpose, charityId: history.charityId, subject, signer: member.id, keyringHash },
      secret,
      recipientKey,
      keys.sign.secretKey,
    );
}

function handout({ roster, keyring, toMembers, toRecovery, teamProfile }: NewEpoch) {
  return {
    statements: { roster, keyring },
    envelopes: [...toMembers].map(([memberId, envelope]) => ({ memberId, envelope })),
    recovery: toRecovery,
    teamProfile,
  };
}

async function send(manager: Managing, next: NewEpoch, reason: EpochReason): Promise<OnDuty> {
  const json: NextEpoch = { ...handout(next), reason };
  await call(manager.line, { method: 'POST', path: '/api/team/epochs', json });
  const after = await refreshDesk(manager);
  // A server that says yes and goes on as before would keep somebody who was taken out.
  const made = after.history.keyrings[next.epoch - 1];
  if (!made || !sameBytes(made.hash, next.keyringHash)) throw new Refused('mismatch');
  return after;
}

function without({ names, ...rest }: TeamProfile, memberId: string): TeamProfile {
  return { ...rest, names: Object.fromEntries(Object.entries(names).filter(([id]) => id !== memberId)) };
}
