import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { fingerprintOf, hashOf } from '#api/hashes.ts';
import { readOwnSettings, settingsHash } from '#api/queue/settings.ts';
import { followsSuccessor } from '#api/queue/statements.ts';
import { Refusal } from '#api/refusal.ts';
import type { Charity, NewSettings } from '#api/store/store.ts';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { utf8 } from '#shared/bytes/encode.ts';
import type { CharityProfile } from '#shared/contract/charity.ts';
import { size } from '#shared/contract/sizes.ts';
import type { Settings, Signed, SignedSuccessor } from '#shared/contract/statements.ts';
import { bytesOf, CharityId, Epoch } from '#shared/contract/wire.ts';

/** Which settings the site shows: their number and hash. 0 are those of a set-up before settings were signed. */
const SettingsMark = z.strictObject({ version: z.int().check(z.gte(0)), hash: bytesOf(size.hash) });
type SettingsMark = z.infer<typeof SettingsMark>;

/** What the site was last built for. It lies beside the database, so that a changed database changes no pin. */
const Pin = z.strictObject({
  charityId: CharityId,
  fingerprint: bytesOf(size.hash),
  epochFloor: Epoch,
  /** Not there in a file that an earlier release wrote. */
  settings: z.optional(SettingsMark),
});
type Pin = z.infer<typeof Pin>;

/** What the database says. */
export type Stored = { charity: Charity; settings: NewSettings | null; successions: SignedSuccessor[] };

/**
 * The pin to build with: the charity that the database names, if it is the one this folder was set up for, or follows from
 * it by hand-overs that each key signed for the next. The floor never goes down. And what the charity's key signed that
 * the site should show: never older than what was shown before.
 * @throws {PinMismatch | SettingsMismatch} otherwise
 */
export function settlePin(
  dataDir: string,
  { charity, settings, successions }: Stored,
  floor: number,
): { pin: Omit<Pin, 'settings'>; profile: CharityProfile } {
  const file = join(dataDir, 'pin.json');
  const known = existsSync(file) ? Pin.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  const fingerprint = fingerprintOf(charity.id, charity.charityKey);
  if (known && !leadsTo(known, { charityId: charity.id, fingerprint }, successions)) throw new PinMismatch();
  const { profile, mark } = believed(charity, settings);
  if (known?.settings && !follows(known.settings, mark)) {
    throw new SettingsMismatch('are older than those that the site shows, or others of the same number');
  }
  const pin = { charityId: charity.id, fingerprint, epochFloor: Math.max(floor, known?.epochFloor ?? 1) };
  const written: Pin = { ...pin, settings: mark };
  // Not written anew when nothing changed, so that a start needs no room on the disk.
  if (!isDeepStrictEqual(known, written)) {
    writeFileSync(`${file}.new`, `${JSON.stringify(written)}\n`, { flush: true });
    renameSync(`${file}.new`, file);
  }
  return { pin, profile };
}

export class PinMismatch extends Error {
  override readonly name = 'PinMismatch';

  constructor() {
    super(
      'The database names another charity key than this site was built for, and nobody who held the old one signed it. ' +
        'Put back a copy of the folder from before the change; if you set up anew on purpose, start with an empty DATA_DIR.',
    );
  }
}

/** Somebody changed what the site would show: the phone number, the exit, the office. */
export class SettingsMismatch extends Error {
  override readonly name = 'SettingsMismatch';

  constructor(what: string) {
    super(`the charity's settings in the database ${what}: restore the database from a backup (api/README.md)`);
  }
}

/** @throws {SettingsMismatch} for settings that the charity's key did not sign */
function believed({ profile, ...charity }: Charity, settings: NewSettings | null) {
  if (settings) {
    const { profile, version } = signedOnly(settings.signed, charity);
    return { profile, mark: { version, hash: settingsHash(settings.signed) } };
  }
  if (!profile) throw new SettingsMismatch('are gone');
  return { profile, mark: { version: 0, hash: toBase64url(hashOf(utf8(JSON.stringify(profile)))) } };
}

function signedOnly(signed: Signed, charity: Omit<Charity, 'profile'>): Settings {
  try {
    return readOwnSettings(signed, charity);
  } catch (fault) {
    if (fault instanceof Refusal) throw new SettingsMismatch('are not what its key signed');
    throw fault;
  }
}

function follows(known: SettingsMark, mark: SettingsMark): boolean {
  return mark.version > known.version || (mark.version === known.version && mark.hash === known.hash);
}

function leadsTo(known: Pin, wanted: Pick<Pin, 'charityId' | 'fingerprint'>, successions: SignedSuccessor[]): boolean {
  if (known.charityId !== wanted.charityId) return false;
  let { fingerprint } = known;
  for (const succession of successions) {
    const next = followsSuccessor(succession, ({ charityId, from }) => fingerprintOf(charityId, from) === fingerprint);
    if (next) fingerprint = fingerprintOf(next.charityId, next.to);
  }
  return fingerprint === wanted.fingerprint;
}
