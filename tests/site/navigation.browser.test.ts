import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asking } from '#site/content/asking.ts';
import { rooms } from '#site/content/rooms.ts';
import { launchChromium } from '#tests/browsers/launch.ts';
import { see } from '#tests/browsers/see.ts';
import { openPortal, type Portal } from '#tests/site/portal.ts';

const { en, cy } = rooms;

let portal: Portal;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  portal = await openPortal();
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await portal?.[Symbol.asyncDispose]();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 700 }, hasTouch: true });
  page = await context.newPage();
  await page.goto(`${portal.address}/`);
});

afterEach(() => context.close());

const link = (name: string) => page.getByRole('link', { name, exact: true }).first();
const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const back = () => page.getByRole('button', { name: en.common.back, exact: true });
const focused = () => page.evaluate(() => document.activeElement?.textContent);

/** What a history would keep of the visit so far. */
const kept = () => page.evaluate(() => [history.length, location.href, document.title]);

async function exitOf(path: string): Promise<string> {
  const html = await (await fetch(`${portal.address}${path}`)).text();
  return /data-exit="([^"]+)"/.exec(html)?.[1] ?? '';
}

async function follow(name: string, leadsTo: string): Promise<void> {
  await link(name).click();
  await see(heading(leadsTo)).toBeVisible();
}

describe('one document for a whole visit', () => {
  test('links in the page, back again and another language leave address, title and history as they were', async () => {
    const first = await kept();
    await page.evaluate(() => Object.assign(window, { same: true }));
    await follow(en.common.footer.now, en.now.heading);
    await follow(en.common.footer.using, en.using.heading);
    await follow('Cymraeg', cy.using.heading);
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'cy',
      'ltr',
    ]);
    await see(page.locator('[data-leave]')).toHaveText(cy.common.leave);
    await see(page.locator('.skip')).toHaveText(cy.common.skip);
    await page.getByRole('button', { name: cy.common.back, exact: true }).click();
    await see(heading(en.using.heading)).toBeVisible();
    await back().click();
    await back().click();
    await see(heading(en.home.heading)).toBeVisible();
    await see(back()).toHaveCount(0);
    expect(await kept()).toEqual(first);
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
  });

  test('another language brings its own exit, and back brings the first again', async () => {
    const english = await exitOf('/');
    const welsh = 'https://example.org/tywydd';
    await page.route('**/cy/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll(english, welsh) });
    });
    const left: string[] = [];
    await page.route(/^https:/, (route) => {
      left.push(route.request().url());
      return route.fulfill({ status: 204 });
    });
    await follow('Cymraeg', cy.home.heading);
    await see(page.locator('[data-leave]')).toHaveAttribute('href', welsh);
    await page.getByRole('button', { name: cy.common.back, exact: true }).click();
    await see(page.locator('[data-leave]')).toHaveAttribute('href', english);
    await follow('Cymraeg', cy.home.heading);
    await page.locator('[data-leave]').click({ noWaitAfter: true });
    await expect.poll(() => left).toEqual([welsh]);
  });

  test('control: without script the same link makes an entry with an address of its own', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const tab = await plain.newPage();
    await tab.goto(`${portal.address}/`);
    await tab.getByRole('link', { name: en.common.footer.now, exact: true }).click();
    await see(tab.getByRole('heading', { level: 1, name: en.now.heading })).toBeVisible();
    expect(new URL(tab.url()).pathname).toBe('/now/');
    await plain.close();
  });

  test('a page that is opened by its own address is where the visit begins', async () => {
    await page.goto(`${portal.address}/cy/now/`);
    const first = await kept();
    await follow('English', en.now.heading);
    await follow(en.common.footer.young, en.young.heading);
    expect(await kept()).toEqual(first);
  });

  test('focus goes to the new heading, and no live region says it a second time', async () => {
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const live = (target instanceof Element ? target : target.parentElement)?.closest(
            '[role=status],[aria-live]',
          );
          if (live) said.push(live.textContent ?? '');
        }
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    await follow(en.home.other.title, en.other.heading);
    expect(await focused()).toBe(en.other.heading);
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('back on the page restores the place on it and the link that was followed', async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await follow(en.common.footer.using, en.using.heading);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await back().click();
    await see(heading(en.home.heading)).toBeVisible();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(await focused()).toBe(en.common.footer.using);
  });

  test('a link that is pressed with a key held, or with the middle button, opens no tab', async () => {
    for (const how of [{ modifiers: ['Control'] }, { modifiers: ['Shift'] }, { button: 'middle' }] as const) {
      await link(en.common.footer.now).click(how as Parameters<Page['click']>[1]);
      await see(heading(en.now.heading)).toBeVisible();
      await back().click();
    }
    expect(context.pages()).toHaveLength(1);
  });

  test('the skip link moves the focus and leaves no hash', async () => {
    const first = await kept();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    expect(await kept()).toEqual(first);
  });

  test('styles of the page that arrives apply, and those of the one that went are gone', async () => {
    const styles = () => page.evaluate(() => [...document.querySelectorAll('style')].map((one) => one.textContent));
    const ofHome = await styles();
    await follow(en.home.write.title, en.write.heading);
    const ofForm = await styles();
    expect(ofForm).not.toEqual(ofHome);
    await page.reload();
    await follow(en.home.write.title, en.write.heading);
    await back().click();
    expect(await styles()).toEqual(ofHome);
  });
});

describe('Esc, and Android’s gesture for back', () => {
  type Watching = { CloseWatcher: new () => EventTarget; heard: number };

  test('Esc stays the browser’s own on every kind of page', async () => {
    const first = await kept();
    await follow(en.home.write.title, en.write.heading);
    await page.keyboard.press('Escape');
    await see(heading(en.write.heading)).toBeVisible();
    expect(await kept()).toEqual(first);
  });

  // The trial: a CloseWatcher would hear Android's gesture, and hears Esc as well, without a way to tell which it was.
  test('control: a CloseWatcher hears Esc, and so none is used', async () => {
    await page.evaluate(() => {
      const here = window as unknown as Watching;
      here.heard = 0;
      new here.CloseWatcher().addEventListener('close', () => {
        here.heard += 1;
      });
    });
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => (window as unknown as Watching).heard)).toBe(1);
  });
});

describe('a connection that is bad', () => {
  test('a slow page says that it is coming, and a second link takes the place of the first', async () => {
    const held = Promise.withResolvers<void>();
    await page.route('**/now/', async (route) => {
      await held.promise;
      await route.continue().catch(() => {});
    });
    await link(en.common.footer.now).click();
    await see(page.getByRole('status').filter({ hasText: en.common.fetching })).toBeVisible();
    await follow(en.common.footer.using, en.using.heading);
    held.resolve();
    await see(page.getByText(en.common.fetching)).toHaveCount(0);
    await see(heading(en.using.heading)).toBeVisible();
  });

  for (const [what, answer] of Object.entries({
    'no connection': null,
    'a fault of the server': { status: 500, contentType: 'text/html', body: '<main>fault</main>' },
    'something that is no page': { status: 200, contentType: 'text/html', body: 'sign in to the wi-fi' },
  })) {
    test(`${what} is told with numbers to ring, and the page comes when it is tried again`, async () => {
      await page.route('**/now/', (route) => (answer ? route.fulfill(answer) : route.abort()));
      await link(en.common.footer.now).click();
      await see(heading(en.common.lost.heading)).toBeVisible();
      expect(await focused()).toBe(en.common.lost.heading);
      await see(
        page
          .getByRole('main')
          .getByText(/01632 960/)
          .first(),
      ).toBeVisible();
      await back().click();
      await see(heading(en.home.heading)).toBeVisible();
      await link(en.common.footer.now).click();
      await see(heading(en.common.lost.heading)).toBeVisible();
      await page.unroute('**/now/');
      await page.getByRole('button', { name: en.common.lost.again }).click();
      await see(heading(en.now.heading)).toBeVisible();
      await back().click();
      await see(heading(en.home.heading)).toBeVisible();
      await see(back()).toHaveCount(0);
    });
  }
});

describe('the form among other pages', () => {
  const name = () => page.getByLabel(asking.en.you.name.ask);

  test('it starts when its page arrives, and keeps what was typed while others are read, in both languages', async () => {
    await follow(en.home.write.title, en.write.heading);
    await page.getByRole('button', { name: en.form.begin.self }).click();
    await see(page.getByText(en.form.backNote)).toBeVisible();
    await name().fill('Robin');
    await page.getByRole('button', { name: en.form.next }).click();
    await see(heading(asking.en.you.age.ask)).toBeVisible();
    await follow(en.common.footer.now, en.now.heading);
    await back().click();
    await see(heading(asking.en.you.age.ask)).toBeVisible();
    await link('Cymraeg').click();
    await see(heading(asking.cy.you.age.ask)).toBeVisible();
    await page.getByRole('button', { name: cy.form.back, exact: true }).click();
    await see(page.getByLabel(asking.cy.you.name.ask)).toHaveValue('Robin');
  });

  test('loading again empties it and shows the page where the visit began', async () => {
    const first = await kept();
    await follow(en.home.write.title, en.write.heading);
    await page.getByRole('button', { name: en.form.begin.self }).click();
    await name().fill('Robin');
    await page.reload();
    await see(heading(en.home.heading)).toBeVisible();
    expect(await kept()).toEqual(first);
    await follow(en.home.write.title, en.write.heading);
    await page.getByRole('button', { name: en.form.begin.self }).click();
    await see(name()).toHaveValue('');
  });

  test('nothing of it is left once the person has left', async () => {
    await page.route(/bbc\.co\.uk/, () => {});
    await follow(en.home.write.title, en.write.heading);
    await page.getByRole('button', { name: en.form.begin.self }).click();
    await name().fill('Robin');
    await follow(en.common.footer.now, en.now.heading);
    const text = await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-leave]')?.click();
      return document.documentElement.outerHTML;
    });
    expect(text).not.toContain('Robin');
    expect(text).not.toContain('<body');
  });

  test('Enter goes on, and there is no form that a browser could remember', async () => {
    await follow(en.home.write.title, en.write.heading);
    await page.getByRole('button', { name: en.form.begin.self }).click();
    expect(await page.evaluate(() => document.forms.length)).toBe(0);
    await name().fill('Robin');
    await name().press('Enter');
    await see(heading(asking.en.you.age.ask)).toBeVisible();
  });
});

describe('a site that was built anew meanwhile', () => {
  const anotherBuild = async () => {
    await page.route('**/now/', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replace(/data-build="\w+"/, 'data-build="b"'),
      });
    });
  };
  const marked = () => page.evaluate(() => 'same' in window);

  test('is loaded anew, once', async () => {
    await anotherBuild();
    await page.evaluate(() => Object.assign(window, { same: true }));
    await link(en.common.footer.now).click();
    await expect.poll(marked).toBe(false);
    await follow(en.common.footer.now, en.now.heading);
  });

  test('is not loaded anew while anything has been typed', async () => {
    await follow(en.home.write.title, en.write.heading);
    await page.getByRole('button', { name: en.form.begin.self }).click();
    await page.getByLabel(asking.en.you.name.ask).fill('Robin');
    await page.evaluate(() => Object.assign(window, { same: true }));
    await anotherBuild();
    await follow(en.common.footer.now, en.now.heading);
    expect(await marked()).toBe(true);
    await back().click();
    await see(page.getByLabel(asking.en.you.name.ask)).toHaveValue('Robin');
  });
});
