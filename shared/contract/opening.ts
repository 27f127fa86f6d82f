import * as z from 'zod/mini';
import { Referral } from '#shared/contract/referral.ts';
import { size } from '#shared/contract/sizes.ts';
import { line } from '#shared/contract/text.ts';
import { bytesOf, Language, MemberId, Seconds } from '#shared/contract/wire.ts';

/** Files that may go along with an opening, and how large they may be, in bytes: each, and together. */
export const attachmentLimits = { count: 5, each: 10 * 1024 * 1024, together: 20 * 1024 * 1024 } as const;

/**
 * A file that comes after its opening (shared/crypto/README.md, "Attachment"): where it will be, the key that opens it,
 * and what it must be. Name and type are what the sender's device said, and as little to be trusted as the content.
 */
export const AttachmentNote = z.strictObject({
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{21}$/)),
  key: bytesOf(size.secret),
  name: line({ least: 1, most: 120 }),
  type: z.string().check(z.maxLength(100)),
  size: z.int().check(z.gte(1), z.lte(attachmentLimits.each)),
  hash: bytesOf(size.hash),
});
export type AttachmentNote = z.infer<typeof AttachmentNote>;

/** A referral that a member took down: who, how it came, and their signature over what was written. */
export const Taken = z.strictObject({
  by: MemberId,
  how: z.enum(['phone', 'email', 'paper', 'in-person']),
  keyringHash: bytesOf(size.hash),
  signature: bytesOf(size.signature),
});
export type Taken = z.infer<typeof Taken>;

/**
 * The sealed first thing in a thread (shared/crypto/README.md, "Opening"). `at` is the writer's clock. `comesBack` tells
 * whether a return code was taken, so that an answer can be left for it.
 */
export const Opening = z.strictObject({
  kind: z.literal('referral'),
  replyKey: bytesOf(size.sealKey),
  signKey: bytesOf(size.signKey),
  language: Language,
  at: Seconds,
  comesBack: z.boolean(),
  taken: z.optional(Taken),
  body: Referral,
  attachments: z.array(AttachmentNote).check(z.maxLength(attachmentLimits.count)),
});
export type Opening = z.infer<typeof Opening>;
