import { faultOfChromium } from '#scripts/browsers/chromium.ts';
import { waysToChromium } from '#scripts/browsers/chromium-ways.ts';
import { faultOfFirefox } from '#scripts/browsers/firefox.ts';
import { waysToFirefox } from '#scripts/browsers/firefox-ways.ts';
import { obtain } from '#scripts/browsers/obtain.ts';

/**
 * The Chromium the tests are to use, found or installed.
 * @throws {NoBrowserError} with all that was tried, if none can be had
 */
export function obtainChromium(env: NodeJS.ProcessEnv): Promise<string> {
  return obtain('Chromium', waysToChromium(env), faultOfChromium);
}

/**
 * The stock Firefox the tests are to use, found or installed.
 * @throws {NoBrowserError} with all that was tried, if none can be had
 */
export function obtainFirefox(env: NodeJS.ProcessEnv): Promise<string> {
  return obtain('Firefox', waysToFirefox(env), faultOfFirefox);
}

if (import.meta.main) {
  try {
    console.log(await obtainChromium(process.env));
    console.log(await obtainFirefox(process.env));
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  }
}
