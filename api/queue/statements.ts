import { createPublicKey, verify } from 'node:crypto';
import type * as z from 'zod/mini';
import { Refusal } from '#api/refusal.ts';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { encode } from '#shared/bytes/encode.ts';
import { Keyring, Roster, type Signed, type SignedSuccessor, Successor } from '#shared/contract/statements.ts';

/**
 * The server's own look at a roster and keyring before it keeps them: signed by the charity's key, for this charity, the
 * one naming the other, and just one step on from the newest. Browsers check all of it again and trust none of this.
 * @param newest the newest numbers known, zeros before set-up
 * @throws {Refusal} 'statement-refused', or 'statement-outdated' where somebody else came first
 */
export function readStatements(
  signed: { roster: Signed; keyring: Signed },
  charity: { id: string; charityKey: string },
  newest: { version: number; epoch: number },
) {
  const roster = readSigned('sidegate/1/roster', Roster, signed.roster, charity.charityKey);
  const keyring = readSigned('sidegate/1/keyring', Keyring, signed.keyring, charity.charityKey);
  const fits =
    roster.charityId === charity.id && keyring.charityId === charity.id && keyring.rosterVersion === roster.version;
  if (!fits) throw new Refusal('statement-refused');
  if (roster.version <= newest.version || keyring.epoch <= newest.epoch) throw new Refusal('statement-outdated');
  if (roster.version !== newest.version + 1 || keyring.epoch !== newest.epoch + 1) {
    throw new Refusal('statement-refused');
  }
  const written = {
    roster: signed.roster,
    version: roster.version,
    keyring: signed.keyring,
    epoch: keyring.epoch,
    notAfter: keyring.notAfter,
  };
  return { roster, keyring, written };
}

/**
 * A hand-over that its old key signed, if it starts from the key in question; null for any other.
 * @param startsHere whether the old key is the one to go on from
 * @throws {Refusal} 'statement-refused' for one that is none, or that its old key did not sign
 */
export function followsSuccessor(
  { signed }: SignedSuccessor,
  startsHere: (successor: Successor) => boolean,
): Successor | null {
  const claimed = readContent(Successor, fromBase64url(signed.statement));
  return startsHere(claimed) ? readSigned('sidegate/1/successor', Successor, signed, claimed.from) : null;
}

/** @throws {Refusal} 'statement-refused' for what that key did not sign, or what is no such statement */
export function readSigned<Schema extends z.ZodMiniType>(
  context: string,
  schema: Schema,
  { statement, signature }: Signed,
  charityKey: string,
): z.infer<Schema> {
  const bytes = fromBase64url(statement);
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: charityKey }, format: 'jwk' });
  if (!verify(null, encode(context, bytes), key, fromBase64url(signature))) throw new Refusal('statement-refused');
  return readContent(schema, bytes);
}

function readContent<Schema extends z.ZodMiniType>(schema: Schema, bytes: Uint8Array): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(Buffer.from(bytes).toString()));
  } catch (cause) {
    throw new Refusal('statement-refused', undefined, { cause });
  }
}
