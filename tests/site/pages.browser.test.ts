import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleInline } from '#site/building/inline-code.ts';
import { languages } from '#site/content/languages.ts';
import { pathOf, slugs } from '#site/content/paths.ts';
import { rooms } from '#site/content/rooms.ts';
import { launchChromium } from '#tests/browsers/launch.ts';
import { type BuiltSite, fileOf, missingPage, readSite } from './builtSite.ts';
import { startVisit, type Visit } from './visit.ts';

/** Pages with a form or the desk, which have a budget of their own. */
const withIsland = /\/(write|pass|job|again|duty|duty\/start|duty\/join)\/$/;

/** 320 px wide, and as high as a laptop's window is at 400 %; and a laptop's. CSS pixels. */
const sizes = [
  { width: 320, height: 256 },
  { width: 1280, height: 800 },
];

let built: BuiltSite;
let browser: Browser;
let visit: Visit;

beforeAll(async () => {
  built = await readSite();
  browser = await launchChromium();
  visit = await startVisit(built);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await visit[Symbol.asyncDispose]();
});

async function insistOnWayOut(page: Page, path: string): Promise<void> {
  await page.goto(`${visit.site}${path}`);
  await page.keyboard.press('Tab');
  for (const size of sizes) {
    await page.setViewportSize(size);
    const seen = await page.evaluate(lookAtWayOut);
    const where = `${path} at ${size.width} px`;
    expect(seen, where).toMatchObject({ first: true, sideways: false });
    expect(Math.min(seen.width, seen.height), where).toBeGreaterThanOrEqual(44);
    expect(seen.top, where).toBeGreaterThanOrEqual(0);
    expect(seen.top + seen.height, where).toBeLessThanOrEqual(size.height / 3);
    expect(seen.nameTop, where).toBeGreaterThanOrEqual(seen.barBottom);
  }
}

/** In the page: where the bar and the name stand at its top, and then the way out at its end. CSS pixels. */
function lookAtWayOut() {
  const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  scrollTo(0, 0);
  const [bar, name] = [boxOf('.way-out'), boxOf('.name')];
  scrollTo(0, document.documentElement.scrollHeight);
  const { width, height, top } = boxOf('[data-leave]');
  return {
    first: document.activeElement?.matches('[data-leave]'),
    sideways: document.documentElement.scrollWidth > innerWidth,
    barBottom: bar.bottom,
    nameTop: name.top,
    width,
    height,
    top,
  };
}

function html(path: string): Promise<string> {
  return readFile(fileOf(built.dir, path), 'utf8');
}

describe('every page', { timeout: 180_000 }, () => {
  test('there is one of each in every language', () => {
    const pages = Object.keys(slugs) as (keyof typeof slugs)[];
    const all = pages.flatMap((page) => languages.map((language) => pathOf(page, language)));
    expect(built.pages.toSorted()).toEqual([...all, missingPage].toSorted());
  });

  // Loading a page takes longest: each is loaded once, and looked at in every size that it is shown in.
  test('on a narrow and a wide screen the way out is first, large enough, in view at the end and covers nothing; the policy blocks nothing', async () => {
    const page = await browser.newPage();
    const trouble: string[] = [];
    page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
    page.on('pageerror', (error) => trouble.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(visit.site) && !request.url().startsWith('data:')) trouble.push(request.url());
    });
    const [asking, reading] = [true, false].map((is) => built.pages.filter((path) => withIsland.test(path) === is));
    for (const path of reading ?? []) await insistOnWayOut(page, path);
    expect(trouble).toEqual([]);
    // What a form or the desk asks of a server is not there.
    for (const path of asking ?? []) await insistOnWayOut(page, path);
    await page.close();
  });

  test('the title is the same on every page of a language', async () => {
    for (const path of built.pages) {
      const language = path.startsWith('/cy/') ? 'cy' : 'en';
      expect(await html(path), path).toContain(`<title>${rooms[language].common.title}</title>`);
      expect(await html(path), path).toContain(`<html lang="${language}" dir="ltr"`);
    }
  });

  test('only the pages of the team ask not to be listed', async () => {
    for (const path of built.pages) {
      expect((await html(path)).includes('<meta name="robots" content="noindex">'), path).toBe(path.includes('/duty/'));
    }
  });

  test('the leaving script is the first script', async () => {
    const leaving = await bundleInline('leaving');
    for (const path of built.pages) {
      const first = /<(script|style|link)\b[^>]*>([^<]*)/.exec(await html(path));
      expect(first?.[1], path).toBe('script');
      expect(first?.[2]?.slice(0, 40), path).toBe(leaving.slice(0, 40));
    }
  });

  test('a number can be rung only behind its warning', async () => {
    for (const path of built.pages) {
      const open = (await html(path)).replace(/<details[\s\S]*?<\/details>/g, '');
      expect(open, path).not.toContain('tel:');
    }
  });

  test('the skip link moves the focus and leaves the address as it was', async () => {
    const page = await browser.newPage();
    await page.goto(`${visit.site}/now/`);
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(page.url()).toBe(`${visit.site}/now/`);
    expect(await page.evaluate(() => history.length)).toBe(2);
    await page.close();
  });
});

describe('the size', { timeout: 60_000 }, () => {
  test('of the leaving script is below 1.5 KB', async () => {
    expect(brotliCompressSync(await bundleInline('leaving')).length).toBeLessThan(1536);
  });

  test('of every page for reading is below 8 KB, all that it loads included', async () => {
    for (const path of built.pages.filter((path) => !withIsland.test(path))) {
      const page = await html(path);
      expect(page, path).not.toMatch(/<script[^>]+src=|<link[^>]+stylesheet/);
      expect(brotliCompressSync(page).length, path).toBeLessThan(8 * 1024);
    }
  });
});
