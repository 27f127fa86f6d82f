import type { Browser, LaunchOptions } from 'playwright';
import { startChromium } from '#scripts/browsers/chromium.ts';
import { obtainChromium } from '#scripts/browsers.ts';

let executable: Promise<string> | undefined;

/**
 * A Chromium as people use it. `npm test` has found or installed it before and names it by CHROMIUM; a test that is run
 * alone looks for it in the same order.
 * @throws {NoBrowserError} in words, if it cannot be had
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const named = process.env.CHROMIUM;
  if (named) return startChromium(named, options);
  executable ??= obtainChromium(process.env);
  return startChromium(await executable, options);
}
