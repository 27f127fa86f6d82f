import { expect, test } from 'vitest';
import { openDesk, signIn, standForDesks } from './desk.ts';

const stand = standForDesks();

const long = `${'safeguarding.department.'.repeat(3)}intake@council.example.org`;

test.each(['en', 'cy'] as const)(
  'on a phone of 320 pixels no answer, however long, makes a case wider than the page, and no choice is cut: %s',
  async (language) => {
    await using desk = await openDesk(stand.browser, stand.server.address, language, {
      viewport: { width: 320, height: 640 },
    });
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
  await using desk = await openDesk(stand.browser, stand.server.address);
  const { page, words } = desk;
  await signIn(desk);
  const safe = page.locator('.card .tag--safe').first();
  await safe.waitFor();
  const told = await safe.locator('xpath=..').innerText();
  expect(told).toContain(` ${words.cases.safety.safe}`);
});
