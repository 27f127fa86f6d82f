import type { Page } from 'puppeteer-core';
import type { BrowserName } from './own-browser.ts';
import { until } from './see.ts';

const settleMs = 1_000;
/** There is no entry; or the page was kept whole for Back, and comes without the load that is waited for. */
const harmless = /no such history entry|^TimeoutError/;
const looks = 5;
const betweenLooksMs = 60;

/** Goes one entry back or forward as the browser's own buttons do; nothing happens where there is none. */
export async function travel(page: Page, browser: BrowserName, by: -1 | 1): Promise<void> {
  if (browser === 'Chromium') return travelChromium(page, by);
  const going = by < 0 ? page.goBack({ timeout: settleMs }) : page.goForward({ timeout: settleMs });
  await going.catch((fault: unknown) => {
    if (!(fault instanceof Error) || !harmless.test(`${fault.name} ${fault.message}`)) throw fault;
  });
}

async function travelChromium(page: Page, by: -1 | 1): Promise<void> {
  const devtools = await page.createCDPSession();
  const { currentIndex, entries } = await devtools.send('Page.getNavigationHistory');
  const entry = entries[currentIndex + by];
  if (entry) await devtools.send('Page.navigateToHistoryEntry', { entryId: entry.id });
  await devtools.detach();
}

/** All that can be read on a page within a third of a second: its address, its title, its text, and what is in its fields. */
export async function shownOn(page: Page): Promise<string> {
  const seen = new Set<string>();
  for (let look = 0; look < looks; look += 1) {
    seen.add(await until('the page', () => page.evaluate(read)));
    await new Promise((resolve) => setTimeout(resolve, betweenLooksMs));
  }
  return [...seen].join('\n');
}

/** Runs in the page. */
function read(): string {
  const fields = document.querySelectorAll<HTMLInputElement>('input, textarea');
  const values = [...fields].map(({ value }) => value);
  return [location.href, document.title, document.body?.innerText, ...values].join('\n');
}

/** What is shown after each of so many times Back, and then as many times Forward. */
export async function backAndForth(page: Page, browser: BrowserName, times: number): Promise<string[]> {
  const shown: string[] = [];
  for (const by of [-1, 1] as const) {
    for (let time = 0; time < times; time += 1) {
      await travel(page, browser, by);
      shown.push(await shownOn(page));
    }
  }
  return shown;
}
