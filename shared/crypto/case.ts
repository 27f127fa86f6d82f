import { toBase64url } from '#shared/bytes/base64url.ts';
import { encode, join, utf8 } from '#shared/bytes/encode.ts';
import { Case } from '#shared/contract/case.ts';
import { casePadded } from '#shared/contract/case-record.ts';
import { size } from '#shared/contract/sizes.ts';
import type { ThreadId } from '#shared/contract/wire.ts';
import { openEnvelope, sealEnvelope } from '#shared/crypto/envelope.ts';
import { exactly, hash, type KeyPair, lock, sign, signed, unlock, wipe } from '#shared/crypto/keys.ts';
import { padded, unpadded } from '#shared/crypto/padding.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { readJson } from '#shared/crypto/statement.ts';

const label = 'sidegate/1/case';
const secretLabel = 'sidegate/1/case/secret';
/** signature 64, signer 21, keyring hash 32, hash of the revision before 32. */
const headSize = size.signature + 21 + size.hash + size.hash;

/** What comes before the first revision. */
export const noRevision: Uint8Array = new Uint8Array(size.hash);

/** Who signs, as the keyring of that hash has them. */
export type Signer = { memberId: string; signKey: Uint8Array; keyringHash: Uint8Array };

/** Finds a member's Ed25519 key as the roster of a keyring names them. */
export type SignKeyOf = (memberId: string, keyringHash: string) => Uint8Array | undefined;

/** One revision as it was opened. `hash` is what the next one names as its `previous`. */
export type OpenedCase = { content: Case; by: string; previous: Uint8Array; hash: Uint8Array };

/** Where a revision belongs, which is bound to it. */
export type CasePlace = { threadId: ThreadId; revision: number };

/**
 * Seals a revision under the case secret and signs it inside the box.
 * @param previous the hash of the revision before, `noRevision` for the first
 * @returns nonce, box
 */
export function sealCase(
  content: Case,
  place: CasePlace,
  previous: Uint8Array,
  secret: Uint8Array,
  by: Signer,
): Uint8Array {
  const text = utf8(JSON.stringify(Case.parse(content)));
  const signature = sign(label, signedPart(place, previous, by.keyringHash, text), by.signKey);
  const whole = join(signature, utf8(by.memberId), by.keyringHash, exactly(previous, size.hash), text);
  const plaintext = padded(whole, casePadded);
  const box = lock(plaintext, boundTo(place), exactly(secret, size.secret));
  wipe(text, whole, plaintext);
  return box;
}

/**
 * Opens a revision, and checks that a member signed it for just this thread and revision.
 * @throws {Refused} 'box' for a changed one or another's, 'shape', or 'signature'
 */
export function openCase(box: Uint8Array, place: CasePlace, secret: Uint8Array, signKeyOf: SignKeyOf): OpenedCase {
  const plaintext = unlock(box, boundTo(place), exactly(secret, size.secret));
  const whole = unpadded(plaintext);
  if (whole.length <= headSize) throw new Refused('shape');
  const by = new TextDecoder().decode(whole.subarray(64, 85));
  const keyringHash = whole.subarray(85, 117);
  const previous = whole.slice(117, headSize);
  const text = whole.subarray(headSize);
  const signKey = signKeyOf(by, toBase64url(keyringHash));
  const valid =
    signKey &&
    signed(label, signedPart(place, previous, keyringHash, text), whole.subarray(0, size.signature), signKey);
  if (!valid) throw new Refused('signature');
  const content = readJson(Case, text);
  wipe(plaintext);
  return { content, by, previous, hash: hash(box) };
}

/** The case secret for whoever has the duty key of an epoch; it names its thread, as envelopes have no room for that. */
export function sealCaseSecret(
  secret: Uint8Array,
  { threadId, epoch, charityId }: { threadId: ThreadId; epoch: number; charityId: string },
  dutyKey: Uint8Array,
  by: Signer,
): string {
  const header = {
    purpose: 'case-secret',
    charityId,
    subject: epoch,
    signer: by.memberId,
    keyringHash: by.keyringHash,
  } as const;
  return sealEnvelope(header, encode(secretLabel, threadId, exactly(secret, size.secret)), dutyKey, by.signKey);
}

/** @throws {Refused} 'mismatch' for another thread's, and as `openEnvelope` does */
export function openCaseSecret(
  envelope: string,
  { threadId, epoch, charityId }: { threadId: ThreadId; epoch: number; charityId: string },
  duty: KeyPair,
  signKeyOf: SignKeyOf,
): Uint8Array {
  const content = openEnvelope(envelope, { purpose: 'case-secret', charityId, subject: epoch }, duty, signKeyOf);
  const secret = content.slice(-size.secret);
  const wanted = encode(secretLabel, threadId, secret);
  if (toBase64url(content) !== toBase64url(wanted)) throw new Refused('mismatch');
  return secret;
}

function signedPart(
  { threadId, revision }: CasePlace,
  previous: Uint8Array,
  keyringHash: Uint8Array,
  text: Uint8Array,
) {
  return encode('sidegate/1/case/signed', threadId, revision, previous, keyringHash, hash(text));
}

function boundTo({ threadId, revision }: CasePlace): Uint8Array {
  return encode('sidegate/1/case/for', threadId, revision);
}
