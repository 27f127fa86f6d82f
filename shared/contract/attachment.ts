import * as z from 'zod/mini';
import { attachmentLimits } from '#shared/contract/opening.ts';

/** Bytes of a file that are sealed as one chunk; the last chunk is of what is left. */
export const chunkSize = 64 * 1024;

/** secretstream's header, which comes first, and what each chunk is longer by: a tag byte and a Poly1305 tag. */
export const streamHeader = 24;
export const chunkMore = 17;

/** Sealed bytes travel and are stored in parts of this size; the last part is of what is left, and never empty. */
export const partSize = 1024 * 1024;

/** Seconds after its opening in which an attachment may still come. */
export const attachmentTime = 24 * 60 * 60;

/** The header that the thread's own token comes in. */
export const threadTokenHeader = 'thread-token';

/**
 * Bytes that a file is padded to before it is sealed: Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted
 * Files", 2019), which adds 3 % at most here and leaves few sizes to tell files apart by; never less than a whole chunk.
 */
export function paddedSize(bytes: number): number {
  if (bytes <= chunkSize) return chunkSize;
  const exponent = Math.floor(Math.log2(bytes));
  const step = 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1);
  return Math.ceil(bytes / step) * step;
}

/** Bytes of a file of so many bytes once it is padded and sealed. */
export function sealedSize(bytes: number): number {
  const padded = paddedSize(bytes);
  return streamHeader + padded + Math.ceil(padded / chunkSize) * chunkMore;
}

/** How many parts a file of so many bytes has. */
export function partsOf(bytes: number): number {
  return Math.ceil(sealedSize(bytes) / partSize);
}

/** Padmé's step at the largest file, and so the most that any file is padded by there. */
const mostPadding = paddedSize(attachmentLimits.each + 1) - attachmentLimits.each;

/** What the server holds a thread to, in sealed bytes: whatever files keep to `attachmentLimits` fit. */
export const sealedLimits = {
  each: sealedSize(attachmentLimits.each),
  together: sealedSize(attachmentLimits.together) + attachmentLimits.count * (sealedSize(mostPadding) + chunkMore),
  parts: partsOf(attachmentLimits.each),
} as const;

export const AttachmentId = z.string().check(z.regex(/^[A-Za-z0-9_-]{21}$/));

/** The number of a part, from 0, as it stands in an address. */
export const PartNumber = z.string().check(z.regex(/^(?:0|[1-9]|10)$/));

/** What the server has of a thread's attachments: how many parts of each, from the first on, and their bytes together. */
export const AttachmentList = z.strictObject({
  attachments: z
    .array(
      z.strictObject({
        id: AttachmentId,
        parts: z.int().check(z.gte(1), z.lte(sealedLimits.parts)),
        bytes: z.int().check(z.gte(1), z.lte(sealedLimits.each)),
      }),
    )
    .check(z.maxLength(attachmentLimits.count)),
});
export type AttachmentList = z.infer<typeof AttachmentList>;
