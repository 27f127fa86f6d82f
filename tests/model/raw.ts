import { fromBase64url } from '#shared/bytes/base64url.ts';
import { size } from '#shared/contract/sizes.ts';
import type { Purpose } from '#shared/crypto/envelope.ts';
import { decapsulate, keyFromSharedSecret, unlock } from '#shared/crypto/keys.ts';
import { openOpening } from '#shared/crypto/opening.ts';
import { Refused } from '#shared/crypto/refused.ts';
import type { RealCharity } from '#tests/model/charity.ts';

/** Where an envelope's ciphertext begins (shared/crypto/README.md, "Envelope"). */
const boundSize = 116;

/** Every opening in the file. */
function storedOpenings({ raw }: RealCharity): { threadId: string; sealed: Uint8Array }[] {
  const rows = raw.prepare('SELECT thread, sealed FROM opening ORDER BY thread').all();
  return rows.map(({ thread, sealed }) => ({ threadId: String(thread), sealed: sealed as Uint8Array }));
}

/** Every envelope in the file that stands for an epoch from that number on, whoever it is for. */
export function storedEnvelopes({ raw }: RealCharity, from: number): { envelope: string; purpose: Purpose }[] {
  const duty = raw.prepare('SELECT envelope FROM epoch_envelope WHERE epoch >= ?').all(from);
  const charity = raw.prepare('SELECT charity_key AS envelope FROM member WHERE charity_key IS NOT NULL').all();
  const as = (rows: typeof duty, purpose: Purpose) =>
    rows.map(({ envelope }) => ({ envelope: String(envelope), purpose }));
  return [...as(duty, 'duty-key'), ...as(charity, 'charity-key')];
}

/** Tries a key on an envelope as somebody would who cares for nobody's signature and for no header. */
export function forceEnvelope({ envelope, purpose }: { envelope: string; purpose: Purpose }, secretKey: Uint8Array) {
  const body = fromBase64url(envelope).subarray(0, -size.signature);
  const bound = body.subarray(0, boundSize);
  const boxAt = boundSize + size.kemCiphertext;
  return unlessRefused(() => {
    const shared = decapsulate(body.subarray(boundSize, boxAt), secretKey);
    return unlock(body.subarray(boxAt), bound, keyFromSharedSecret(`sidegate/1/envelope/${purpose}`, [bound], shared));
  });
}

/** The threads among what is stored that any of these duty keys opens. */
export function forceOpenings(real: RealCharity, charityId: string, keys: Iterable<Uint8Array>): string[] {
  const all = [...keys];
  const opens = ({ threadId, sealed }: { threadId: string; sealed: Uint8Array }) =>
    all.some((key) => unlessRefused(() => openOpening(sealed, threadId, charityId, () => key)) !== null);
  return storedOpenings(real)
    .filter(opens)
    .map(({ threadId }) => threadId);
}

export function unlessRefused<T>(open: () => T): T | null {
  try {
    return open();
  } catch (fault) {
    if (fault instanceof Refused) return null;
    throw fault;
  }
}
