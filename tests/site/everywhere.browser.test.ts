import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '#tests/browsers/launch.ts';
import { drawsFor } from '#tests/draws.ts';
import { copyText, insistOnControls, pasteInto, wrongControls } from './controls.ts';
import { inFrontOfWayOut, screens, showOn } from './in-view.ts';
import { openPortal, type Portal } from './portal.ts';
import { walkForm } from './steps.ts';
import { wordsOf } from './writer.ts';

const capitals = 100;

let portal: Portal;
let browser: Browser;
/** Every page that was built, those of the team too. */
let paths: string[];
let context: BrowserContext;
let page: Page;
let session: CDPSession;
/** Where the page has gone to. The exit answers with nothing, so that the page stays as leaving made it. */
let left: string[];

beforeAll(async () => {
  portal = await openPortal();
  browser = await launchChromium();
  const [site = ''] = await readdir(join(portal.dataDir, 'site'));
  paths = JSON.parse(await readFile(join(portal.dataDir, 'site', site, 'pages.json'), 'utf8'));
}, 120_000);

afterAll(async () => {
  await browser.close();
  await portal[Symbol.asyncDispose]();
});

beforeEach(async () => {
  left = [];
  context = await browser.newContext({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true });
  await context.route(
    (url) => url.protocol === 'https:',
    (route) => {
      left.push(route.request().url());
      return route.fulfill({ status: 204 });
    },
  );
  page = await context.newPage();
  session = await context.newCDPSession(page);
});
afterEach(() => context.close());

/** Opens a page and waits until the form or the desk, where there is one, stands in its place. */
async function open(path: string): Promise<void> {
  await page.goto(`${portal.address}${path}`);
  if (await page.locator('[data-island]').count()) await page.waitForLoadState('networkidle');
}

async function insistOnWayOut(where: string): Promise<void> {
  for (const [name, screen] of Object.entries(screens)) {
    await showOn(session, screen);
    expect(await inFrontOfWayOut(page), `${where} on ${name}`).toEqual([]);
  }
}

/** What a screen reader is told is on the page. */
async function heard(): Promise<string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value));
}

describe('on every page', () => {
  test('nothing has the focus by itself, the way out has it first and can be touched at every scroll position, pulling loads nothing anew, every control is discreet and takes a paste, and leaving leaves nothing to be read out', async () => {
    await copyText(page);
    let controls = 0;
    for (const path of paths) {
      left = [];
      await open(path);
      expect(await page.evaluate(() => document.activeElement?.tagName), path).toBe('BODY');
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).overscrollBehaviorY), path).toBe(
        'none',
      );
      await page.keyboard.press('Tab');
      expect(await page.locator('[data-leave]:focus').count(), path).toBe(1);
      controls += await insistOnControls(page, path);
      await insistOnWayOut(path);
      expect((await heard()).length, path).toBeGreaterThan(10);
      await page.locator('[data-leave]').tap({ noWaitAfter: true });
      await expect.poll(() => left.length, { message: path }).toBe(1);
      expect(await heard(), path).toEqual(['RootWebArea']);
    }
    expect(controls).toBeGreaterThan(0);
  }, 240_000);
});

describe('at every step of the form', () => {
  test.each([
    ['en', 'call'],
    ['cy', 'text'],
    ['cy', 'email'],
  ] as const)(
    'the way out can be touched and every control is discreet and takes a paste: %s, %s',
    async (language, way) => {
      await copyText(page);
      await open(language === 'en' ? '/write/' : '/cy/write/');
      await walkForm(page, wordsOf(language), way, async (step) => {
        await insistOnWayOut(step);
        await insistOnControls(page, step);
      });
      await page.locator('[data-leave]').tap({ noWaitAfter: true });
      await expect.poll(() => left.length).toBe(1);
    },
  );

  test('typed capitals never leave', async () => {
    const draws = drawsFor('capitals');
    await open('/write/');
    await walkForm(page, wordsOf('en'), 'call', () => Promise.resolve());
    const story = page.locator('textarea');
    await story.focus();
    let typed = '';
    while (typed.length < capitals) {
      const letters = Array.from({ length: 1 + draws.below(4) }, () => String.fromCharCode(65 + draws.below(26)));
      await page.keyboard.down('Shift');
      for (const letter of letters) await page.keyboard.press(letter);
      await page.keyboard.up('Shift');
      typed += letters.join('');
    }
    expect(await story.inputValue()).toBe(typed);
    expect(left).toEqual([]);
  });
});

describe('each of these checks can fail', () => {
  beforeEach(() => open('/now/'));

  test('what lies over the way out is found, and so is a way out that scrolls away', async () => {
    const cover = await page.evaluateHandle(() => {
      const cover = document.body.appendChild(document.createElement('div'));
      Object.assign(cover.style, { inset: '0', position: 'fixed', zIndex: '99' });
      return cover;
    });
    expect(await inFrontOfWayOut(page)).toHaveLength(15);
    await cover.evaluate((one) => one.remove());
    await page.locator('.way-out').evaluate((bar) => Object.assign(bar.style, { position: 'static' }));
    expect(await inFrontOfWayOut(page)).toHaveLength(10);
  });

  test('a control that the browser learns from, one with small letters and one that takes no paste are found', async () => {
    await copyText(page);
    await page.setContent(
      '<input id="a"><input id="b" autocomplete="off" style="font-size: 15px"><input id="c" autocomplete="off" style="font-size: 16px">',
    );
    await page.evaluate(() => document.addEventListener('paste', (event) => event.preventDefault()));
    expect(await wrongControls(page)).toHaveLength(2);
    expect(await pasteInto(page, page.locator('#c'))).toBe('');
  });

  test('Shift alone, three times, leaves', async () => {
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await expect.poll(() => left.length).toBe(1);
  });
});
