import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { call, type Line, readAnswer } from '#shared/calls/call.ts';
import { Desk, Salt, SignedIn } from '#shared/contract/duty.ts';
import { type EpochEnvelope, TeamProfile, type Wrap } from '#shared/contract/members.ts';
import type { RosterMember } from '#shared/contract/statements.ts';
import { openEnvelope } from '#shared/crypto/envelope.ts';
import { type KeyPair, sealPair, wipe } from '#shared/crypto/keys.ts';
import { type MemberKeys, unlockingFrom, unwrapMember } from '#shared/crypto/member.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { type Pin, pinnedKey, readJson } from '#shared/crypto/statement.ts';
import type { Stretch } from '#shared/team/founding.ts';
import { memberOf, type VerifiedHistory, verifyHistory } from '#shared/team/history.ts';
import { type KnownRota, readRota } from '#shared/team/rota.ts';
import { type KnownSettings, readSettings } from '#shared/team/settings.ts';

/** What a desk's page is pinned to. */
export type DeskPin = Pick<Pin, 'charityId' | 'fingerprint'>;

/** A member at work: all of it in memory only. `dutyKeys` holds the secret half of each epoch's duty key. */
export type OnDuty = {
  line: Line;
  pin: DeskPin;
  member: RosterMember;
  keys: MemberKeys;
  history: VerifiedHistory;
  dutyKeys: Map<number, Uint8Array>;
  profile: TeamProfile;
  /** The charity's Ed25519 secret key, for managers; null for everybody else. */
  charityKey: Uint8Array | null;
  settings: KnownSettings;
  rota: KnownRota;
  auditHead: string | null;
  /** The server's clock beside this device's, Unix seconds, when the desk was read. */
  serverNow: number;
};

/**
 * Signs in, and takes nothing on the server's word (see `readDesk`).
 * @throws {CallRefused} 'sign-in-failed' for a wrong name or passphrase, 'waiting' for a joiner nobody has let in yet
 * @throws {CallLost}
 * @throws {Refused} where the server's answers don't hold
 */
export async function signIn(
  address: string,
  pin: DeskPin,
  given: { signInName: string; passphrase: string },
  stretch: Stretch,
): Promise<OnDuty> {
  const { signInName } = given;
  const open: Line = { address };
  const asked = await call(open, { method: 'POST', path: '/api/sign-in/salt', json: { signInName } });
  const { salt } = readAnswer(asked, Salt);
  const { wrappingKey, proof } = unlockingFrom(await stretch(given.passphrase, fromBase64url(salt)));
  const answered = await call(open, { method: 'POST', path: '/api/sign-in', json: { signInName, proof } });
  const { token, memberId, wrap } = readAnswer(answered, SignedIn);
  try {
    return await readDesk({ address, token }, pin, memberId, (member) => unwrap(wrap, member, wrappingKey));
  } finally {
    wipe(wrappingKey);
  }
}

/** The desk as it stands now, for somebody who is signed in. @throws {CallRefused | CallLost | Refused} */
export function refreshDesk({ line, pin, member, keys }: OnDuty): Promise<OnDuty> {
  return readDesk(line, pin, member.id, () => keys);
}

/**
 * Fetches and checks all of it: the statements are held to the pin, the wrap must yield the keys that the roster names,
 * and every envelope must be signed by somebody the roster of its day named.
 */
async function readDesk(
  line: Line,
  pin: DeskPin,
  memberId: string,
  keysOf: (member: RosterMember) => MemberKeys,
): Promise<OnDuty> {
  const desk = readAnswer(await call(line, { method: 'GET', path: '/api/desk' }), Desk);
  const charityPublicKey = pinnedKey(desk.history.charityKey, pin);
  const history = verifyHistory(desk.history, pin.charityId, charityPublicKey);
  const member = memberOf(history, memberId);
  // Without it a manager could change nothing, and would not know why.
  if (member.role === 'manager' && desk.charityKey === null) throw new Refused('mismatch');
  const keys = keysOf(member);
  const dutyKeys = openDutyKeys(desk.epochs, history, keys.seal);
  return {
    line,
    pin,
    member,
    keys,
    history,
    dutyKeys,
    profile: openProfile(desk.teamProfile, history, dutyKeys),
    charityKey: desk.charityKey === null ? null : openCharityKey(desk.charityKey, history, keys.seal, charityPublicKey),
    settings: readSettings(desk.settings, pin.charityId, charityPublicKey),
    rota: readRota(desk.rota, history),
    auditHead: desk.auditHead,
    serverNow: desk.now,
  };
}

function unwrap(wrap: Wrap, member: RosterMember, wrappingKey: Uint8Array): MemberKeys {
  return unwrapMember(wrap, member.id, member, wrappingKey);
}

/**
 * The secret half of each epoch's duty key, checked to yield the public half that the keyring names.
 * @throws {Refused}
 */
export function openDutyKeys(epochs: EpochEnvelope[], history: VerifiedHistory, recipient: KeyPair) {
  const { charityId, keyrings, signKeyOf } = history;
  const keys = new Map<number, Uint8Array>();
  for (const { epoch, envelope } of epochs) {
    const expected = { purpose: 'duty-key', charityId, subject: epoch } as const;
    const secret = openEnvelope(envelope, expected, recipient, signKeyOf);
    const named = keyrings[epoch - 1]?.content.dutyKey;
    if (toBase64url(sealPair(secret).publicKey) !== named) throw new Refused('mismatch');
    keys.set(epoch, secret);
  }
  return keys;
}

/** @throws {Refused} */
export function openProfile(
  envelope: string,
  history: VerifiedHistory,
  dutyKeys: Map<number, Uint8Array>,
): TeamProfile {
  const { epoch, dutyKey } = history.keyring.content;
  const secretKey = dutyKeys.get(epoch);
  if (!secretKey) throw new Refused('mismatch');
  const recipient = { publicKey: fromBase64url(dutyKey), secretKey };
  const expected = { purpose: 'team-profile', charityId: history.charityId, subject: epoch } as const;
  // Only who is on the current roster names the team; an older keyring's signer may have been replaced.
  const current = toBase64url(history.keyring.hash);
  const signKeyOf = (signer: string, keyringHash: string) =>
    keyringHash === current ? history.signKeyOf(signer, keyringHash) : undefined;
  return readJson(TeamProfile, openEnvelope(envelope, expected, recipient, signKeyOf));
}

/** @throws {Refused} 'mismatch' where it is not the secret half of the key that the pin names */
function openCharityKey(
  envelope: string,
  { charityId, signKeyOf }: VerifiedHistory,
  recipient: KeyPair,
  publicKey: Uint8Array,
): Uint8Array {
  const expected = { purpose: 'charity-key', charityId, subject: 0 } as const;
  const secret = openEnvelope(envelope, expected, recipient, signKeyOf);
  // The second half of an Ed25519 secret key is its public key.
  if (toBase64url(secret.subarray(32)) !== toBase64url(publicKey)) throw new Refused('mismatch');
  return secret;
}
