import type { Page } from 'puppeteer-core';
import type { Finding } from '#tests/residue/scan/scan.ts';
import { exitTitle, searchField } from '#tests/residue/sites/hosts.ts';
import type { Place } from '#tests/residue/sites/place.ts';
import type { VisitedSite } from '#tests/residue/sites/site.ts';
import type { OwnBrowser } from './own-browser.ts';
import { reopenTab } from './reopen.ts';
import { press, see } from './see.ts';
import { type Trace, traceOf } from './trace.ts';
import { travel } from './travel.ts';
import { arrive, readOn, writeHalf } from './visit.ts';
import { inHistory, inSession } from './written.ts';

/**
 * A way in which a visit ends. It begins with the form half filled in, and the browser is not running after it.
 * @returns what it found in the window on the way, where that says more than the files
 */
export type Way = (browser: OwnBrowser, place: Place, page: Page) => Promise<Finding[] | undefined>;

const lastWord = 'umbrellas';
/** Of a script that may be kept Chromium keeps, once it has run more often, what it compiled, and the words in it. */
const visits = 4;

/** The ways out of the site, and those that a site has no say in. */
export const ways = {
  'the button': async (browser, { hosts, site }, page) => {
    await press(page, site.leave.role, site.leave.name);
    await closeAfterExit(browser, hosts.exit, page);
  },
  'the button, each of four visits': async (browser, { hosts, site }, page) => {
    for (let visit = 1; visit < visits; visit += 1) {
      await press(page, site.leave.role, site.leave.name);
      await see(page, 'heading', exitTitle);
      await visitHalf(page, hosts.search, site);
    }
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
  'opening the closed tab again': async (browser, place, page) => {
    const later = await elsewhere(browser, place.hosts.search, page);
    const shown = await reopenTab(browser, place, page);
    await inHistory(browser, later);
    await browser.close();
    return shown;
  },
  'closing the browser': async (browser, { hosts }, page) => {
    await inHistory(browser, await elsewhere(browser, hosts.search, page));
    await browser.close();
  },
  'a crash': async (browser, { hosts }, page) => {
    await typeElsewhere(browser, hosts.search, page);
    await browser.kill();
  },
  'restoring the session': async (browser, { hosts, site }, page) => {
    await typeElsewhere(browser, hosts.search, page);
    // Each opens its tabs again after another end: Firefox by itself after a crash, Chromium when asked to.
    if (browser.name === 'Firefox') await browser.kill();
    else await browser.close();
    const since = Date.now();
    await browser.restore(() => inSession(browser, new URL(site.origin).host, since));
  },
} satisfies Record<string, Way>;
export type WayName = keyof typeof ways;
/** Ways that take keys which are the browser's own and not a page's: they need a window on a screen. */
export const windowWays: WayName[] = ['opening the closed tab again'];

/** A whole visit: reading, writing, and this end. @returns what it left on the disk */
export async function visitAndEnd(browser: OwnBrowser, place: Place, end: WayName): Promise<Trace> {
  const page = await browser.open();
  await visitHalf(page, place.hosts.search, place.site);
  const way: Way = ways[end];
  const shown = await way(browser, place, page);
  const { rows, findings } = await traceOf(browser, place.site);
  return { rows, findings: [...findings, ...(shown ?? [])] };
}

async function visitHalf(page: Page, search: string, site: VisitedSite): Promise<void> {
  await arrive(page, search, site);
  await readOn(page);
  await writeHalf(page, site);
}

/** Opens another page in another tab, and comes back. @returns its address, which is written after all that came before */
async function elsewhere(browser: OwnBrowser, search: string, page: Page): Promise<string> {
  const later = `${search}later`;
  await (await browser.open()).goto(later);
  await page.bringToFront();
  return later;
}

/**
 * Types a word into another page, waits until it is on the disk, and comes back. Browsers write down what stands in a field some seconds after it was
 * typed: once this word is written, so is whatever they write of those before it.
 */
async function typeElsewhere(browser: OwnBrowser, search: string, page: Page): Promise<void> {
  const other = await browser.open();
  await other.goto(search);
  await press(other, 'textbox', searchField);
  await other.keyboard.type(lastWord);
  await inSession(browser, lastWord);
  await page.bringToFront();
}

async function closeAfterExit(browser: OwnBrowser, exit: string, page: Page): Promise<void> {
  await see(page, 'heading', exitTitle);
  await inHistory(browser, exit);
  await browser.close();
}
