import * as fc from 'fast-check';
import { nanoid } from 'nanoid';
import { beforeAll, describe, expect, test } from 'vitest';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { canonicalJson } from '#shared/bytes/canonical.ts';
import { sealReferral } from '#shared/calls/opening.ts';
import { type Opening, Taken } from '#shared/contract/opening.ts';
import { size } from '#shared/contract/sizes.ts';
import { type KeyPair, sealPair, signPair } from '#shared/crypto/keys.ts';
import { openOpening } from '#shared/crypto/opening.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { signStatement, type VerifiedKeyring, verifyStatement } from '#shared/crypto/statement.ts';
import { insistOnTaken, signTaken } from '#shared/crypto/taken.ts';
import { exampleReferral } from '#tests/examples/referral.ts';

const charityId = toBase64url(new Uint8Array(size.charityId).fill(3));
const mair = nanoid();
let keys: KeyPair;
let duty: KeyPair;
let keyring: VerifiedKeyring;

beforeAll(async () => {
  await sodiumReady();
  keys = signPair();
  duty = sealPair();
  const charity = signPair();
  const content = {
    charityId,
    epoch: 1,
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

/** The roster of the one keyring, with the one member in it. */
function signKeyOf(memberId: string, keyringHash: string): Uint8Array | undefined {
  return memberId === mair && keyringHash === toBase64url(keyring.hash) ? keys.publicKey : undefined;
}

/** The opening as the desk reads it, and the thread it was put under. */
function take(): { threadId: string; opening: Opening & { taken: Taken } } {
  const { threadId, sealed } = sealReferral(
    {
      referral: exampleReferral,
      language: 'cy',
      take: (thread, under) =>
        signTaken({ threadId: thread, how: 'phone', body: exampleReferral }, mair, keys.secretKey, under),
    },
    keyring,
    1,
  );
  const opening = openOpening(sealed, threadId, charityId, () => duty.secretKey);
  return { threadId, opening: { ...opening, taken: Taken.parse(opening.taken) } };
}

describe('a referral that a member took down', () => {
  test('names them, and they signed it as it is read', () => {
    const { threadId, opening } = take();
    expect(opening.taken).toMatchObject({ by: mair, how: 'phone' });
    expect(() => insistOnTaken(opening.taken, { threadId, body: opening.body }, signKeyOf)).not.toThrow();
  });

  test.each<[string, string, (given: ReturnType<typeof take>) => ReturnType<typeof take>]>([
    ['put under another thread', 'signature', (given) => ({ ...given, threadId: nanoid() })],
    ['said to have come another way', 'signature', (given) => retaken(given, { how: 'paper' })],
    ['said to be by somebody whom the roster does not name', 'mismatch', (given) => retaken(given, { by: nanoid() })],
    [
      'said to be under another keyring',
      'mismatch',
      (given) => retaken(given, { keyringHash: toBase64url(new Uint8Array(size.hash)) }),
    ],
    [
      'with a word changed',
      'signature',
      (given) => ({ ...given, opening: { ...given.opening, body: { ...exampleReferral, story: 'Another story.' } } }),
    ],
    [
      'with something left out',
      'signature',
      (given) => ({
        ...given,
        opening: { ...given.opening, body: { ...exampleReferral, contact: { choice: 'do-not-contact' } } },
      }),
    ],
    [
      'signed by somebody else',
      'signature',
      (given) => {
        const down = { threadId: given.threadId, how: 'phone', body: exampleReferral } as const;
        return retaken(given, { signature: signTaken(down, mair, signPair().secretKey, keyring).signature });
      },
    ],
  ])('%s is refused: %s', (_, reason, forge) => {
    const { threadId, opening } = forge(take());
    expect(() => insistOnTaken(opening.taken, { threadId, body: opening.body }, signKeyOf)).toThrow(
      expect.objectContaining({ reason }),
    );
  });

  test('has no such signature where somebody wrote in for themselves', () => {
    const { threadId, sealed } = sealReferral({ referral: exampleReferral, language: 'en' }, keyring, 1);
    expect(openOpening(sealed, threadId, charityId, () => duty.secretKey)).not.toHaveProperty('taken');
  });
});

function retaken({ threadId, opening }: ReturnType<typeof take>, changes: Partial<Taken>): ReturnType<typeof take> {
  return { threadId, opening: { ...opening, taken: { ...opening.taken, ...changes } } };
}

describe('canonical JSON', () => {
  test('is one text for the same content, however its keys are ordered, and another for another', () => {
    expect(canonicalJson({ b: [1, { d: 'x', c: null }], a: true, e: undefined })).toBe(
      '{"a":true,"b":[1,{"c":null,"d":"x"}]}',
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(JSON.parse(canonicalJson(one))).toEqual(JSON.parse(JSON.stringify(one)));
        const same = JSON.stringify(shuffled(one)) !== undefined && canonicalJson(shuffled(one)) === canonicalJson(one);
        expect(same).toBe(true);
        if (canonicalJson(one) === canonicalJson(other)) {
          expect(JSON.parse(JSON.stringify(one))).toEqual(JSON.parse(JSON.stringify(other)));
        }
      }),
    );
  });
});

/** The same with the keys of every object the other way round. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, shuffled(inner)]),
  );
}
