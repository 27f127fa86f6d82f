import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoManager } from '#scripts/demo/charity.ts';
import { people } from '#scripts/demo/people.ts';
import { examples } from '#scripts/refer/examples.ts';
import { nameIn } from '#shared/contract/about.ts';
import { dayOf, deviceClock } from '#site/duty/words.ts';
import { launchChromium } from '#tests/browsers/launch.ts';
import { see } from '#tests/browsers/see.ts';
import { deskWordsIn } from '#tests/examples/desk-words.ts';
import { type RunningServer, startServer } from '#tests/processes/start.ts';
import { violationsOn } from '#tests/site/axe.ts';
import { giveReason } from '#tests/site/desk.ts';
import { shownOf } from '#tests/site/shown.ts';

const refer = fileURLToPath(new URL('../../scripts/refer.ts', import.meta.url));
const words = deskWordsIn.en;
/** What asks for something that is kept back. */
const asking = new RegExp(
  [words.referral.showNumber, words.referral.showAddress, words.reaching.showHow, words.reaching.showProof].join('|'),
);
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

test('what was answered is what the desk shows, of every kind of referral, and no number before it is asked for', async () => {
  const page = await newPage();
  await signIn(page);
  const list = await page.locator('main').innerText();
  for (const { referral } of people) {
    const { open, asked } = shownOf(referral, words, dayOf(deviceClock()));
    const kept = asked.map(({ value }) => value).filter(Boolean);
    expect(kept.filter((value) => list.includes(value))).toEqual([]);
    await page.getByRole('button', { name: `${words.queue.open} ${nameIn(referral)}`, exact: true }).click();
    const article = page.getByRole('article');
    await article.waitFor();
    const before = await page.content();
    const ways = kept.filter((value) => value !== referral.story);
    expect(ways.filter((way) => before.includes(way))).toEqual([]);
    for (const value of ways) await askFor(page, value);
    if (referral.story) await article.getByText(words.referral.story).click();
    const text = await article.innerText();
    const missing = [...open, ...asked].filter(({ label, value }) => !text.includes(label) || !text.includes(value));
    expect(missing).toEqual([]);
    if (referral.journey !== 'self') expect(await violations(page), referral.journey).toEqual([]);
    await page.getByRole('button', { name: words.referral.back }).click();
  }
});

/** Presses the first of those that ask for something, by keyboard; it appears and has the focus. */
async function askFor(page: Page, value: string): Promise<void> {
  await page.locator('article').getByRole('button', { name: asking }).first().press('Enter');
  await giveReason(page, words);
  await see(page.locator(':focus')).toContainText(value);
}

test('a referral of any journey from the command line is read at the desk, and a wrong one is refused', async () => {
  for (const { referral, name } of [
    { referral: { ...examples.self, name: 'Canary Example' }, name: 'Canary Example' },
    { referral: examples.consultation, name: examples.consultation.professional.name },
  ]) {
    const sent = await run(['--url', server.address], JSON.stringify(referral));
    expect(sent.output.trim()).toMatch(/^[\w-]{21}$/);
    const page = await newPage();
    await signIn(page);
    await see(page.getByRole('button', { name: `Open ${name}` })).toBeVisible();
  }
  const wrong = await run(['--url', server.address], JSON.stringify({ ...examples.self, name: '' }));
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
    await page.locator('.card button').filter({ hasText: 'Robin Example' }).click();
    await page.locator('article').waitFor();
    await page.locator('article .notice button').first().click();
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
