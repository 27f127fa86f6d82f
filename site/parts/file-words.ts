import { tidy } from '#shared/contract/text.ts';

/** Longest name that is shown or sent, in UTF-16 code units; and how much of its end, where the kind of file stands. */
const longest = { name: 120, end: 20 } as const;

/** Marks that turn the direction of text for the letters beside them, which `tidy` leaves, and what has no width. */
const unseen = /[\u061c\u200b-\u200f\u2060-\u2064\ufeff\u00ad]/g;

/**
 * A file's name as it can be shown, in one line of at most 120: what cannot be seen or turns the direction is taken out,
 * so that a name reads as it is, and a long one is cut in its middle. Where nothing is left, its number.
 * @param number from 1
 */
export function shownName(name: string, number: number): string {
  const seen = tidy(name.replaceAll(/[\r\n\t]/g, ' '))
    .replaceAll(unseen, '')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(seen)) return String(number);
  if (seen.length <= longest.name) return seen;
  const begin = seen.slice(0, longest.name - longest.end - 1);
  // A letter of two code units is not cut in half.
  return tidy(`${begin}…${seen.slice(-longest.end)}`);
}

/** A size in whole KB, or in MB with one figure behind the point; both languages write it the same. @param bytes */
export function shownSize(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000 ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
