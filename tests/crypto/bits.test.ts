import { nanoid } from 'nanoid';
import { beforeAll, expect, test } from 'vitest';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { join } from '#shared/bytes/encode.ts';
import { openingHeader, openingPadded, openingSize, size } from '#shared/contract/sizes.ts';
import { type KeyPair, sealPair, signPair } from '#shared/crypto/keys.ts';
import { openOpening, sealOpening } from '#shared/crypto/opening.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { signStatement, verifyStatement } from '#shared/crypto/statement.ts';
import { counts } from '#tests/counts.ts';
import { drawsFor } from '#tests/draws.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { tell } from '#tests/figures.ts';

const charityId = toBase64url(new Uint8Array(size.charityId).fill(3));
const threadId = nanoid();
const boxAt = openingHeader + size.kemCiphertext + size.nonce;
let duty: KeyPair;
let sealed: Uint8Array;

beforeAll(async () => {
  await sodiumReady();
  duty = sealPair();
  const charity = signPair();
  const signed = signStatement(
    'keyring',
    {
      charityId,
      epoch: 4,
      dutyKey: toBase64url(duty.publicKey),
      notBefore: 1,
      notAfter: 2,
      previous: null,
      rosterVersion: 1,
      rosterHash: toBase64url(new Uint8Array(size.hash)),
      auditHead: null,
    },
    charity.secretKey,
  );
  const keyring = verifyStatement('keyring', signed, charity.publicKey);
  const keys = { replyKey: toBase64url(sealPair().publicKey), signKey: toBase64url(signPair().publicKey) };
  const opening = { kind: 'referral' as const, ...keys, language: 'cy' as const, at: 1, body: exampleReferral };
  sealed = sealOpening({ ...opening, comesBack: false, attachments: [] }, threadId, keyring);
});

/** Opens under the one duty key there is, whatever epoch is named, so that no bit is refused for want of a key. */
const open = (bytes: Uint8Array) => openOpening(bytes, threadId, charityId, () => duty.secretKey);

/** Which of these bits can be flipped without the opening being refused, each alone. */
function unnoticed(bits: Iterable<number>, opener: (bytes: Uint8Array) => unknown): number[] {
  const changed = new Uint8Array(sealed);
  const flip = (bit: number) => {
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  };
  return [...bits].filter((bit) => {
    flip(bit);
    try {
      opener(changed);
      return true;
    } catch (fault) {
      if (fault instanceof Refused) return false;
      throw fault;
    } finally {
      flip(bit);
    }
  });
}

function bitsBetween(from: number, to: number): number[] {
  return Array.from({ length: (to - from) * 8 }, (_, at) => from * 8 + at);
}

test.each([
  ['header', 0, openingHeader],
  ['ciphertext of the key', openingHeader, openingHeader + size.kemCiphertext],
  ['nonce', openingHeader + size.kemCiphertext, boxAt],
  ['tag', boxAt + openingPadded, openingSize],
])('every bit of the %s, flipped alone, is refused', (part, from, to) => {
  const bits = bitsBetween(from, to);
  expect(unnoticed(bits, open)).toEqual([]);
  tell('flipped bits', part, bits.length);
});

test('bits of the box, drawn at random and flipped alone, are refused', () => {
  const draws = drawsFor('flipped bits');
  const bits = Array.from({ length: counts.boxBits }, () => boxAt * 8 + draws.below(openingPadded * 8));
  expect(unnoticed(bits, open)).toEqual([]);
  tell('flipped bits', 'box', bits.length);
});

test('control: what nobody changed opens, and a header that nothing is bound to is found', () => {
  expect(open(sealed).body).toEqual(exampleReferral);
  const header = sealed.slice(0, openingHeader);
  const careless = (bytes: Uint8Array) => open(join(header, bytes.subarray(openingHeader)));
  const bits = bitsBetween(0, openingHeader);
  expect(unnoticed(bits, careless)).toEqual(bits);
});
