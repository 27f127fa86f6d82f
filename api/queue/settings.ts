import { hashOf } from '#api/hashes.ts';
import { readSigned } from '#api/queue/statements.ts';
import { Refusal } from '#api/refusal.ts';
import type { NewSettings } from '#api/store/store.ts';
import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { Settings, type Signed } from '#shared/contract/statements.ts';

type Charity = { id: string; charityKey: string };

/** Settings that the charity's key signed for this charity. @throws {Refusal} 'statement-refused' */
export function readOwnSettings(signed: Signed, { id, charityKey }: Charity): Settings {
  const settings = readSigned('sidegate/1/settings', Settings, signed, charityKey);
  if (settings.charityId !== id) throw new Refusal('statement-refused');
  return settings;
}

/**
 * The server's own look at settings before it keeps them: just one step on from the newest, and naming it.
 * @param newest null where none are signed yet
 * @throws {Refusal} 'statement-refused', or 'statement-outdated' where another manager came first
 */
export function readNextSettings(signed: Signed, charity: Charity, newest: NewSettings | null): NewSettings {
  const { version, previous } = readOwnSettings(signed, charity);
  const before = newest?.version ?? 0;
  if (version <= before) throw new Refusal('statement-outdated');
  if (version !== before + 1 || previous !== (newest && settingsHash(newest.signed))) {
    throw new Refusal('statement-refused');
  }
  return { version, signed };
}

/** How the next settings name these, and `pin.json` too (shared/crypto/README.md, "Hashes"). */
export function settingsHash({ statement }: Signed): string {
  return toBase64url(hashOf(fromBase64url(statement)));
}
