import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { join, sameBytes, utf8 } from '#shared/bytes/encode.ts';
import { size } from '#shared/contract/sizes.ts';
import {
  decapsulate,
  encapsulate,
  hash,
  keyFromSharedSecret,
  lock,
  sign,
  signed,
  unlock,
  wipe,
} from '#shared/crypto/keys.ts';
import { Refused } from '#shared/crypto/refused.ts';

const magic = utf8('SGEN');
const version = 1;
const suite = 1;
const signatureLabel = 'sidegate/1/envelope';

/** What an envelope may hold; each has a number on the wire and a key-derivation label of its own. */
const purposes = {
  'duty-key': 1,
  'charity-key': 2,
  'team-profile': 3,
  invite: 4,
  'case-secret': 5,
  'hand-over': 6,
} as const;
export type Purpose = keyof typeof purposes;

/** `subject` is the epoch that the envelope belongs to; `signer` the member who made it. */
export type EnvelopeHeader = {
  purpose: Purpose;
  charityId: string;
  subject: number;
  signer: string;
  keyringHash: Uint8Array;
};

/** magic 4, version 1, suite 1, purpose 1, charity id 16, subject 8, signer 21, recipient hash 32, keyring hash 32. */
const headerSize = 4 + 1 + 1 + 1 + size.charityId + 8 + 21 + size.hash + size.hash;
const overhead = headerSize + size.kemCiphertext + size.nonce + size.tag + size.signature;

/** Seals `content` to one X-Wing key and signs the whole with a member's Ed25519 key. @returns base64url */
export function sealEnvelope(
  header: EnvelopeHeader,
  content: Uint8Array,
  recipientKey: Uint8Array,
  signKey: Uint8Array,
): string {
  const bound = writeHeader(header, recipientKey);
  const { ciphertext, sharedSecret } = encapsulate(recipientKey);
  const key = keyFromSharedSecret(labelOf(header.purpose), [bound], sharedSecret);
  const body = join(bound, ciphertext, lock(content, bound, key));
  wipe(sharedSecret, key);
  return toBase64url(join(body, sign(signatureLabel, body, signKey)));
}

/**
 * Opens an envelope after checking who signed it and that it is just the one expected: purpose, charity, subject,
 * recipient, and a signer whom the roster of its keyring names.
 * @param signKeyOf the signer's Ed25519 public key by member id and keyring hash, undefined where no such member was
 * @throws {Refused} 'shape', 'mismatch', 'signature' or 'box'
 */
export function openEnvelope(
  envelope: string,
  expected: Pick<EnvelopeHeader, 'purpose' | 'charityId' | 'subject'>,
  recipient: { publicKey: Uint8Array; secretKey: Uint8Array },
  signKeyOf: (signer: string, keyringHash: string) => Uint8Array | undefined,
): Uint8Array {
  const bytes = fromBase64url(envelope);
  if (bytes.length < overhead) throw new Refused('shape');
  const bound = bytes.subarray(0, headerSize);
  const signer = new TextDecoder().decode(bytes.subarray(31, 52));
  const keyringHash = bytes.slice(84, 116);
  const wanted = writeHeader({ ...expected, signer, keyringHash }, recipient.publicKey);
  if (!sameBytes(bound, wanted)) throw new Refused('mismatch');
  const body = bytes.subarray(0, -size.signature);
  const signKey = signKeyOf(signer, toBase64url(keyringHash));
  if (!signKey || !signed(signatureLabel, body, bytes.subarray(-size.signature), signKey)) {
    throw new Refused('signature');
  }
  const boxAt = headerSize + size.kemCiphertext;
  const sharedSecret = decapsulate(body.subarray(headerSize, boxAt), recipient.secretKey);
  const key = keyFromSharedSecret(labelOf(expected.purpose), [bound], sharedSecret);
  try {
    return unlock(body.subarray(boxAt), bound, key);
  } finally {
    wipe(sharedSecret, key);
  }
}

function labelOf(purpose: Purpose): string {
  return `sidegate/1/envelope/${purpose}`;
}

function writeHeader(header: EnvelopeHeader, recipientKey: Uint8Array): Uint8Array {
  const subject = new Uint8Array(8);
  new DataView(subject.buffer).setBigUint64(0, BigInt(header.subject));
  return join(
    magic,
    Uint8Array.of(version, suite, purposes[header.purpose]),
    fromBase64url(header.charityId),
    subject,
    utf8(header.signer),
    hash(recipientKey),
    header.keyringHash,
  );
}
