import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '#tests/browsers/launch.ts';
import { type BuiltSite, readSite } from './builtSite.ts';
import { startVisit, type Visit } from './visit.ts';

const words = 'what nobody else may read';

let built: BuiltSite;
let browser: Browser;
let visit: Visit;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  built = await readSite();
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  visit = await startVisit(built);
  context = await browser.newContext();
  page = await reporting(await context.newPage(), 'first');
});

afterEach(async () => {
  await context.close();
  await visit[Symbol.asyncDispose]();
});

async function open(path: string, tab = page): Promise<void> {
  await tab.goto(`${visit.site}${path}`);
}

/** Presses the link with the mouse, as a person would, without waiting for what follows. */
async function pressLeave(button: 'left' | 'middle' = 'left'): Promise<void> {
  const box = await page.locator('[data-leave]').boundingBox();
  if (!box) throw new Error('The link is not on the page.');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button });
}

/** Waits until somebody has come to the exit. */
async function arrived(): Promise<void> {
  await expect.poll(() => visit.arrivals.length).toBeGreaterThan(0);
}

/**
 * What a tab holds while it waits for the exit. The tab reports it by itself, ten times a second, since Chromium's
 * debugging protocol answers nothing while a page is being replaced.
 */
async function reporting(tab: Page, name: string): Promise<Page> {
  await tab.addInitScript((path) => {
    const send = navigator.sendBeacon.bind(navigator);
    setInterval(() => send(path, document.documentElement.outerHTML.replace(/^<html[^>]*>/, '')), 100);
  }, `/report/${name}`);
  return tab;
}

/** Waits until a tab reports a document that holds nothing but the neutral title and the empty icon. */
async function isBlank(name = 'first'): Promise<void> {
  await expect.poll(() => visit.reports.get(name)).toBe(blank);
}

const blank = '<head><title>Local information</title><link rel="icon" href="data:,"></head></html>';

describe('leaving', { timeout: 60_000 }, () => {
  test('the page is blank before the exit has answered, and then the exit is there', async () => {
    await open('/typing/');
    await page.locator('#typed').pressSequentially(words);
    await pressLeave();
    await arrived();
    await isBlank();
    // The exit hangs, and the wipe goes out all the same; once, also when the exit comes in the end.
    await expect.poll(() => visit.wipes.length).toBe(1);
    visit.openExit();
    await page.waitForURL(visit.exit);
    expect(visit.arrivals).toEqual([null]);
    expect(visit.wipes).toHaveLength(1);
  });

  test('islands are told when nothing can be seen any more, and before the page has gone', async () => {
    await open('/typing/');
    await page.evaluate(() => {
      addEventListener('sidegate:leave', () => {
        navigator.sendBeacon('/report/told', document.body === null ? 'blank' : 'painted');
      });
    });
    await pressLeave();
    await expect.poll(() => visit.reports.get('told')).toBe('blank');
  });

  test('where the exit hangs the rest goes too: islands take down what they drew, and of the head only neutral parts stay', async () => {
    await open('/typing/');
    await page.evaluate(() => {
      addEventListener('sidegate:left', () => {
        const left = [...document.documentElement.querySelectorAll('*')].map(({ localName }) => localName);
        navigator.sendBeacon('/report/left', left.join(' '));
      });
    });
    await pressLeave();
    await expect.poll(() => visit.reports.get('left')).toBe('head title link');
  });

  test('what the site has stored is wiped after the page has gone', async () => {
    visit.openExit();
    await open('/now/');
    await page.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: the oldest kind of trace is the one to look for
      document.cookie = 'trace=1; path=/';
      localStorage.setItem('trace', '1');
    });
    await pressLeave();
    await page.waitForURL(visit.exit);
    await expect.poll(() => visit.wipes.map(({ method }) => method)).toEqual(['POST']);
    await expect.poll(() => context.cookies()).toEqual([]);
    await open('/now/');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('Shift three times leaves', async () => {
    await open('/typing/');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await arrived();
    await isBlank();
  });

  test('Shift three times leaves from inside a field too', async () => {
    await open('/typing/');
    await page.locator('#typed').focus();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await arrived();
  });

  test('typed capitals and Shift with other keys do not leave', async () => {
    await open('/typing/');
    await page.locator('#typed').focus();
    for (const letter of 'SOS PLEASE') await page.keyboard.press(letter === ' ' ? 'Space' : `Shift+${letter}`);
    await page.keyboard.press('Shift');
    await page.keyboard.press('a');
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.keyboard.press('Escape');
    expect(await page.locator('#typed').inputValue()).toContain('SOS PLEASEa');
    expect(visit.arrivals).toEqual([]);
  });

  test('the other tabs leave as well', async () => {
    const other = await reporting(await context.newPage(), 'other');
    await open('/typing/', other);
    await other.locator('#typed').fill(words);
    await page.bringToFront();
    await open('/now/');
    await pressLeave();
    await isBlank('other');
    await isBlank();
    visit.openExit();
    await Promise.all([page.waitForURL(visit.exit), other.waitForURL(visit.exit)]);
  });

  test('a tab that is still loading stays blank when the rest arrives', async () => {
    const other = await reporting(await context.newPage(), 'other');
    await open('/now/');
    await other.goto(`${visit.site}/slow/`, { waitUntil: 'commit' });
    await pressLeave();
    await isBlank('other');
    visit.finishSlow();
    for (let reports = 0; reports < 5; reports += 1) {
      visit.reports.delete('other');
      await isBlank('other');
    }
  });

  test('leaves before the body has come, and where no other code ever comes', async () => {
    await page.goto(`${visit.site}/slow/`, { waitUntil: 'commit' });
    // A press before there is any page is nobody's: the head is there, and with it the code.
    await expect.poll(() => visit.reports.get('first')).toContain('</script>');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await arrived();
    await isBlank();
    visit.openExit();
    await page.waitForURL(visit.exit);
    await page.route('**/_/*', (route) => route.abort());
    await open('/write/');
    await pressLeave();
    await page.waitForURL(visit.exit);
    expect(visit.arrivals).toHaveLength(2);
  });

  test('a middle click leaves too, and leaves no tab behind', async () => {
    await open('/now/');
    await pressLeave('middle');
    await arrived();
    await isBlank();
    expect(context.pages()).toHaveLength(1);
  });

  test('a second press while the exit hangs does no harm', async () => {
    await open('/now/');
    await pressLeave();
    await arrived();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await isBlank();
    visit.openExit();
    await page.waitForURL(visit.exit);
  });

  test('no step that fails stops the next: without channels, requests and events the page still goes', async () => {
    await page.addInitScript(() => {
      const fail = (): never => {
        throw new Error('broken');
      };
      Object.assign(window, { BroadcastChannel: undefined, fetch: fail, dispatchEvent: fail, Event: undefined });
    });
    await open('/now/');
    await pressLeave();
    await arrived();
    await isBlank();
  });

  test('without script the link is a link', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const tab = await plain.newPage();
    await open('/now/', tab);
    visit.openExit();
    await tab.locator('[data-leave]').click();
    await tab.waitForURL(visit.exit);
    expect(visit.arrivals).toEqual([null]);
    await plain.close();
  });
});

describe('coming back', { timeout: 60_000 }, () => {
  /** Types on one page, goes on to the exit in some way, presses Back, and reads what is there. */
  async function backFrom(path: string, goOn: () => Promise<unknown>): Promise<string> {
    visit.openExit();
    await open('/now/');
    await open(path);
    await page.locator('#typed').pressSequentially(words);
    await goOn();
    await page.waitForURL(visit.exit);
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.body?.textContent);
    return page.evaluate(() => `${document.body.textContent} ${document.querySelector('textarea')?.value}`);
  }

  test('Back after leaving shows nothing that was typed', async () => {
    expect(await backFrom('/typing/', () => pressLeave())).not.toContain(words);
    // The page before was left for another address: coming back to it leaves as well.
    await page.waitForURL(visit.exit);
  });

  /** One step in the history that shows a page of the site, if anything; resolves when it has been left for the exit again. */
  async function stepAndLeave(step: number): Promise<void> {
    const before = visit.arrivals.length;
    await page.evaluate((by) => setTimeout(() => history.go(by)), step);
    await expect.poll(() => visit.arrivals.length).toBeGreaterThan(before);
    await page.waitForURL(visit.exit);
    expect(await page.locator('body').textContent()).toBe('Rain');
  }

  test('Back to a page that was left for another address shows nothing and leaves again', async () => {
    visit.openExit();
    await open('/now/');
    await open('/typing/');
    await page.locator('#typed').pressSequentially(words);
    await page.goto(visit.exit);
    await stepAndLeave(-1);
    await stepAndLeave(-1);
  });

  test('Forward to a page that was left by Back shows nothing and leaves again', async () => {
    visit.openExit();
    await page.goto(visit.exit);
    await open('/typing/');
    await page.locator('#typed').pressSequentially(words);
    await page.evaluate(() => setTimeout(() => history.back()));
    await expect.poll(() => page.evaluate(() => document.title).catch(() => '')).toBe('Weather');
    await stepAndLeave(1);
  });

  test('the team’s pages may be come back to, and hold nothing of before', async () => {
    visit.openExit();
    await open('/duty/');
    await page.evaluate((text) => document.querySelector('main')?.append(text), words);
    await page.goto(visit.exit);
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.body?.textContent);
    expect(new URL(page.url()).pathname).toBe('/duty/');
    expect(await page.content()).not.toContain(words);
  });

  test('the plain link alone would show what was typed: the check can fail', async () => {
    expect(await backFrom('/plain/', () => pressLeave())).toContain(words);
  });
});
