import * as z from 'zod/mini';
import { utf8 } from '#shared/bytes/encode.ts';

/** What a person may write: at most this many characters as they count them, and never more than this many bytes. */
export const storyLimit = { characters: 3000, bytes: 9000 } as const;

/**
 * One line of text of at most so many characters as a person counts them, and never more than three bytes for each, as JSON
 * writes them: an opening has room for so many.
 * Control characters and half characters (lone surrogates) are refused, as they can't be seen.
 */
export function line({ least, most }: { least: number; most: number }) {
  return z.string().check(
    z.trim(),
    z.minLength(least),
    z.check((read) => {
      if (!isWithin(read.value, most)) {
        read.issues.push({ code: 'too_big', origin: 'string', maximum: most, inclusive: true, input: read.value });
      }
    }),
    z.refine(isOneLine, 'has characters that cannot be shown'),
    z.refine((text) => least === 0 || isVisible(text), 'cannot be seen'),
  );
}

function isWithin(text: string, most: number): boolean {
  // One unit of a string is never more than one character and three bytes.
  if (text.length <= most) return true;
  return characters(text) <= most && utf8(JSON.stringify(text)).length - '""'.length <= 3 * most;
}

/** Text of several lines, within `storyLimit`. */
export const Story = z.string().check(
  z.trim(),
  z.refine((text) => isShort(text) || characters(text) <= storyLimit.characters, 'too many characters'),
  z.refine((text) => isShort(text) || utf8(text).length <= storyLimit.bytes, 'too many bytes'),
  z.refine(isText, 'has characters that cannot be shown'),
);

/** One unit of a string is never more than one character and three bytes: most stories need not be counted. */
function isShort(text: string): boolean {
  return text.length <= storyLimit.characters;
}

/** Characters as a person counts them (Unicode grapheme clusters; code points where the browser can't tell). */
export function characters(text: string): number {
  if (!('Segmenter' in Intl)) return Array.from(text).length;
  let count = 0;
  for (const _ of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) count++;
  return count;
}

/**
 * Text as it can be sent: line ends as \n, and what no reader could see (control characters, half characters) taken
 * out, so that something pasted never stands in the way of sending.
 */
export function tidy(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Cs}/gu, '')
    .replaceAll(turning, '')
    .replaceAll(/\p{Cc}|[\u2028\u2029]/gu, (character) => (character === '\n' || character === '\t' ? character : ''));
}

/** Marks that turn the direction of what follows, with which a text can be made to read as another. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

function isText(text: string): boolean {
  return tidy(text) === text;
}

function isOneLine(text: string): boolean {
  return isText(text) && !/[\n\t]/.test(text);
}
