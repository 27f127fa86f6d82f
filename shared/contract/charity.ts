import * as z from 'zod/mini';
import { AlertRules } from '#shared/contract/alerts.ts';
import { size } from '#shared/contract/sizes.ts';
import { characters, line, tidy } from '#shared/contract/text.ts';
import { Day, Times } from '#shared/contract/times.ts';
import { bytesOf, CharityId, Epoch, Seconds } from '#shared/contract/wire.ts';

export const Nation = z.enum(['england', 'wales', 'scotland', 'northern-ireland']);
export type Nation = z.infer<typeof Nation>;

/** Room for each of the charity's own texts, in characters as people count them. */
export const charityLimits = {
  area: 400,
  eligibility: 800,
  hours: 400,
  office: 300,
  about: 200,
  /** Further numbers. With the longest of everything a page stays within its budget. */
  numbers: 6,
} as const;

const Phone = z.string().check(z.trim(), z.regex(/^\+?[0-9][0-9 ()-]{2,28}[0-9]$/));

/** Where *Leave this site* goes. */
export const Exit = z.string().check(z.trim(), z.maxLength(300), z.refine(isExit, 'an https address'));

/** Whole numbers of hours, tries or days. */
export const charityNumbers = {
  hours: z.int().check(z.gte(2), z.lte(720)),
  tries: z.int().check(z.gte(1), z.lte(20)),
  days: z.int().check(z.gte(1), z.lte(90)),
  kept: z.int().check(z.gte(7), z.lte(3650)),
} as const;

/** A further number of the charity's own, and the day that somebody last rang it. */
export const OwnNumber = z.strictObject({
  name: line({ least: 1, most: 80 }),
  number: Phone,
  about: z.optional(inLanguages(charityLimits.about)),
  lastChecked: Day,
});
export type OwnNumber = z.infer<typeof OwnNumber>;

/**
 * Where people may come or write to. A refuge's address is never public, so whoever enters one says that this is none; an
 * address without that has no place to be put.
 */
const Office = z.strictObject({ address: text(charityLimits.office), isRefuge: z.literal(false) });

/**
 * What everybody may see of a charity, and how its desk works. Only the first four are asked at set-up. Times of the clock
 * are in Europe/London.
 */
export const CharityProfile = z.strictObject({
  name: line({ least: 1, most: 120 }),
  nation: Nation,
  phone: Phone,
  exitUrl: Exit,
  /** Another exit for pages in that language. */
  exits: z.optional(z.strictObject({ en: z.optional(Exit), cy: z.optional(Exit) })),
  area: z.optional(inLanguages(charityLimits.area)),
  eligibility: z.optional(inLanguages(charityLimits.eligibility)),
  hours: z.optional(
    z.strictObject({
      text: z.optional(inLanguages(charityLimits.hours)),
      open: z.array(Times).check(z.maxLength(14)),
    }),
  ),
  office: z.optional(Office),
  numbers: z.optional(z.array(OwnNumber).check(z.maxLength(charityLimits.numbers))),
  /** Hours until somebody who wrote, or an agency, has been answered. */
  targets: z.optional(z.strictObject({ self: charityNumbers.hours, agency: charityNumbers.hours })),
  /** How often somebody is tried, over how many days, before the team decides anew. */
  attempts: z.optional(
    z.strictObject({ tries: charityNumbers.tries, days: charityNumbers.days, onlyInWindows: z.boolean() }),
  ),
  /** Days until what was not accepted, and what was closed, is deleted. */
  retention: z.optional(z.strictObject({ notAccepted: charityNumbers.kept, afterClosing: charityNumbers.kept })),
  /** How members learn that they should look; `usualAlertRules` where it is left out. */
  alerts: z.optional(AlertRules),
});
export type CharityProfile = z.infer<typeof CharityProfile>;

/** What counts until a charity has chosen. */
export const usualTargets = { self: 24, agency: 48 } as const;

/**
 * All that a built site knows of its charity. `fingerprint` is the pin: the hash of the charity's id and signing key,
 * compiled into the files (shared/crypto/README.md, "Signed statements"). Times in Unix seconds.
 */
export const CharitySettings = z.strictObject({
  charityId: CharityId,
  ...CharityProfile.shape,
  fingerprint: bytesOf(size.hash),
  epochFloor: Epoch,
  builtAt: Seconds,
});
export type CharitySettings = z.infer<typeof CharitySettings>;

/** The same in both languages, or in one of them, which then stands in for the other. */
function inLanguages(most: number) {
  return z
    .strictObject({ en: z.optional(text(most)), cy: z.optional(text(most)) })
    .check(z.refine(({ en, cy }) => en !== undefined || cy !== undefined, 'in no language'));
}
export type InLanguages = z.infer<ReturnType<typeof inLanguages>>;

/** Text of several lines that everybody can see. */
function text(most: number) {
  return z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(2 * most),
    z.refine((written) => characters(written) <= most, 'too many characters'),
    z.refine((written) => tidy(written) === written, 'has characters that cannot be shown'),
  );
}

function isExit(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '';
}
