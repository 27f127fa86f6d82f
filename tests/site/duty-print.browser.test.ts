import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { see } from '#tests/browsers/see.ts';
import { violationsOn } from './axe.ts';
import { type Desk, openDesk, openRobin, robin, sealedWords, signIn, standForDesks } from './desk.ts';

const stand = standForDesks();

/** The words that paper would show. */
async function onPaper({ page }: Desk): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const words = await page.locator('body').innerText();
  await page.emulateMedia({ media: 'screen' });
  return words;
}

/** Has the page's own print notice what paper shows at that moment, and be over when the test says so. */
async function watchPrinting(page: Page): Promise<{ printed: () => Promise<number>; over: () => Promise<void> }> {
  await page.evaluate(() => {
    const counted = Object.assign(window, { prints: 0 });
    window.print = () => {
      counted.prints += 1;
    };
  });
  return {
    printed: () => page.evaluate(() => (window as unknown as { prints: number }).prints),
    over: () => page.evaluate(() => void dispatchEvent(new Event('afterprint'))),
  };
}

const found = (paper: string) => sealedWords.filter((word) => paper.includes(word));

test.each(['en', 'cy'] as const)(
  'a printed list names nobody, says so, and names them when asked, once: %s',
  async (language) => {
    await using desk = await openDesk(stand.browser, stand.server.address, language);
    const { page, words } = desk;
    await signIn(desk);
    await see(page.getByText(robin.name).first()).toBeVisible();
    const hidden = await onPaper(desk);
    expect(found(hidden)).toEqual([]);
    expect(hidden).toContain(words.print.hidden);
    // The list itself is there.
    expect(hidden).toContain(words.cases.bands.today);

    const printing = await watchPrinting(page);
    await page.getByRole('button', { name: words.print.withNames }).click();
    expect(await printing.printed()).toBe(1);
    const asked = await onPaper(desk);
    expect(asked).toContain(robin.name);
    expect(asked).not.toContain(words.print.hidden);
    await printing.over();
    await expect.poll(async () => found(await onPaper(desk))).toEqual([]);
    expect(await printing.printed()).toBe(1);
  },
);

test('a printed referral hides the name, the number, the story and the note, and shows them when asked', async () => {
  await using desk = await openDesk(stand.browser, stand.server.address);
  const { page, words } = desk;
  await signIn(desk);
  await openRobin(desk);
  await page.getByLabel(words.note.label).fill('Ring back after two.');
  const hidden = await onPaper(desk);
  expect(found(hidden)).toEqual([]);
  expect(hidden).not.toContain(robin.introduction);
  expect(hidden).toContain(words.print.hidden);
  expect(hidden).toContain('Tuesday 09:00 to 12:00');
  await page.emulateMedia({ media: 'print' });
  await see(page.getByLabel(words.note.label)).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  const printing = await watchPrinting(page);
  await page.getByRole('button', { name: words.print.withNames }).click();
  const asked = await onPaper(desk);
  for (const word of [robin.name, robin.number, robin.story, robin.introduction]) expect(asked).toContain(word);
  await printing.over();
  await expect.poll(async () => found(await onPaper(desk))).toEqual([]);
});

test('a browser that does not tell when it has printed hides the names after a minute', async () => {
  await using desk = await openDesk(stand.browser, stand.server.address, 'en', {
    prepare: (page) => page.clock.install(),
  });
  const { page, words } = desk;
  await signIn(desk);
  await see(page.getByText(robin.name).first()).toBeVisible();
  await watchPrinting(page);
  await page.getByRole('button', { name: words.print.withNames }).click();
  expect(await onPaper(desk)).toContain(robin.name);
  await page.clock.fastForward(61_000);
  await expect.poll(async () => found(await onPaper(desk))).toEqual([]);
});

test('at 320 px nothing of the desk runs out of the page, and everything can be pressed with a thumb', async () => {
  await using desk = await openDesk(stand.browser, stand.server.address, 'cy', {
    viewport: { width: 320, height: 640 },
  });
  const { page } = desk;
  await signIn(desk);
  await openRobin(desk);
  expect(await violationsOn(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  const boxes = await page
    .locator('#island-duty button')
    .evaluateAll((buttons) =>
      buttons.map((button) => ({ text: button.textContent, box: button.getBoundingClientRect().toJSON() })),
    );
  expect(boxes.length).toBeGreaterThan(5);
  expect(boxes.filter(({ box }) => box.width < 44 || box.height < 44)).toEqual([]);
});
