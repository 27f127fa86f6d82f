import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { encode } from '#shared/bytes/encode.ts';
import { openEnvelope } from '#shared/crypto/envelope.ts';
import { sealPair, sign, signed, signPair } from '#shared/crypto/keys.ts';
import { openOpening } from '#shared/crypto/opening.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { fingerprint } from '#shared/crypto/statement.ts';
import type vectors from './vectors.json';

export type Vectors = typeof vectors;

/**
 * Holds the product's code to the vectors, in Node or in a browser.
 * @returns each check by name, and what was wrong with it, or null
 */
export async function checkVectors(vectors: Vectors): Promise<Record<string, string | null>> {
  await sodiumReady();
  const results: Record<string, string | null> = {};
  const expectSame = async (name: string, actual: () => unknown, expected: unknown) => {
    try {
      const found = JSON.stringify(await actual());
      results[name] = found === JSON.stringify(expected) ? null : `got ${found.slice(0, 80)}`;
    } catch (fault) {
      results[name] = String(fault);
    }
  };

  const [label, word, number, bytes] = vectors.encode.fields as [string, string, number, string];
  await expectSame(
    'encode',
    () => toBase64url(encode(label, word, number, fromBase64url(bytes))),
    vectors.encode.encoded,
  );

  const { charityId, charityKey, fingerprint: expected } = vectors.fingerprint;
  const pin = () => toBase64url(fingerprint(fromBase64url(charityId), fromBase64url(charityKey)));
  await expectSame('fingerprint', pin, expected);

  const publicKey = () => toBase64url(sealPair(fromBase64url(vectors.xwing.seed)).publicKey);
  await expectSame('X-Wing key', publicKey, vectors.xwing.publicKey);

  const { openings } = vectors;
  const duty = (epoch: number) => (epoch === openings.epoch ? fromBase64url(openings.dutySeed) : undefined);
  for (const { name, sealed, content } of openings.list) {
    const opened = () => openOpening(fromBase64url(sealed), openings.threadId, openings.charityId, duty);
    await expectSame(`opening: ${name}`, async () => sorted(opened()), sorted(content));
  }

  const { envelope } = vectors;
  const { subject, signer, signerKey, keyringHash } = envelope;
  const recipient = sealPair(fromBase64url(envelope.recipientSeed));
  const signKeyOf = (id: string, hash: string) =>
    id === signer && hash === keyringHash ? fromBase64url(signerKey) : undefined;
  const header = { purpose: 'duty-key', charityId: envelope.charityId, subject } as const;
  const content = () => toBase64url(openEnvelope(envelope.sealed, header, recipient, signKeyOf));
  await expectSame('envelope', content, envelope.content);

  const { statement } = vectors;
  const signer2 = signPair(fromBase64url(statement.seed));
  const message = fromBase64url(statement.bytes);
  await expectSame(
    'signature',
    () => toBase64url(sign('sidegate/1/roster', message, signer2.secretKey)),
    statement.signature,
  );
  const verified = () => signed('sidegate/1/roster', message, fromBase64url(statement.signature), signer2.publicKey);
  await expectSame('signature verifies', verified, true);
  const elsewhere = () => signed('sidegate/1/keyring', message, fromBase64url(statement.signature), signer2.publicKey);
  await expectSame('signature of another kind does not', elsewhere, false);

  const { typed, salt, root } = vectors.passphrase;
  await expectSame('Argon2id', async () => toBase64url(await stretch(typed, fromBase64url(salt))), root);
  return results;
}

/** The same value with every object's keys in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
