import type * as z from 'zod/mini';
import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { encode, sameBytes, utf8 } from '#shared/bytes/encode.ts';
import type { CharitySettings } from '#shared/contract/charity.ts';
import {
  Keyring,
  Roster,
  Settings,
  type Signed,
  type SignedSuccessor,
  type Statements,
  Successor,
} from '#shared/contract/statements.ts';
import { hash, publicHash, sign, signed } from '#shared/crypto/keys.ts';
import { Refused } from '#shared/crypto/refused.ts';

const contexts = {
  roster: 'sidegate/1/roster',
  keyring: 'sidegate/1/keyring',
  successor: 'sidegate/1/successor',
  settings: 'sidegate/1/settings',
} as const;
const schemas = { roster: Roster, keyring: Keyring, successor: Successor, settings: Settings } as const;
/** The new key signs the same bytes as the old one, and says that it is the new one. */
const bySuccessorContext = 'sidegate/1/successor/to';

type Kind = keyof typeof contexts;
type Content = { roster: Roster; keyring: Keyring; successor: Successor; settings: Settings };

declare const verified: unique symbol;
/** A statement that the charity key signed. Only `verifyStatement` makes one. `hash` is of the signed bytes. */
export type Verified<T> = { readonly content: T; readonly hash: Uint8Array; readonly [verified]: true };
export type VerifiedRoster = Verified<Roster>;
export type VerifiedKeyring = Verified<Keyring>;

/** The pin of a charity: a hash that stands in the built site, and in words on the sheet. */
export function fingerprint(charityId: Uint8Array, charityKey: Uint8Array): Uint8Array {
  return publicHash(encode('sidegate/1/charity', charityId, charityKey));
}

/** Signs a statement with the charity's Ed25519 secret key. The content is checked against its schema first. */
export function signStatement<K extends Kind>(kind: K, content: Content[K], secretKey: Uint8Array): Signed {
  const bytes = utf8(JSON.stringify(schemas[kind].parse(content)));
  return { statement: toBase64url(bytes), signature: toBase64url(sign(contexts[kind], bytes, secretKey)) };
}

/**
 * Checks the signature first and reads after.
 * @throws {Refused} 'signature', or 'shape' for signed bytes that are not such a statement
 */
export function verifyStatement<K extends Kind>(kind: K, { statement, signature }: Signed, charityKey: Uint8Array) {
  const bytes = fromBase64url(statement);
  if (!signed(contexts[kind], bytes, fromBase64url(signature), charityKey)) throw new Refused('signature');
  const content = readJson(schemas[kind], bytes) as Content[K];
  return { content, hash: hash(bytes) } as Verified<Content[K]>;
}

/** The old key hands over to the new one: both sign. */
export function signSuccessor(content: Successor, oldKey: Uint8Array, newKey: Uint8Array): SignedSuccessor {
  const signed = signStatement('successor', content, oldKey);
  const bySuccessor = toBase64url(sign(bySuccessorContext, fromBase64url(signed.statement), newKey));
  return { signed, bySuccessor };
}

/**
 * Follows a hand-over backwards: from the key that is trusted now to the one before.
 * @throws {Refused} 'signature', or 'mismatch' where it hands over to another key
 */
export function verifySuccessor(
  { signed: statement, bySuccessor }: SignedSuccessor,
  charityKey: Uint8Array,
): Successor {
  const bytes = fromBase64url(statement.statement);
  if (!signed(bySuccessorContext, bytes, fromBase64url(bySuccessor), charityKey)) throw new Refused('signature');
  const { from, to } = readJson(Successor, bytes);
  if (to !== toBase64url(charityKey)) throw new Refused('mismatch');
  return verifyStatement('successor', statement, fromBase64url(from)).content;
}

/**
 * What a person's browser insists on before it seals: the pinned charity's key signed both statements, the keyring names
 * this roster, is not below the floor that was compiled in and has not ended. "Now" is the later of the device's clock
 * and the build's time, and notBefore is ignored, so that a clock that is behind does no harm.
 * @param now the device's clock, Unix seconds
 * @throws {Refused} 'pin', 'signature', 'mismatch', 'rolled-back' or 'expired'
 */
export function verifyForSealing(statements: Statements, pin: Pin, now: number): VerifiedKeyring {
  const charityKey = pinnedKey(statements.charityKey, pin);
  const keyring = verifyStatement('keyring', statements.keyring, charityKey);
  const roster = verifyStatement('roster', statements.roster, charityKey);
  insistOnPair(keyring, roster, pin.charityId);
  if (keyring.content.epoch < pin.epochFloor) throw new Refused('rolled-back');
  if (Math.max(now, pin.builtAt) > keyring.content.notAfter) throw new Refused('expired');
  return keyring;
}

export type Pin = Pick<CharitySettings, 'charityId' | 'fingerprint' | 'epochFloor' | 'builtAt'>;

/** @throws {Refused} 'pin' unless the key is the one whose fingerprint was compiled in */
export function pinnedKey(charityKey: string, pin: Pick<Pin, 'charityId' | 'fingerprint'>): Uint8Array {
  const key = fromBase64url(charityKey);
  if (!sameBytes(fingerprint(fromBase64url(pin.charityId), key), fromBase64url(pin.fingerprint))) {
    throw new Refused('pin');
  }
  return key;
}

/** @throws {Refused} 'mismatch' unless the keyring names just this roster and both are this charity's */
export function insistOnPair(keyring: VerifiedKeyring, roster: VerifiedRoster, charityId: string): void {
  const fits =
    keyring.content.charityId === charityId &&
    roster.content.charityId === charityId &&
    keyring.content.rosterVersion === roster.content.version &&
    keyring.content.rosterHash === toBase64url(roster.hash);
  if (!fits) throw new Refused('mismatch');
}

/** @throws {Refused} 'shape' */
export function readJson<Schema extends z.ZodMiniType>(schema: Schema, bytes: Uint8Array): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    throw new Refused('shape', { cause });
  }
}
