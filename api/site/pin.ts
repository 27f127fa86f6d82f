import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { fingerprintOf } from '#api/hashes.ts';
import { followsSuccessor } from '#api/queue/statements.ts';
import type { Charity } from '#api/store/store.ts';
import { size } from '#shared/contract/sizes.ts';
import type { SignedSuccessor } from '#shared/contract/statements.ts';
import { bytesOf, CharityId, Epoch } from '#shared/contract/wire.ts';

/** What the site was last built for. It lies beside the database, so that a changed database changes no pin. */
const Pin = z.strictObject({ charityId: CharityId, fingerprint: bytesOf(size.hash), epochFloor: Epoch });
type Pin = z.infer<typeof Pin>;

/**
 * The pin to build with: the charity that the database names, if it is the one this folder was set up for, or follows from
 * it by hand-overs that each key signed for the next. The floor never goes down.
 * @throws {PinMismatch} otherwise
 */
export function settlePin(dataDir: string, charity: Charity, successions: SignedSuccessor[], floor: number): Pin {
  const file = join(dataDir, 'pin.json');
  const known = existsSync(file) ? Pin.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  const fingerprint = fingerprintOf(charity.id, charity.charityKey);
  if (known && !leadsTo(known, { charityId: charity.id, fingerprint }, successions)) throw new PinMismatch();
  const pin: Pin = { charityId: charity.id, fingerprint, epochFloor: Math.max(floor, known?.epochFloor ?? 1) };
  // Not written anew when nothing changed, so that a start needs no room on the disk.
  if (known && isDeepStrictEqual(known, pin)) return pin;
  writeFileSync(`${file}.new`, `${JSON.stringify(pin)}\n`, { flush: true });
  renameSync(`${file}.new`, file);
  return pin;
}

export class PinMismatch extends Error {
  override readonly name = 'PinMismatch';

  constructor() {
    super(
      'the database names another charity key than this site was built for, and nobody who held the old one signed it',
    );
  }
}

function leadsTo(known: Pin, wanted: Omit<Pin, 'epochFloor'>, successions: SignedSuccessor[]): boolean {
  if (known.charityId !== wanted.charityId) return false;
  let { fingerprint } = known;
  for (const succession of successions) {
    const next = followsSuccessor(succession, ({ charityId, from }) => fingerprintOf(charityId, from) === fingerprint);
    if (next) fingerprint = fingerprintOf(next.charityId, next.to);
  }
  return fingerprint === wanted.fingerprint;
}
