import * as z from 'zod/mini';
import { SafeTexts } from '#shared/contract/safe-texts.ts';
import { size } from '#shared/contract/sizes.ts';
import { line } from '#shared/contract/text.ts';
import { bytesBetween, bytesOf, MemberId, Seconds } from '#shared/contract/wire.ts';

/** Written any way, compared in one: lower case, spaces and accents folded by NFKC. */
export const SignInName = z.string().check(
  z.overwrite((text) => text.normalize('NFKC').trim().toLowerCase()),
  z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._@+-]{1,62}$/u),
);

/** What a member is called by colleagues; kept sealed in the team profile, never in clear on the server. */
export const DisplayName = line({ least: 1, most: 60 });

/**
 * The names behind member ids, the safe texts where a manager has changed them, when the recovery sheet was last in somebody's
 * hands, and when a test referral last arrived; the server holds it sealed to the duty key.
 */
export const TeamProfile = z.strictObject({
  names: z.record(MemberId, DisplayName),
  texts: z.optional(SafeTexts),
  sheetSeenAt: z.optional(Seconds),
  canaryAt: z.optional(Seconds),
});
export type TeamProfile = z.infer<typeof TeamProfile>;

/** A wrap's box: nonce, two seeds of 32 bytes, tag. */
export const wrapBox = size.nonce + 64 + size.tag;

/** A member's secret key under a key from the passphrase: nonce, then XChaCha20-Poly1305 over two 32-byte seeds. */
export const Wrap = z.strictObject({
  salt: bytesOf(size.salt),
  box: bytesOf(wrapBox),
});
export type Wrap = z.infer<typeof Wrap>;

/** A box that one member seals to one key and signs (shared/crypto/README.md, "Envelope"); bytes as base64url. */
export const Envelope = bytesBetween(1300, 64 * 1024);

/** Envelopes of the live duty keys: the newest epoch and those before it that still open something. */
export const EpochEnvelope = z.strictObject({ epoch: z.int().check(z.gte(1)), envelope: Envelope });
export type EpochEnvelope = z.infer<typeof EpochEnvelope>;

/** One envelope for each epoch at most. */
export const EpochEnvelopes = z.array(EpochEnvelope).check(
  z.minLength(1),
  z.maxLength(1000),
  z.refine((list) => new Set(list.map(({ epoch }) => epoch)).size === list.length, 'names an epoch twice'),
);
