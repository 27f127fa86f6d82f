import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { type Case, emptyCase } from '#shared/contract/case.ts';
import { noRevision, openCase, openCaseSecret, sealCase, sealCaseSecret } from '#shared/crypto/case.ts';
import { hash, type KeyPair, randomSecret, sealPair, signPair } from '#shared/crypto/keys.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { runs } from '#tests/counts.ts';

const threadId = 't'.repeat(21);
const memberId = 'mair-mair-mair-mair-m';
const charityId = toBase64url(new Uint8Array(16));
let duty: KeyPair;
let member: KeyPair;
let secret: Uint8Array;
let keyringHash: Uint8Array;
const signKeyOf = (id: string, keyring: string) =>
  id === memberId && keyring === toBase64url(keyringHash) ? member.publicKey : undefined;
const by = () => ({ memberId, signKey: member.secretKey, keyringHash });

beforeAll(async () => {
  await sodiumReady();
  [duty, member, secret] = [sealPair(), signPair(), randomSecret()];
  keyringHash = hash(Uint8Array.of(1));
});

function noted(text: string): Case {
  return { ...emptyCase(), notes: [{ id: 'n'.repeat(21), by: memberId, at: 1, text }] };
}

const refused = (reason: string) => expect.objectContaining({ name: 'Refused', reason });
const attempt = (act: () => unknown) => {
  try {
    return act();
  } catch (fault) {
    return fault;
  }
};

test('a revision opens to what was written, names who wrote it, and says nothing by its size', () => {
  const sizes = new Set<number>();
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
    .map((typed) => `a${typed.replaceAll(/[\p{Cc}\p{Cs}\p{Cf}\u2028\u2029]/gu, '').trim()}`);
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 1000 }), (note, revision) => {
      const box = sealCase(noted(note), { threadId, revision }, noRevision, secret, by());
      sizes.add(box.length);
      const opened = openCase(box, { threadId, revision }, secret, signKeyOf);
      expect(opened).toEqual({ content: noted(note), by: memberId, previous: noRevision, hash: hash(box) });
    }),
    runs(60),
  );
  expect(sizes.size).toBe(1);
});

test('another thread, another revision, another secret, a changed bit and another signer are refused', () => {
  const box = sealCase(noted('One'), { threadId, revision: 2 }, hash(Uint8Array.of(2)), secret, by());
  const open = (place: object = {}, bytes = box, key = secret, keyOf = signKeyOf) =>
    attempt(() => openCase(bytes, { threadId, revision: 2, ...place }, key, keyOf));
  expect(open()).toMatchObject({ by: memberId });
  expect(open({ threadId: 'u'.repeat(21) })).toEqual(refused('box'));
  expect(open({ revision: 3 })).toEqual(refused('box'));
  expect(open({}, box, randomSecret())).toEqual(refused('box'));
  expect(open({}, box.with(40, (box[40] ?? 0) ^ 1))).toEqual(refused('box'));
  expect(open({}, box, secret, () => signPair().publicKey)).toEqual(refused('signature'));
  expect(open({}, box, secret, () => undefined)).toEqual(refused('signature'));
});

test('the case secret opens for its own thread and epoch only', () => {
  const place = { threadId, epoch: 3, charityId };
  const envelope = sealCaseSecret(secret, place, duty.publicKey, by());
  const open = (changed: object) => attempt(() => openCaseSecret(envelope, { ...place, ...changed }, duty, signKeyOf));
  expect(open({})).toEqual(secret);
  expect(open({ threadId: 'u'.repeat(21) })).toEqual(refused('mismatch'));
  expect(open({ epoch: 4 })).toEqual(refused('mismatch'));
});
