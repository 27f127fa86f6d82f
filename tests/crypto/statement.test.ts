import { beforeAll, expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import type { Statements } from '#shared/contract/statements.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sheetKeys } from '#shared/crypto/sheet.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { type Pin, signStatement, verifyForSealing, verifyStatement } from '#shared/crypto/statement.ts';
import { keyringLife } from '#shared/team/epoch.ts';
import { foundCharity } from '#shared/team/founding.ts';
import { exampleFounding } from '#tests/examples/charity.ts';

const now = 1_790_000_000;
const secret = new Uint8Array(32).fill(5);
let statements: Statements;
let other: Statements;
let pin: Pin;

beforeAll(async () => {
  await sodiumReady();
  const founded = await foundCharity(exampleFounding, secret, stretch, now);
  statements = founded.request.statements;
  other = (await foundCharity(exampleFounding, new Uint8Array(32).fill(6), stretch, now)).request.statements;
  pin = {
    charityId: founded.request.charityId,
    fingerprint: toBase64url(founded.fingerprint),
    epochFloor: 1,
    builtAt: now,
  };
});

const refused = (reason: string) => expect.objectContaining({ name: 'Refused', reason });

test('the statements of the pinned charity are taken', () => {
  expect(verifyForSealing(statements, pin, now).content.epoch).toBe(1);
});

test('each way of swapping a statement is refused', () => {
  const verify = (swapped: Partial<Statements>) => () => verifyForSealing({ ...statements, ...swapped }, pin, now);
  expect(verify(other)).toThrow(refused('pin'));
  expect(verify({ charityKey: other.charityKey })).toThrow(refused('pin'));
  expect(verify({ keyring: other.keyring })).toThrow(refused('signature'));
  expect(verify({ roster: other.roster })).toThrow(refused('signature'));
  expect(verify({ keyring: { ...statements.roster } })).toThrow(refused('signature'));
});

test('a statement that was changed after signing is refused before it is read', () => {
  const charityKey = fromBase64url(statements.charityKey);
  const bytes = fromBase64url(statements.keyring.statement);
  for (const at of [0, 1, 60, bytes.length - 1]) {
    const changed = new Uint8Array(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    const signed = { ...statements.keyring, statement: toBase64url(changed) };
    expect(() => verifyStatement('keyring', signed, charityKey)).toThrow(refused('signature'));
  }
});

test('an epoch below the floor that was compiled in is a roll-back', () => {
  expect(() => verifyForSealing(statements, { ...pin, epochFloor: 2 }, now)).toThrow(refused('rolled-back'));
});

test('a keyring is good until its last second, by the later of the clock and the build', () => {
  const end = now + keyringLife;
  expect(() => verifyForSealing(statements, pin, end)).not.toThrow();
  expect(() => verifyForSealing(statements, pin, end + 1)).toThrow(refused('expired'));
  expect(() => verifyForSealing(statements, { ...pin, builtAt: end + 1 }, 0)).toThrow(refused('expired'));
});

test('a clock that is years behind does no harm', () => {
  expect(() => verifyForSealing(statements, pin, now - 10 * 365 * 24 * 60 * 60)).not.toThrow();
});

test('a keyring that names another roster is refused', () => {
  const { charity } = sheetKeys(secret);
  const { content } = verifyStatement('keyring', statements.keyring, charity.publicKey);
  const rosterHash = toBase64url(new Uint8Array(32));
  const keyring = signStatement('keyring', { ...content, rosterHash }, charity.secretKey);
  expect(() => verifyForSealing({ ...statements, keyring }, pin, now)).toThrow(refused('mismatch'));
});
