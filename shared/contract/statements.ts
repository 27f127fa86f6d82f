import * as z from 'zod/mini';
import { CharityProfile } from '#shared/contract/charity.ts';
import { size } from '#shared/contract/sizes.ts';
import { bytesBetween, bytesOf, CharityId, Epoch, MemberId, Seconds } from '#shared/contract/wire.ts';

/** A statement's bytes beside the charity key's signature over `encode(context, bytes)`. Verify first, parse after. */
export const Signed = z.strictObject({
  statement: bytesBetween(2, 256 * 1024),
  signature: bytesOf(size.signature),
});
export type Signed = z.infer<typeof Signed>;

export const Role = z.enum(['manager', 'worker']);
export type Role = z.infer<typeof Role>;

export const RosterMember = z.strictObject({
  id: MemberId,
  role: Role,
  sealKey: bytesOf(size.sealKey),
  signKey: bytesOf(size.signKey),
});
export type RosterMember = z.infer<typeof RosterMember>;

/** The signed list of members. `previous` is the hash of the roster before, null for the first. */
export const Roster = z.strictObject({
  charityId: CharityId,
  version: z.int().check(z.gte(1)),
  previous: z.nullable(bytesOf(size.hash)),
  members: z.array(RosterMember).check(z.minLength(1), z.maxLength(100)),
  recoveryKey: bytesOf(size.sealKey),
  at: Seconds,
});
export type Roster = z.infer<typeof Roster>;

/** The signed statement of the current duty key. `auditHead` is the newest entry of the audit log its maker saw. */
export const Keyring = z.strictObject({
  charityId: CharityId,
  epoch: Epoch,
  dutyKey: bytesOf(size.sealKey),
  notBefore: Seconds,
  notAfter: Seconds,
  previous: z.nullable(bytesOf(size.hash)),
  rosterVersion: z.int().check(z.gte(1)),
  rosterHash: bytesOf(size.hash),
  auditHead: z.nullable(bytesOf(size.hash)),
});
export type Keyring = z.infer<typeof Keyring>;

/**
 * A charity key hands over to the next: rosters from `version` and keyrings from `epoch` on are signed by `to`.
 * Signed by both, the old key and the new.
 */
export const Successor = z.strictObject({
  charityId: CharityId,
  from: bytesOf(size.signKey),
  to: bytesOf(size.signKey),
  version: z.int().check(z.gte(2)),
  epoch: z.int().check(z.gte(2)),
  at: Seconds,
});
export type Successor = z.infer<typeof Successor>;

/**
 * What the site shows of the charity and how its desk works, signed so that a changed database changes no phone number and
 * no exit. `previous` is the settings before: the first 32 bytes of SHA-512 of their bytes, null for the first.
 */
export const Settings = z.strictObject({
  charityId: CharityId,
  version: z.int().check(z.gte(1), z.lte(0xffff_ffff)),
  previous: z.nullable(bytesOf(size.hash)),
  profile: CharityProfile,
  at: Seconds,
});
export type Settings = z.infer<typeof Settings>;

/** A successor statement beside the old key's signature (in `signed`) and the new key's. */
export const SignedSuccessor = z.strictObject({ signed: Signed, bySuccessor: bytesOf(size.signature) });
export type SignedSuccessor = z.infer<typeof SignedSuccessor>;

/** What anybody may fetch: the charity's signing key, which must match the pin, and the two statements it signed. */
export const Statements = z.strictObject({
  charityKey: bytesOf(size.signKey),
  roster: Signed,
  keyring: Signed,
});
export type Statements = z.infer<typeof Statements>;
