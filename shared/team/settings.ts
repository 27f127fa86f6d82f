import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import type { CharityProfile } from '#shared/contract/charity.ts';
import type { StoredSettings } from '#shared/contract/duty.ts';
import type { Settings, Signed } from '#shared/contract/statements.ts';
import { publicHash } from '#shared/crypto/keys.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { signStatement, verifyStatement } from '#shared/crypto/statement.ts';

/**
 * The charity's settings as a desk knows them. 'refused' are stored ones that its key did not sign: they are shown to
 * nobody, and nothing can be put on top of them.
 */
export type KnownSettings =
  | { is: 'signed'; signed: Signed; content: Settings }
  | { is: 'unsigned'; profile: CharityProfile }
  | { is: 'refused' };

/** Changed settings shut no desk: people who wrote in are waiting there, and the site holds itself to its pin. */
export function readSettings(stored: StoredSettings, charityId: string, charityKey: Uint8Array): KnownSettings {
  if (stored.is === 'unsigned') return stored;
  try {
    const { content } = verifyStatement('settings', stored.signed, charityKey);
    return content.charityId === charityId ? { is: 'signed', signed: stored.signed, content } : { is: 'refused' };
  } catch (fault) {
    if (fault instanceof Refused) return { is: 'refused' };
    throw fault;
  }
}

/** What the charity last chose; null where what is stored can't be believed. */
export function profileOf(known: KnownSettings): CharityProfile | null {
  if (known.is === 'refused') return null;
  return known.is === 'signed' ? known.content.profile : known.profile;
}

/**
 * The settings that follow those before. @param before null for the first that are signed
 * @param charityKey the charity's Ed25519 secret key, @param now Unix seconds
 */
export function signSettings(
  profile: CharityProfile,
  before: { signed: Signed; content: Settings } | null,
  charityId: string,
  charityKey: Uint8Array,
  now: number,
): Signed {
  const previous = before && toBase64url(publicHash(fromBase64url(before.signed.statement)));
  const version = (before?.content.version ?? 0) + 1;
  return signStatement('settings', { charityId, version, previous, profile, at: now }, charityKey);
}

/** The same settings under the charity's next key; null where there are none that are signed. @throws {Refused} 'signature' */
export function handOverSettings(
  known: KnownSettings,
  charityId: string,
  charityKey: Uint8Array,
  now: number,
): Signed | null {
  if (known.is === 'refused') throw new Refused('signature');
  return known.is === 'signed' ? signSettings(known.content.profile, known, charityId, charityKey, now) : null;
}
