import { readFileSync } from 'node:fs';
import { CharitySettings, type InLanguages } from '#shared/contract/charity.ts';
import { type Language, languages } from '#site/content/languages.ts';

/** Where people are sent when neither the charity nor the operator (EXIT_URL) has chosen: dull, fast and the same for everybody. */
const defaultExit = 'https://www.bbc.co.uk/weather';

/**
 * The charity this site is built for, or null before it is set up.
 * Read once, at build time, from the file that SIDEGATE_CHARITY names; a wrong file stops the build.
 */
export const charity: CharitySettings | null = readCharity(process.env.SIDEGATE_CHARITY);

/** Which build this is; the same for all its pages, and for every build from the same sources and settings. */
export const build: string = process.env.SIDEGATE_BUILD || 'by-hand';

/** The address that leaving goes to from pages in a language. */
export function exitUrlOf(language: Language): string {
  return charity?.exits?.[language] || charity?.exitUrl || process.env.SIDEGATE_EXIT_URL || defaultExit;
}

/** Hours until somebody who wrote is answered, as the pages promise it; null where the charity has promised nothing. */
export const promisedHours: number | null = charity?.targets?.self ?? null;

/** A text of the charity's own, in its language or, where it was written in one only, in that. */
export type OwnText = { text: string; language: Language };

export function textIn(texts: InLanguages | undefined, language: Language): OwnText | null {
  const own = texts?.[language];
  if (own !== undefined) return { text: own, language };
  const other = languages.find((one) => texts?.[one] !== undefined);
  return other ? { text: texts?.[other] ?? '', language: other } : null;
}

function readCharity(file: string | undefined): CharitySettings | null {
  if (!file) return null;
  return CharitySettings.parse(JSON.parse(readFileSync(file, 'utf8')));
}
