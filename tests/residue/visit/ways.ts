import type { Page } from 'puppeteer-core';
import { exitTitle } from '#tests/residue/sites/hosts.ts';
import type { Place } from '#tests/residue/sites/place.ts';
import type { OwnBrowser } from './own-browser.ts';
import { press, see } from './see.ts';
import { type Trace, traceOf } from './trace.ts';
import { travel } from './travel.ts';
import { arrive, readOn, writeHalf } from './visit.ts';
import { inHistory, inSession } from './written.ts';

/** A way in which a visit ends. It begins with the form half filled in, and the browser is not running after it. */
export type Way = (browser: OwnBrowser, place: Place, page: Page) => Promise<void>;

/** The ways out of the site, and those that a site has no say in. */
export const ways = {
  'the button': async (browser, { hosts, site }, page) => {
    await press(page, site.leave.role, site.leave.name);
    await closeAfterExit(browser, hosts.exit, page);
  },
  'Shift three times': async (browser, { hosts }, page) => {
    // The last field has the focus; three clean presses leave from there too.
    for (let time = 0; time < 3; time += 1) await page.keyboard.press('Shift');
    await closeAfterExit(browser, hosts.exit, page);
  },
  'the button in another tab': async (browser, { hosts, site }) => {
    const other = await browser.open();
    await arrive(other, hosts.search, site);
    await press(other, site.leave.role, site.leave.name);
    await closeAfterExit(browser, hosts.exit, other);
  },
  "the browser's Back": async (browser, { hosts }, page) => {
    await travel(page, browser.name, -1);
    await inHistory(browser, await elsewhere(browser, hosts.search, page));
    await browser.close();
  },
  reloading: async (browser, { hosts }, page) => {
    await page.reload();
    await inHistory(browser, await elsewhere(browser, hosts.search, page));
    await browser.close();
  },
  'closing the tab': async (browser, { hosts }, page) => {
    const later = await elsewhere(browser, hosts.search, page);
    await page.close();
    await inHistory(browser, later);
    await browser.close();
  },
  'closing the browser': async (browser, { hosts }, page) => {
    await inHistory(browser, await elsewhere(browser, hosts.search, page));
    await browser.close();
  },
  'a crash': crash,
  'a crash, session restored': async (browser, place, page) => {
    await crash(browser, place, page);
    const since = Date.now();
    await browser.restore(() => inSession(browser, new URL(place.site.origin).host, since));
  },
} satisfies Record<string, Way>;
export type WayName = keyof typeof ways;

/** A whole visit: reading, writing, and this end. @returns what it left on the disk */
export async function visitAndEnd(browser: OwnBrowser, place: Place, end: WayName): Promise<Trace> {
  const page = await browser.open();
  await arrive(page, place.hosts.search, place.site);
  await readOn(page);
  await writeHalf(page);
  await ways[end](browser, place, page);
  return traceOf(browser, place.site);
}

/** Ends the browser with the form half filled in and all of it in the session file that will be. */
async function crash(browser: OwnBrowser, { hosts }: Place, page: Page): Promise<void> {
  await inSession(browser, await elsewhere(browser, hosts.search, page));
  await browser.kill();
}

/**
 * Opens something else in another tab and comes back: what is on the disk when the address is there was written after
 * all that came before.
 */
async function elsewhere(browser: OwnBrowser, search: string, page: Page): Promise<string> {
  const other = await browser.open();
  await other.goto(search);
  await page.bringToFront();
  const later = `${search}later`;
  await other.goto(later);
  return later;
}

async function closeAfterExit(browser: OwnBrowser, exit: string, page: Page): Promise<void> {
  await see(page, 'heading', exitTitle);
  await inHistory(browser, exit);
  await browser.close();
}
