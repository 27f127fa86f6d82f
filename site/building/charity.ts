import { readFileSync } from 'node:fs';
import { CharitySettings } from '#shared/contract/charity.ts';

/** Where people are sent when neither the charity nor the operator (EXIT_URL) has chosen: dull, fast and the same for everybody. */
const defaultExit = 'https://www.bbc.co.uk/weather';

/**
 * The charity this site is built for, or null before it is set up.
 * Read once, at build time, from the file that SIDEGATE_CHARITY names; a wrong file stops the build.
 */
export const charity: CharitySettings | null = readCharity(process.env.SIDEGATE_CHARITY);

/** Which build this is; the same for all its pages, and for every build from the same sources and settings. */
export const build: string = process.env.SIDEGATE_BUILD || 'by-hand';

/** The address that leaving goes to. */
export const exitUrl: string = charity?.exitUrl || process.env.SIDEGATE_EXIT_URL || defaultExit;

function readCharity(file: string | undefined): CharitySettings | null {
  if (!file) return null;
  return CharitySettings.parse(JSON.parse(readFileSync(file, 'utf8')));
}
