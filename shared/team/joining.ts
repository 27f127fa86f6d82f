import { nanoid } from 'nanoid';
import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { encode, sameBytes, utf8 } from '#shared/bytes/encode.ts';
import { call } from '#shared/calls/call.ts';
import { size } from '#shared/contract/sizes.ts';
import type { RosterMember } from '#shared/contract/statements.ts';
import { type Invite, InviteNote, type Join, type JoinerKeys, type NewInvite } from '#shared/contract/team.ts';
import { openEnvelope, sealEnvelope } from '#shared/crypto/envelope.ts';
import { keyedHash, publicHash, randomSecret, subkey } from '#shared/crypto/keys.ts';
import { makeMemberKeys, unlockingFrom, wipeMember, wrapMember } from '#shared/crypto/member.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { sodium } from '#shared/crypto/sodium.ts';
import { readJson } from '#shared/crypto/statement.ts';
import type { Stretch } from '#shared/team/founding.ts';
import type { DeskPin, OnDuty } from '#shared/team/sign-in.ts';

/** What the link's fragment carries to the joiner, past the server. No secret key is in it. */
export type InviteLink = { inviteId: string; secret: string; fingerprint: string; from: string };

/** The server is shown one key from the secret, the joiner's keys are vouched for with another. */
const tokenOf = (secret: Uint8Array) => subkey(secret, 1, 'sginvite');
const codeKeyOf = (secret: Uint8Array) => subkey(secret, 2, 'sginvite');

/** An invite: what the server is told, and the fragment that is handed over outside the server. */
export function makeInvite(
  { member, keys, history, pin, profile }: OnDuty,
  { name, role }: Pick<RosterMember, 'role'> & { name: string },
): { request: NewInvite; fragment: string } {
  const secret = randomSecret();
  const id = nanoid();
  const note: InviteNote = { inviteId: id, name, role, secret: toBase64url(secret) };
  const envelope = sealEnvelope(
    {
      purpose: 'invite',
      charityId: history.charityId,
      subject: 0,
      signer: member.id,
      keyringHash: history.keyring.hash,
    },
    utf8(JSON.stringify(InviteNote.parse(note))),
    keys.seal.publicKey,
    keys.sign.secretKey,
  );
  const from = profile.names[member.id] ?? '';
  const fragment = [id, note.secret, pin.fingerprint, toBase64url(utf8(from))].join('.');
  return { request: { id, role, tokenHash: toBase64url(publicHash(tokenOf(secret))), envelope }, fragment };
}

/** The fragment's parts, or null for anything else. */
export function readInviteLink(fragment: string): InviteLink | null {
  const [inviteId, secret, fingerprint, from, ...more] = fragment.replace(/^#/, '').split('.');
  try {
    if (!inviteId || !secret || !fingerprint || from === undefined || more.length > 0) return null;
    if (fromBase64url(secret).length !== size.secret || fromBase64url(fingerprint).length !== size.hash) return null;
    return { inviteId, secret, fingerprint, from: new TextDecoder().decode(fromBase64url(from)) };
  } catch {
    return null;
  }
}

/**
 * Makes the joiner's keys here and hands in their public halves. The link must be for the charity this site is pinned to.
 * @throws {Refused} 'pin'
 * @throws {CallRefused} 'invite-unknown' for one that is used, taken back or older than 72 hours; 'name-taken'
 * @throws {CallLost}
 */
export async function joinTeam(
  address: string,
  pin: DeskPin,
  link: InviteLink,
  { signInName, passphrase }: { signInName: string; passphrase: string },
  stretch: Stretch,
): Promise<void> {
  if (link.fingerprint !== pin.fingerprint) throw new Refused('pin');
  const secret = fromBase64url(link.secret);
  const keys = makeMemberKeys();
  const memberId = nanoid();
  const salt = sodium.randombytes_buf(size.salt);
  const unlocking = unlockingFrom(await stretch(passphrase, salt));
  const publicKeys = {
    memberId,
    sealKey: toBase64url(keys.seal.publicKey),
    signKey: toBase64url(keys.sign.publicKey),
  };
  const request: Join = {
    inviteId: link.inviteId,
    token: toBase64url(tokenOf(secret)),
    keys: { ...publicKeys, code: toBase64url(codeOver(publicKeys, pin.charityId, link.inviteId, secret)) },
    signInName,
    proof: unlocking.proof,
    wrap: wrapMember(keys, memberId, unlocking.wrappingKey, salt),
  };
  await call({ address }, { method: 'POST', path: '/api/joins', json: request });
  wipeMember(keys);
}

/**
 * The note that this manager left with an invite.
 * @throws {Refused} for an invite that somebody else made, or that was changed
 */
export function openInviteNote({ id, role, envelope }: Invite, { history, keys }: OnDuty): InviteNote {
  const expected = { purpose: 'invite', charityId: history.charityId, subject: 0 } as const;
  const note = readJson(InviteNote, openEnvelope(envelope, expected, keys.seal, history.signKeyOf));
  if (note.inviteId !== id || note.role !== role) throw new Refused('mismatch');
  return note;
}

/**
 * True where the joiner's keys were made by whoever held the link: the server never saw the secret.
 */
export function isVouchedFor(keys: JoinerKeys, note: InviteNote, charityId: string): boolean {
  const expected = codeOver(keys, charityId, note.inviteId, fromBase64url(note.secret));
  return sameBytes(expected, fromBase64url(keys.code));
}

function codeOver(
  { memberId, sealKey, signKey }: Omit<JoinerKeys, 'code'>,
  charityId: string,
  inviteId: string,
  secret: Uint8Array,
): Uint8Array {
  const keys = encode('sidegate/1/join/keys', memberId, fromBase64url(sealKey), fromBase64url(signKey));
  return keyedHash(encode('sidegate/1/join', fromBase64url(charityId), inviteId, keys), codeKeyOf(secret));
}
