import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { Language } from '#shared/contract/wire.ts';
import { form as cy } from '#site/content/cy/form.ts';
import type { FormWords } from '#site/content/en/form.ts';
import { form as en } from '#site/content/en/form.ts';
import { violationsOn } from './axe.ts';

/** A page on which somebody writes, and what went wrong there that nobody should ever see. */
export type Writer = AsyncDisposable & {
  page: Page;
  words: FormWords;
  faults: string[];
  /** The path of every request so far. */
  asked: string[];
};

/** The form's words by language. */
export const wordsIn: Record<Language, FormWords> = { en, cy };

export async function openWriter(
  browser: Browser,
  address: string,
  language: Language,
  options: BrowserContextOptions = {},
): Promise<Writer> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  const asked: string[] = [];
  page.on('request', (request) => {
    asked.push(new URL(request.url()).pathname);
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) faults.push(request.url());
  });
  await page.goto(`${address}/${language === 'cy' ? 'cy/' : ''}write/`);
  const words = wordsIn[language];
  await page.getByRole('button', { name: words.begin }).waitFor();
  return {
    page,
    words,
    faults,
    asked,
    [Symbol.asyncDispose]: () => context.close(),
  };
}

/** The page with this heading is shown, the focus is on it, and nothing on it is wrong for anybody who reads by ear. */
export async function insistOnPage(page: Page, heading: string): Promise<void> {
  const shown = page.getByRole('heading', { level: 1, name: heading, exact: true });
  await shown.waitFor();
  expect(await shown.evaluate((one) => one === document.activeElement), heading).toBe(true);
  await insistOnAccess(page);
}

/** axe finds nothing, and no control lets the browser learn or shrinks below 16 px. */
export async function insistOnAccess(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  const learning = await page.locator('input, select, textarea').evaluateAll((controls) =>
    controls
      .filter((control) => {
        const { autocomplete, type } = control as HTMLInputElement;
        const small = Number.parseFloat(getComputedStyle(control).fontSize) < 16;
        return autocomplete !== 'off' || small || /mail|tel|phone|name/i.test(`${control.id} ${type}`);
      })
      .map((control) => control.outerHTML),
  );
  expect(learning).toEqual([]);
}

/** Continue, with something missing: the summary has the focus, and its lines lead to the controls. */
export async function insistOnFault(page: Page, words: FormWords, ...codes: (keyof FormWords['faults'])[]) {
  const summary = page.getByRole('alert').filter({ hasText: words.faultsHeading });
  await summary.waitFor();
  expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await summary.getByRole('listitem').allTextContents()).toEqual(codes.map((code) => words.faults[code]));
  await insistOnAccess(page);
  await summary.getByRole('button').last().press('Enter');
  const focused = page.locator('input:focus, textarea:focus, select:focus');
  expect(await focused.getAttribute('id')).toMatch(/^f-/);
}

/** Presses Tab until the focus is on the control, as somebody without a mouse does. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await control.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${control.toString()}`);
}

/** Fills the form in as quickly as a test may: somebody to be called on Tuesday mornings. Ends at the review. */
export async function writeAll({ page, words }: Writer, name: string, story: string): Promise<void> {
  const go = () => page.getByRole('button', { name: words.next, exact: true }).click();
  await page.getByRole('button', { name: words.begin }).click();
  await page.getByLabel(words.name.heading).fill(name);
  await go();
  await page.getByLabel(words.age.choices['18-or-over']).check();
  await go();
  await page.getByLabel(words.area.heading).fill('NP20');
  await go();
  await page.getByLabel(words.method.choices.call).check();
  await go();
  await page.getByLabel(words.reach.headings.call).fill('07700 900123');
  await page.getByLabel(words.reach.onlyMe).check();
  await go();
  await page.getByLabel(words.times.days[1]).check();
  await page.getByLabel(words.times.from, { exact: true }).selectOption('09:00');
  await page.getByLabel(words.times.to, { exact: true }).selectOption('12:00');
  await go();
  await go();
  await go();
  await go();
  await page.getByLabel(words.story.heading).fill(story);
  await go();
  await page.getByRole('heading', { level: 1, name: words.review.heading }).waitFor();
}
