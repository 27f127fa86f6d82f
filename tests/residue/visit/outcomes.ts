import type { Page } from 'puppeteer-core';
import { exitTitle } from '#tests/residue/sites/hosts.ts';
import type { Place } from '#tests/residue/sites/place.ts';
import { type BrowserName, type OwnBrowser, startOwnBrowser } from './own-browser.ts';
import { press, see, until } from './see.ts';
import { type Trace, traceOf } from './trace.ts';
import { backAndForth, shownOn } from './travel.ts';
import { arrive, readOn, writeHalf } from './visit.ts';
import { inHistory } from './written.ts';

/** How long another tab has for leaving as well. */
const followMs = 2_000;

/** What came of a visit that ended with the way out, and what the browser kept of it once it was closed. */
export type Left = {
  /** What the exit was told about where somebody came from. */
  referrers: (string | null)[];
  /** What another tab of the site shows afterwards. */
  otherTab: string;
  /** What is shown after each time Back, and then each time Forward. */
  travelled: string[];
  trace: Trace;
};

/** Reads, writes, leaves with another tab of the site open, goes back and forth so many times, closes the browser. */
export async function leave(name: BrowserName, { hosts, site }: Place, times: number): Promise<Left> {
  await using browser = await startOwnBrowser(name);
  const other = await browser.open();
  await arrive(other, hosts.search, site);
  const page = await browser.open();
  await arrive(page, hosts.search, site);
  await readOn(page);
  await writeHalf(page, site);
  await press(page, site.leave.role, site.leave.name);
  await see(page, 'heading', exitTitle);
  const otherTab = await afterFollowing(other);
  const referrers = hosts.arrivals.filter((arrival) => arrival.browser === name).map(({ referrer }) => referrer);
  const travelled = await backAndForth(page, name, times);
  await inHistory(browser, hosts.exit);
  await browser.close();
  return { referrers, otherTab, travelled, trace: await traceOf(browser, site) };
}

async function afterFollowing(other: Page): Promise<string> {
  const end = performance.now() + followMs;
  for (;;) {
    const shown = await shownOn(other);
    if (shown.includes(exitTitle) || performance.now() > end) return shown;
  }
}

/** Whether the window is as white as an empty one while the exit, which has been asked for, does not answer. */
export async function isBlankWhileWaiting(browser: OwnBrowser, { hosts, site }: Place): Promise<boolean> {
  const page = await browser.open();
  const empty = await page.screenshot();
  await arrive(page, hosts.search, site);
  const before = hosts.arrivals.length;
  hosts.hang.add(browser.name);
  await press(page, site.leave.role, site.leave.name);
  await until('asking for the exit', async () => hosts.arrivals.length > before);
  // A picture and not a question: Chromium's pages answer none while they are being replaced.
  const waiting = await page.screenshot();
  hosts.hang.delete(browser.name);
  return Buffer.from(waiting).equals(Buffer.from(empty));
}

/** What is shown after leaving without a network. */
export async function shownOffline(browser: OwnBrowser, { hosts, site }: Place): Promise<string> {
  const page = await browser.open();
  await arrive(page, hosts.search, site);
  await page.setOfflineMode(true);
  await press(page, site.leave.role, site.leave.name);
  return shownOn(page);
}
