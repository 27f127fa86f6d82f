import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, connect } from 'puppeteer-core';
import { type Driven, killWhole, startDriven } from '#scripts/browsers/driven.ts';

export type Preferences = Record<string, string | number | boolean>;

const startMs = 60_000;

/** Nothing of its own from the network, no first-run pages; what is kept and remembered stays as people have it. */
const quiet: Preferences = {
  // The set that drivers like turns off history, session files and the back-forward cache.
  'remote.prefs.recommended': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
};

/** The arguments for a profile folder of its own. */
export function ownFirefoxFlags(profile: string): string[] {
  return ['--headless', '--no-remote', '--profile', profile];
}

/**
 * Starts stock Firefox with a profile folder; `more` preferences are added to its `user.js`.
 * @param screen the environment that leads it to a screen; without one it has no window
 */
export async function startFirefox(
  executable: string,
  profile: string,
  more: Preferences = {},
  screen?: NodeJS.ProcessEnv,
): Promise<Driven> {
  const lines = Object.entries({ ...quiet, ...more }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const flags = ownFirefoxFlags(profile).filter((flag) => !screen || flag !== '--headless');
  const driving = ['--remote-debugging-port', '0'];
  return startDriven(executable, [...flags, ...driving], 'WebDriver BiDi listening on', startMs, screen);
}

/** Drives it over WebDriver BiDi, with the window as it is. */
export function driveFirefox({ address }: Driven): Promise<Browser> {
  return connect({ browserWSEndpoint: `${address}/session`, protocol: 'webDriverBiDi', defaultViewport: null });
}

/** @returns null if a browser starts from this program and shows a page, else what went wrong in a line. */
export async function faultOfFirefox(executable: string): Promise<string | null> {
  const profile = await mkdtemp(join(tmpdir(), 'sidegate-firefox-'));
  let driven: Driven | undefined;
  try {
    driven = await startFirefox(executable, profile);
    const browser = await driveFirefox(driven);
    const page = await browser.newPage();
    await page.goto('data:text/html,<title>shown</title>', { timeout: 30_000 });
    return null;
  } catch (fault) {
    return String(fault instanceof Error ? fault.message : fault).slice(0, 200);
  } finally {
    if (driven) killWhole(driven.child);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
