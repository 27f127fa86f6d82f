import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { toBase64url } from '#shared/bytes/base64url.ts';
import type { RosterMember } from '#shared/contract/statements.ts';
import { openKept, sealKept } from '#shared/crypto/kept.ts';
import { type MemberKeys, makeMemberKeys } from '#shared/crypto/member.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { runs } from '#tests/counts.ts';
import { formsFound } from '#tests/sentinel/forms.ts';

const refused = expect.objectContaining({ name: 'Refused', reason: 'box' });
const charityId = toBase64url(new Uint8Array(16));
let keys: MemberKeys;
let member: RosterMember;

beforeAll(async () => {
  await sodiumReady();
  keys = makeMemberKeys();
  member = rosterMember('mair-mair-mair-mair-m', keys);
});

function rosterMember(id: string, { seal, sign }: MemberKeys): RosterMember {
  return { id, role: 'worker', sealKey: toBase64url(seal.publicKey), signKey: toBase64url(sign.publicKey) };
}

test('what a desk keeps opens to what was written, whatever was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(openKept(sealKept(text, member, charityId), member, charityId, keys.seal.secretKey)).toBe(text);
    }),
    runs(50),
  );
});

test('nothing of it can be read in what is kept', () => {
  const sealed = Buffer.from(sealKept('Note-sentinel pangolin', member, charityId));
  expect(formsFound(sealed, 'Note-sentinel pangolin')).toEqual([]);
  expect(formsFound(Buffer.from('Note-sentinel pangolin'), 'Note-sentinel pangolin')).not.toEqual([]);
});

test('it opens for nobody else, in no other charity, and not once a bit of it was changed', () => {
  const sealed = sealKept('Ring back at two.', member, charityId);
  const open = (who = member, where = charityId, by = keys, bytes = sealed) =>
    openKept(bytes, who, where, by.seal.secretKey);
  expect(open()).toBe('Ring back at two.');

  const other = makeMemberKeys();
  expect(() => open(member, charityId, other)).toThrow(refused);
  expect(() => open(rosterMember(member.id, other), charityId, other)).toThrow(refused);
  expect(() => open({ ...member, id: 'dev-dev-dev-dev-dev-d' })).toThrow(refused);
  expect(() => open(member, toBase64url(new Uint8Array(16).fill(1)))).toThrow(refused);
  for (const at of [0, 1_119, 1_120, sealed.length - 1]) {
    const changed = sealed.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => open(member, charityId, keys, changed), String(at)).toThrow(refused);
  }
  expect(() => open(member, charityId, keys, sealed.subarray(0, 1_120))).toThrow(refused);
});

test('a desk that was locked can read none of it: its keys are nothing but noughts', () => {
  const sealed = sealKept('Ring back at two.', member, charityId);
  expect(() => openKept(sealed, member, charityId, new Uint8Array(32))).toThrow(refused);
});
