import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '#tests/browsers/launch.ts';
import type { RunningServer } from '#tests/processes/start.ts';
import { openDesk, signIn, startForDesks } from './desk.ts';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startForDesks();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.[Symbol.asyncDispose]();
});

const long = `${'safeguarding.department.'.repeat(3)}intake@council.example.org`;

test.each(['en', 'cy'] as const)(
  'on a phone of 320 pixels no answer, however long, makes a case wider than the page, and no choice is cut: %s',
  async (language) => {
    await using desk = await openDesk(browser, server.address, language, { viewport: { width: 320, height: 640 } });
    const { page, words } = desk;
    await signIn(desk);
    const card = page.locator('.card').nth(language === 'en' ? 0 : 1);
    await card.getByRole('button', { name: words.queue.open }).click();
    // It is closed, and its outcome chosen, by whoever claimed it.
    await page.getByRole('button', { name: words.referral.claim, exact: true }).click();
    await page.getByLabel(words.cases.ending.label, { exact: true }).waitFor();
    await page.locator('article dd').evaluateAll((answers: HTMLElement[], text) => {
      for (const answer of answers) answer.textContent = text;
    }, long);
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(scrollWidth).toBe(clientWidth);
    const cut = await page.locator('select:visible').evaluateAll((all: HTMLSelectElement[]) =>
      all.flatMap((one) => {
        const room = one.offsetWidth;
        one.style.maxInlineSize = 'none';
        const wanted = one.offsetWidth;
        one.style.maxInlineSize = '';
        return wanted > room ? [`${one.id}: ${wanted} in ${room}`] : [];
      }),
    );
    expect(cut).toEqual([]);
  },
);

test('what is said in short of a card is read as words of their own', async () => {
  await using desk = await openDesk(browser, server.address);
  const { page, words } = desk;
  await signIn(desk);
  const safe = page.locator('.card .tag--safe').first();
  await safe.waitFor();
  const told = await safe.locator('xpath=..').innerText();
  expect(told).toContain(` ${words.cases.safety.safe} `);
});
