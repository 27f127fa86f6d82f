import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { openEnvelope, sealEnvelope } from '#shared/crypto/envelope.ts';
import { sealPair, signPair } from '#shared/crypto/keys.ts';
import { makeMemberKeys, unlockingFrom, unwrapMember, wrapMember } from '#shared/crypto/member.ts';
import { secretOfWords, sheetKeys, sheetWords, suggestPassphrase } from '#shared/crypto/sheet.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { runs } from '#tests/counts.ts';

beforeAll(sodiumReady);

const refused = (reason: string) => expect.objectContaining({ name: 'Refused', reason });
const charityId = toBase64url(new Uint8Array(16));
const signer = 'signer-signer-signer-';
const keyringHash = new Uint8Array(32).fill(1);

test('a wrap opens for its member with their passphrase, and for nobody else', () => {
  const keys = makeMemberKeys();
  const { wrappingKey } = unlockingFrom(new Uint8Array(32).fill(1));
  const wrap = wrapMember(keys, 'member', wrappingKey, new Uint8Array(16));
  const named = { sealKey: toBase64url(keys.seal.publicKey), signKey: toBase64url(keys.sign.publicKey) };
  expect(unwrapMember(wrap, 'member', named, wrappingKey).seeds).toEqual(keys.seeds);

  const wrong = unlockingFrom(new Uint8Array(32).fill(2)).wrappingKey;
  expect(() => unwrapMember(wrap, 'member', named, wrong)).toThrow(refused('unlock'));
  expect(() => unwrapMember(wrap, 'another', named, wrappingKey)).toThrow(refused('unlock'));
  const others = makeMemberKeys();
  const swapped = { sealKey: toBase64url(others.seal.publicKey), signKey: toBase64url(others.sign.publicKey) };
  expect(() => unwrapMember(wrap, 'member', swapped, wrappingKey)).toThrow(refused('unlock'));
});

test('the proof that signs in says nothing of the key that unwraps', () => {
  const { wrappingKey, proof } = unlockingFrom(new Uint8Array(32).fill(1));
  expect(proof).not.toBe(toBase64url(wrappingKey));
});

test('an envelope opens for its recipient, purpose and subject only, and only from its signer', () => {
  const recipient = sealPair();
  const author = signPair();
  const header = { purpose: 'duty-key', charityId, subject: 3, signer, keyringHash } as const;
  const sealed = sealEnvelope(header, new Uint8Array([1, 2, 3]), recipient.publicKey, author.secretKey);
  const signKeyOf = (id: string) => (id === signer ? author.publicKey : undefined);
  const open = (expected: Partial<typeof header> | { purpose: 'charity-key' } = {}, to = recipient, by = signKeyOf) =>
    openEnvelope(sealed, { ...header, ...expected }, to, by);

  expect(open()).toEqual(new Uint8Array([1, 2, 3]));
  expect(() => open({ purpose: 'charity-key' })).toThrow(refused('mismatch'));
  expect(() => open({ subject: 4 } as never)).toThrow(refused('mismatch'));
  expect(() => open({}, sealPair())).toThrow(refused('mismatch'));
  expect(() => open({}, { ...recipient, secretKey: sealPair().secretKey })).toThrow(refused('box'));
  expect(() => open({}, recipient, () => signPair().publicKey)).toThrow(refused('signature'));
  expect(() => open({}, recipient, () => undefined)).toThrow(refused('signature'));
});

test('the sheet comes back from its words, however they were written down', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (secret) => {
      const words = sheetWords(secret);
      expect(words).toHaveLength(24);
      const written = words.map((word, at) => `${at + 1}. ${word.toUpperCase()}`).join('\n');
      expect(secretOfWords(written)).toEqual(secret);
    }),
    runs(50),
  );
});

test('a sheet with a word missing, misspelt or in another place is refused', () => {
  const words = sheetWords(new Uint8Array(32).fill(7).map((_, at) => at * 7));
  const spoilt = [words.slice(1), [...words.slice(0, 23), 'nonsense'], [words[1], words[0], ...words.slice(2)]];
  for (const list of spoilt) expect(() => secretOfWords(list.join(' '))).toThrow(refused('unlock'));
});

test('the keys of a sheet are its own, each for one thing', () => {
  const one = sheetKeys(new Uint8Array(32).fill(1));
  const other = sheetKeys(new Uint8Array(32).fill(2));
  const values = [one, other].flatMap(({ charity, recovery, proof }) => [
    toBase64url(charity.publicKey),
    toBase64url(recovery.publicKey),
    proof,
  ]);
  expect(new Set(values).size).toBe(6);
});

test('a suggested passphrase is six words, drawn from all 2,048', () => {
  const asked: number[] = [];
  const phrase = suggestPassphrase((below) => {
    asked.push(below);
    return below - 1;
  });
  expect(phrase).toBe(Array(6).fill('zoo').join(' '));
  expect(asked).toEqual(Array(6).fill(2048));
});
