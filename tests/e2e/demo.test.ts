import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoManager } from '#scripts/demo/charity.ts';
import { launchChromium } from '#tests/browsers/launch.ts';
import { see } from '#tests/browsers/see.ts';
import { type RunningServer, startServer } from '#tests/processes/start.ts';
import { violationsOn } from '#tests/site/axe.ts';

const refer = fileURLToPath(new URL('../../scripts/refer.ts', import.meta.url));
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ command: 'demo' });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.[Symbol.asyncDispose]();
});

async function newPage(): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  page.setDefaultTimeout(40_000);
  return page;
}

async function violations(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await violationsOn(page, tags);
  return found.map(([id, ...elements]) => `${id}: ${elements.map((html) => html.slice(0, 120)).join(' | ')}`);
}

async function signIn(page: Page, path = '/duty/'): Promise<void> {
  await page.goto(`${server.address}${path}`);
  await page.locator('#sign-in-name').fill(demoManager.signInName);
  await page.locator('#passphrase').fill(demoManager.passphrase);
  await page.locator('form button[type=submit]').click();
  await page.locator('.queue').first().waitFor({ timeout: 30_000 });
}

test('the demo holds a dozen referrals of its own, each of which opens', async () => {
  const page = await newPage();
  await signIn(page);
  await see(page.getByRole('button', { name: /^Open / })).toHaveCount(12);
});

test('a referral from the command line is read at the desk', async () => {
  const example = await run(['--example', 'self']);
  expect(example.code).toBe(0);
  const referral = JSON.parse(example.output) as { story: string; contact: { introduction: string } };
  const free = [referral.story, referral.contact.introduction];
  expect(stringsOf(referral).filter((string) => string.endsWith('.'))).toEqual(expect.arrayContaining(free));
  expect(stringsOf(referral).filter((string) => string.endsWith('.'))).toHaveLength(free.length);

  const sent = await run(['--url', server.address], JSON.stringify({ ...referral, name: 'Canary Example' }));
  expect(sent.output.trim()).toMatch(/^[\w-]{21}$/);
  const page = await newPage();
  await signIn(page);
  await see(page.getByRole('button', { name: 'Open Canary Example' })).toBeVisible();

  const wrong = await run(['--url', server.address], JSON.stringify({ ...referral, name: '' }));
  expect(wrong.code).toBe(1);
  expect(wrong.errors).toContain('name');
});

test('axe finds nothing on any page, in either language', async () => {
  const page = await newPage();
  for (const path of await builtPages(server.dataDir)) {
    await page.goto(`${server.address}${path}`);
    expect(await violations(page), path).toEqual([]);
  }
});

test('axe finds nothing on the desk: signing in, the sheet, the list, a referral', async () => {
  for (const path of ['/duty/', '/cy/duty/']) {
    const page = await newPage();
    await page.goto(`${server.address}${path}`);
    await page.locator('form button[type=submit]').click();
    await page.locator('.error-summary').waitFor();
    expect(await violations(page), `${path} with faults`).toEqual([]);
    await page.locator('form button[type=button]').click();
    await page.locator('#sheet-words').waitFor();
    expect(await violations(page), `${path} sheet`).toEqual([]);
    await signIn(page, path);
    expect(await violations(page), `${path} list`).toEqual([]);
    await page.locator('.card button').first().click();
    await page.locator('article').waitFor();
    await page.locator('article .panel button').first().click();
    expect(await violations(page), `${path} referral`).toEqual([]);
  }
});

test('control: axe finds a picture without words', async () => {
  const page = await newPage();
  await page.goto(server.address);
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  expect(await violations(page)).toEqual([expect.stringContaining('image-alt')]);
});

async function builtPages(dataDir: string): Promise<string[]> {
  const [site] = await readdir(join(dataDir, 'site'));
  return JSON.parse(await readFile(join(dataDir, 'site', site ?? '', 'pages.json'), 'utf8')) as string[];
}

async function run(args: string[], input = ''): Promise<{ code: number | null; output: string; errors: string }> {
  const child = spawn(process.execPath, [refer, ...args]);
  child.stdin.end(input);
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await closed, output, errors };
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
