import fc from 'fast-check';
import { nanoid } from 'nanoid';
import { beforeAll, expect, test } from 'vitest';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { utf8 } from '#shared/bytes/encode.ts';
import type { Opening } from '#shared/contract/opening.ts';
import { readOpeningHeader, writeOpeningHeader } from '#shared/contract/opening-header.ts';
import { Referral, type SelfReferral } from '#shared/contract/referral.ts';
import { openingHeader, openingPadded, openingSize, size } from '#shared/contract/sizes.ts';
import { storyLimit } from '#shared/contract/text.ts';
import { Language } from '#shared/contract/wire.ts';
import { type KeyPair, keyFromSharedSecret, sealPair, signPair } from '#shared/crypto/keys.ts';
import { openOpening, sealOpening } from '#shared/crypto/opening.ts';
import { sodium, sodiumReady } from '#shared/crypto/sodium.ts';
import { signStatement, type VerifiedKeyring, verifyStatement } from '#shared/crypto/statement.ts';
import { runs } from '#tests/counts.ts';
import { anyOf } from '#tests/examples/drawn.ts';
import { exampleReferral } from '#tests/examples/referral.ts';

const charityId = toBase64url(new Uint8Array(size.charityId).fill(3));
let duty: KeyPair;
let keyring: VerifiedKeyring;

beforeAll(async () => {
  await sodiumReady();
  duty = sealPair();
  const charity = signPair();
  const content = {
    charityId,
    epoch: 4,
    dutyKey: toBase64url(duty.publicKey),
    notBefore: 1,
    notAfter: 2,
    previous: null,
    rosterVersion: 1,
    rosterHash: toBase64url(new Uint8Array(size.hash)),
    auditHead: null,
  };
  keyring = verifyStatement('keyring', signStatement('keyring', content, charity.secretKey), charity.publicKey);
});

const opening = (body: Partial<SelfReferral> = {}): Opening => ({
  kind: 'referral',
  replyKey: toBase64url(new Uint8Array(size.sealKey).fill(1)),
  signKey: toBase64url(new Uint8Array(size.signKey).fill(2)),
  language: 'en',
  at: 1_790_000_000,
  comesBack: false,
  body: { ...exampleReferral, ...body },
  attachments: [],
});
const open = (sealed: Uint8Array, threadId: string) =>
  openOpening(sealed, threadId, charityId, (epoch) => (epoch === 4 ? duty.secretKey : undefined));

test('a sealed opening opens to what was written, whatever was written', () => {
  fc.assert(
    fc.property(anyOf(Referral), anyOf(Language), (body, language) => {
      const threadId = nanoid();
      const written = { ...opening(), language, body };
      expect(open(sealOpening(written, threadId, keyring), threadId)).toEqual(written);
    }),
    runs(100),
  );
});

test('every opening is the same size, from one word to the fullest', () => {
  const fullest = {
    name: '\u{1f98b}'.repeat(40),
    story: '"\\'.repeat(storyLimit.characters / 2),
  };
  for (const body of [{ name: 'R', story: '' }, fullest]) {
    expect(sealOpening(opening(body), nanoid(), keyring)).toHaveLength(openingSize);
  }
  expect(openingSize).toBe(34_007);
});

test('any change to header, ciphertext, nonce, box or tag is refused', () => {
  const threadId = nanoid();
  const sealed = sealOpening(opening(), threadId, keyring);
  fc.assert(
    fc.property(fc.nat(openingSize - 1), fc.integer({ min: 0, max: 7 }), (at, bit) => {
      const changed = new Uint8Array(sealed);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      expect(() => open(changed, threadId)).toThrow(expect.objectContaining({ name: 'Refused' }));
    }),
    runs(300),
  );
});

test('an opening of another thread, charity or length is refused by name', () => {
  const threadId = nanoid();
  const sealed = sealOpening(opening(), threadId, keyring);
  const secretOf = () => duty.secretKey;
  const other = toBase64url(new Uint8Array(size.charityId).fill(4));
  expect(() => open(sealed, nanoid())).toThrow(expect.objectContaining({ reason: 'mismatch' }));
  expect(() => openOpening(sealed, threadId, other, secretOf)).toThrow(expect.objectContaining({ reason: 'mismatch' }));
  expect(() => open(sealed.subarray(1), threadId)).toThrow(expect.objectContaining({ reason: 'shape' }));
  expect(() => openOpening(sealed, threadId, charityId, () => undefined)).toThrow(
    expect.objectContaining({ reason: 'box' }),
  );
});

test('the header that is read is the header that was written', () => {
  const header = {
    charityId: new Uint8Array(16).fill(9),
    threadId: nanoid(),
    epoch: 0xffff_fffe,
    keyringHash: new Uint8Array(32).fill(8),
  };
  const bytes = new Uint8Array(openingSize);
  bytes.set(writeOpeningHeader(header));
  expect(readOpeningHeader(bytes)).toEqual(header);
  expect(writeOpeningHeader(header)).toHaveLength(openingHeader);
});

test('a missing shared secret never becomes an unkeyed hash', () => {
  for (const wrong of [undefined, null, new Uint8Array(0), new Uint8Array(31), 'x'.repeat(32)]) {
    expect(() => keyFromSharedSecret('sidegate/1/opening', [utf8('header')], wrong as Uint8Array)).toThrow(RangeError);
  }
});

test('the sizes of the contract are the sizes of the library', () => {
  expect(size.sealKey).toBe(sodium.crypto_kem_xwing_PUBLICKEYBYTES);
  expect(size.kemCiphertext).toBe(sodium.crypto_kem_xwing_CIPHERTEXTBYTES);
  expect(size.secret).toBe(sodium.crypto_kem_xwing_SHAREDSECRETBYTES);
  expect(size.secret).toBe(sodium.crypto_kem_xwing_SECRETKEYBYTES);
  expect(size.signKey).toBe(sodium.crypto_sign_PUBLICKEYBYTES);
  expect(size.signature).toBe(sodium.crypto_sign_BYTES);
  expect(size.nonce).toBe(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  expect(size.tag).toBe(sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES);
  expect(openingPadded).toBe(32_768);
});
