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

async function onEveryPage(
  viewport: { width: number; height: number },
  look: (page: Page, path: string) => Promise<void>,
) {
  const page = await browser.newPage({ viewport });
  for (const path of built.pages) {
    await page.goto(`${visit.site}${path}`);
    await look(page, path);
  }
  await page.close();
}

function html(path: string): Promise<string> {
  return readFile(fileOf(built.dir, path), 'utf8');
}

describe('every page', { timeout: 60_000 }, () => {
  test('there is one of each in every language', () => {
    const pages = Object.keys(slugs) as (keyof typeof slugs)[];
    const all = pages.flatMap((page) => languages.map((language) => pathOf(page, language)));
    expect(built.pages.toSorted()).toEqual([...all, missingPage].toSorted());
  });

  // 320 px wide, and as high as a laptop's window is at 400 %.
  for (const viewport of [
    { width: 320, height: 256 },
    { width: 1280, height: 800 },
  ]) {
    test(`at ${viewport.width} px the way out is first, large enough and in view at the end of the page`, async () => {
      await onEveryPage(viewport, async (page, path) => {
        await page.keyboard.press('Tab');
        const first = await page.evaluate(() => document.activeElement?.matches('[data-leave]'));
        expect(first, path).toBe(true);
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        const box = await page.locator('[data-leave]').boundingBox();
        expect(box?.width, path).toBeGreaterThanOrEqual(44);
        expect(box?.height, path).toBeGreaterThanOrEqual(44);
        expect(box?.y, path).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? 0), path).toBeLessThanOrEqual(viewport.height / 3);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(sideways, path).toBe(false);
      });
    });
  }

  test('the way out takes its own room and covers nothing at the top', async () => {
    await onEveryPage({ width: 320, height: 640 }, async (page, path) => {
      const bar = await page.locator('.way-out').boundingBox();
      const name = await page.locator('.name').boundingBox();
      expect(name?.y, path).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    });
  });

  test('the policy blocks nothing, and nothing comes from elsewhere', async () => {
    const page = await browser.newPage();
    const trouble: string[] = [];
    page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
    page.on('pageerror', (error) => trouble.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(visit.site) && !request.url().startsWith('data:')) trouble.push(request.url());
    });
    for (const path of built.pages.filter((path) => !withIsland.test(path))) await page.goto(`${visit.site}${path}`);
    await page.close();
    expect(trouble).toEqual([]);
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
