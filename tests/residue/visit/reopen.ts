import type { Page } from 'puppeteer-core';
import type { Finding } from '#tests/residue/scan/scan.ts';
import type { Place } from '#tests/residue/sites/place.ts';
import { canariesOf } from '#tests/residue/sites/walk.ts';
import type { OwnBrowser } from './own-browser.ts';
import { until } from './see.ts';
import { shownOn } from './travel.ts';

/** Each look takes a third of a second: some go by before a page that is opened again has come to rest. */
const looks = 6;

/**
 * Closes the tab with the browser's key for it and opens it again with the other, as somebody does who comes to the
 * browser afterwards. Another tab must be open.
 * @returns the typed words that stand in the tab that is open again, each found in that tab as if it were a file
 */
export async function reopenTab(browser: OwnBrowser, { site }: Place, page: Page): Promise<Finding[]> {
  const { screen } = browser;
  if (!screen) throw new Error('Opening a closed tab again takes a browser with a window.');
  await page.bringToFront();
  const count = (await browser.pages()).length;
  await screen.press('ctrl+w');
  await until('the tab closed', async () => (await browser.pages()).length < count);
  const others = await browser.pages();
  await screen.press('ctrl+shift+t');
  // Where it leads is for the page to say: one that is opened again may leave.
  const tab = await until('the tab open again', async () =>
    (await browser.pages()).find((one) => !others.includes(one) && one.url().startsWith('http')),
  );
  let shown = '';
  for (let look = 0; look < looks; look += 1) shown += await shownOn(tab);
  return canariesOf(site)
    .filter(({ is, text }) => is === 'typed' && shown.includes(text))
    .map(({ text }) => ({ kind: 'typed words', file: 'the tab that is open again', canary: text }));
}
