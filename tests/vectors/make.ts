import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import sodium from 'libsodium-wrappers-sumo';
import {
  blake2b,
  ed25519Sign,
  encoded,
  paddedTo,
  ready,
  sha512Half,
  xchachaLock,
  xwingEncapsulate,
  xwingFromSeed,
} from './other-route.ts';

/* Writes tests/vectors/vectors.json anew. The same bytes each time: every "random" value is a hash of its name. */
await ready();

const named = (name: string, length = 32) =>
  createHash('shake256', { outputLength: length }).update(`sidegate vectors: ${name}`).digest();
const text = (bytes: Buffer) => bytes.toString('base64url');

const charityId = named('charity', 16);
const threadId = 'V1StGXR8_Z5jdHi6B-myT';
const keyringHash = named('keyring');
const dutySeed = named('duty key');
const duty = xwingFromSeed(dutySeed);
const memberSeed = named('member');
const memberId = 'Uakgb_J5m9g-0JDMbcJqL';

function opening(name: string, content: unknown) {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(7);
  const header = Buffer.concat([
    Buffer.from('SGOP'),
    Buffer.from([1, 1]),
    charityId,
    Buffer.from(threadId),
    number,
    keyringHash,
  ]);
  const { ciphertext, shared } = xwingEncapsulate(duty.publicKey, named(`${name}: randomness`, 64));
  const key = blake2b(encoded('sidegate/1/opening', header), shared);
  const plaintext = paddedTo(32768, Buffer.from(JSON.stringify(content)));
  const sealed = Buffer.concat([header, ciphertext, xchachaLock(plaintext, header, named(`${name}: nonce`, 24), key)]);
  return { name, content, sealed: text(sealed) };
}

function envelope() {
  const content = named('a duty key for a member');
  const recipient = xwingFromSeed(named('member: seal'));
  const subject = Buffer.alloc(8);
  subject.writeBigUInt64BE(7n);
  const bound = Buffer.concat([
    Buffer.from('SGEN'),
    Buffer.from([1, 1, 1]),
    charityId,
    subject,
    Buffer.from(memberId),
    blake2b(recipient.publicKey),
    keyringHash,
  ]);
  const { ciphertext, shared } = xwingEncapsulate(recipient.publicKey, named('envelope: randomness', 64));
  const key = blake2b(encoded('sidegate/1/envelope/duty-key', bound), shared);
  const body = Buffer.concat([bound, ciphertext, xchachaLock(content, bound, named('envelope: nonce', 24), key)]);
  const signature = ed25519Sign(memberSeed, encoded('sidegate/1/envelope', body));
  return { content: text(content), sealed: text(Buffer.concat([body, signature])) };
}

const plain = {
  kind: 'referral',
  replyKey: text(xwingFromSeed(named('reply')).publicKey),
  signKey: text(named('person: sign')),
  language: 'cy',
  at: 1_790_000_000,
  comesBack: true,
  attachments: [],
};
const shortest = {
  journey: 'self',
  name: 'R',
  age: '18-or-over',
  area: { by: 'outward', outward: 'NP20' },
  contact: { choice: 'do-not-contact' },
  circumstances: {},
  story: '',
};
const longest = { ...shortest, name: '🦋'.repeat(40), story: 'ŵ'.repeat(3000) };
const statement = Buffer.from(JSON.stringify({ any: 'bytes', 'that are': 'signed' }));
const passphrase = 'lantern orbit velvet cactus spoon ridge';
const salt = named('salt', 16);

const vectors = {
  encode: {
    fields: ['label', 'text', 258, text(Buffer.from([0, 255]))],
    encoded: text(encoded('label', 'text', 258, Buffer.from([0, 255]))),
  },
  fingerprint: {
    charityId: text(charityId),
    charityKey: text(named('charity key')),
    fingerprint: text(sha512Half(encoded('sidegate/1/charity', charityId, named('charity key')))),
  },
  xwing: { seed: text(dutySeed), publicKey: text(duty.publicKey) },
  openings: {
    charityId: text(charityId),
    threadId,
    epoch: 7,
    dutySeed: text(dutySeed),
    list: [opening('the shortest', { ...plain, body: shortest }), opening('a long one', { ...plain, body: longest })],
  },
  envelope: {
    charityId: text(charityId),
    subject: 7,
    signer: memberId,
    signerKey: text(publicOf(memberSeed)),
    keyringHash: text(keyringHash),
    recipientSeed: text(named('member: seal')),
    ...envelope(),
  },
  statement: {
    seed: text(memberSeed),
    bytes: text(statement),
    signature: text(ed25519Sign(memberSeed, encoded('sidegate/1/roster', statement))),
  },
  passphrase: {
    typed: passphrase,
    salt: text(salt),
    root: text(Buffer.from(sodium.crypto_pwhash(32, Buffer.from(passphrase), salt, 3, 128 * 1024 * 1024, 2))),
  },
};
writeFileSync(new URL('vectors.json', import.meta.url), `${JSON.stringify(vectors, null, 1)}\n`);

function publicOf(seed: Buffer): Buffer {
  return Buffer.from(sodium.crypto_sign_seed_keypair(seed).publicKey);
}
