import * as z from 'zod/mini';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { Refused } from '#shared/crypto/refused.ts';
import type { VerifiedHistory } from '#shared/team/history.ts';
import type { DeskPin } from '#shared/team/sign-in.ts';

/**
 * The newest statements that this browser has seen, so that an older or another team is never taken for the current one.
 * Public values; the only thing that the desk keeps, and a person's browser keeps nothing at all.
 */
const Marks = z.strictObject({
  fingerprint: z.string(),
  epoch: z.int(),
  keyringHash: z.string(),
  version: z.int(),
  rosterHash: z.string(),
});
type Marks = z.infer<typeof Marks>;

const nameOf = ({ charityId }: DeskPin) => `sidegate-marks-${charityId}`;

/** True where this browser knows the charity by another key than the page is now pinned to. */
export function isOtherKey(pin: DeskPin): boolean {
  const marks = readMarks(pin);
  return marks !== null && marks.fingerprint !== pin.fingerprint;
}

/**
 * Holds a history to what was seen before, and remembers it.
 * @throws {Refused} 'rolled-back' for an older one, 'mismatch' for one that tells the past differently
 */
export function holdToMarks(pin: DeskPin, { keyring, roster, keyrings, rosters }: VerifiedHistory): void {
  const marks = readMarks(pin);
  if (marks) {
    if (keyring.content.epoch < marks.epoch || roster.content.version < marks.version) throw new Refused('rolled-back');
    const sameKeyring = hashAt(keyrings, marks.epoch) === marks.keyringHash;
    if (!sameKeyring || hashAt(rosters, marks.version) !== marks.rosterHash) throw new Refused('mismatch');
  }
  const seen: Marks = {
    fingerprint: pin.fingerprint,
    epoch: keyring.content.epoch,
    keyringHash: toBase64url(keyring.hash),
    version: roster.content.version,
    rosterHash: toBase64url(roster.hash),
  };
  // biome-ignore lint/style/noRestrictedGlobals: public marks, against a server that shows an older team
  localStorage.setItem(nameOf(pin), JSON.stringify(seen));
}

function readMarks(pin: DeskPin): Marks | null {
  try {
    // biome-ignore lint/style/noRestrictedGlobals: the same two public marks, read again
    const read = Marks.safeParse(JSON.parse(localStorage.getItem(nameOf(pin)) ?? 'null'));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function hashAt(statements: { hash: Uint8Array }[], number: number): string | undefined {
  const statement = statements[number - 1];
  return statement && toBase64url(statement.hash);
}
