import * as z from 'zod/mini';
import { base64urlLength, isBase64url } from '#shared/bytes/base64url.ts';
import { openingsAtOnce, size } from '#shared/contract/sizes.ts';

/** A string that is the canonical base64url of exactly `length` bytes. */
export function bytesOf(length: number) {
  return z.string().check(z.length(base64urlLength(length), { abort: true }), z.refine(isBase64url, 'not base64url'));
}

/** Base64url of between `least` and `most` bytes, for sealed boxes whose size follows their contents. */
export function bytesBetween(least: number, most: number) {
  return z
    .string()
    .check(
      z.minLength(base64urlLength(least), { abort: true }),
      z.maxLength(base64urlLength(most), { abort: true }),
      z.refine(isBase64url, 'not base64url'),
    );
}

/** 21 characters of nanoid's alphabet: 126 random bits, made by the client. */
const nanoid = z.string().check(z.regex(/^[A-Za-z0-9_-]{21}$/));

export const ThreadId = nanoid;
export type ThreadId = z.infer<typeof ThreadId>;

/** Ids of up to `openingsAtOnce` threads, with commas between. */
export const ThreadIds = z
  .string()
  .check(z.regex(new RegExp(`^[A-Za-z0-9_-]{21}(?:,[A-Za-z0-9_-]{21}){0,${openingsAtOnce - 1}}$`)));

export const MemberId = nanoid;
export type MemberId = z.infer<typeof MemberId>;

export const CharityId = bytesOf(size.charityId);

/** Unix time in whole seconds. */
export const Seconds = z.int().check(z.gte(0), z.lte(32_503_680_000));

export const Epoch = z.int().check(z.gte(1), z.lte(0xffff_ffff));

export const Language = z.enum(['en', 'cy']);
export type Language = z.infer<typeof Language>;
