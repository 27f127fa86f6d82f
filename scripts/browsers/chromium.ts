import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright';
import { connect, type Browser as OwnBrowser } from 'puppeteer-core';
import { type Driven, startDriven } from '#scripts/browsers/driven.ts';

const startMs = 60_000;
const apparmorSwitch = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';

/** It asks nothing of the network by itself. */
const quietFlags = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/**
 * Pages of the browser's own that each new window loads for its address bar, which nobody sees without a window: a third of
 * what a short visit costs. The last such flag counts, so that what keeps the network quiet stands in it too.
 */
const unseen = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];
const asking = [
  'HttpsUpgrades',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
  'MediaRouter',
];
const leftOut = `--disable-features=${[...asking, ...unseen].join(',')}`;
// Otherwise session files are encrypted and cannot be searched for what was typed.
const inTheClear = '--password-store=basic';

/** Chromium refuses to start when its sandbox cannot be made: as root, in most containers, under Ubuntu's restriction. */
function canSandbox(): boolean {
  if (process.getuid?.() === 0) return false;
  if (existsSync('/.dockerenv') || existsSync('/run/.containerenv')) return false;
  return !(existsSync(apparmorSwitch) && readFileSync(apparmorSwitch, 'utf8').trim() === '1');
}

/**
 * Starts a Chromium that behaves as people's own does: Playwright's flags that turn the back-forward cache off and let
 * every pop-up through are taken away, and it asks nothing of the network by itself.
 */
export function startChromium(executablePath: string, options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath,
    chromiumSandbox: canSandbox(),
    ...options,
    args: [...quietFlags, inTheClear, leftOut, ...(options.args ?? [])],
    ignoreDefaultArgs: ['--disable-back-forward-cache', '--disable-popup-blocking'],
  });
}

/** The flags for a profile folder of its own, and none of any driver's. */
export function ownChromiumFlags(profile: string): string[] {
  const sandbox = canSandbox() ? [] : ['--no-sandbox'];
  return [`--user-data-dir=${profile}`, '--headless', '--no-first-run', ...quietFlags, inTheClear, ...sandbox];
}

/** @param screen the environment that leads it to a screen; without one it has no window */
export function startOwnChromium(executablePath: string, profile: string, screen?: NodeJS.ProcessEnv): Promise<Driven> {
  const flags = ownChromiumFlags(profile).filter((flag) => !screen || flag !== '--headless');
  return startDriven(executablePath, [...flags, '--remote-debugging-port=0'], 'DevTools listening on', startMs, screen);
}

/** Drives a Chromium that was started so, with the window as it is. */
export function driveChromium({ address }: Driven): Promise<OwnBrowser> {
  return connect({ browserWSEndpoint: address, defaultViewport: null });
}

/** @returns null if a browser starts from this program and shows a page, else the first line of what went wrong. */
export async function faultOfChromium(executablePath: string): Promise<string | null> {
  try {
    const browser = await startChromium(executablePath, { timeout: 30_000 });
    try {
      const page = await browser.newPage();
      await page.goto('data:text/html,<title>shown</title>', { timeout: 30_000 });
      return null;
    } finally {
      await browser.close();
    }
  } catch (fault) {
    return firstFault(String(fault));
  }
}

/** Playwright's message is a page long; the reason is the first line the browser itself wrote. */
function firstFault(message: string): string {
  const lines = message.split('\n').map((line) => line.trim());
  const own = lines.find((line) => /\[err\]/.test(line)) ?? lines[0] ?? '';
  return own.replace(/^.*\[err\]\s*/, '').slice(0, 200);
}
