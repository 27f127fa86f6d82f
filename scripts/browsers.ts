import { faultOfChromium } from '#scripts/browsers/chromium.ts';
import { waysToChromium } from '#scripts/browsers/chromium-ways.ts';
import { obtain } from '#scripts/browsers/obtain.ts';

/**
 * The Chromium the tests are to use, found or installed.
 * @throws {NoBrowserError} with all that was tried, if none can be had
 */
export function obtainChromium(env: NodeJS.ProcessEnv): Promise<string> {
  return obtain('Chromium', waysToChromium(env), faultOfChromium);
}

if (import.meta.main) {
  try {
    console.log(await obtainChromium(process.env));
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  }
}
