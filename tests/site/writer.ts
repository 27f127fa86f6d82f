import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { Language } from '#shared/contract/wire.ts';
import type { AskWords } from '#site/content/asked.ts';
import { asking } from '#site/content/asking.ts';
import { form as cy } from '#site/content/cy/form.ts';
import type { FormWords } from '#site/content/en/form.ts';
import { form as en } from '#site/content/en/form.ts';
import type { FaultCode } from '#site/write/faults.ts';
import { type Door, doors } from '#site/write/forms.ts';
import { violationsOn } from './axe.ts';

/** A page on which somebody writes, and what went wrong there that nobody should ever see. */
export type Writer = AsyncDisposable & {
  page: Page;
  words: FormWords;
  ask: Asking;
  faults: string[];
  /** The path of every request so far. */
  asked: string[];
};

/** The questions' words of one language. */
export type Asking = (typeof asking)[Language];

/** The form's words by language. */
export const wordsIn: Record<Language, FormWords> = { en, cy };

/** All words of the form in one language. */
export function wordsOf(language: Language): { words: FormWords; ask: Asking } {
  return { words: wordsIn[language], ask: asking[language] };
}

export async function openWriter(
  browser: Browser,
  address: string,
  language: Language,
  options: BrowserContextOptions = {},
  door: Door = 'write',
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
  await page.goto(`${address}/${language === 'cy' ? 'cy/' : ''}${door}/`);
  const words = wordsIn[language];
  await page.getByRole('button', { name: words.begin[doors[door][0]] }).waitFor();
  return {
    page,
    words,
    ask: asking[language],
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
export async function insistOnFault(page: Page, words: FormWords, ...texts: string[]) {
  const summary = page.getByRole('alert').filter({ hasText: words.faultsHeading });
  await summary.waitFor();
  expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await summary.getByRole('listitem').allTextContents()).toEqual(texts);
  await insistOnAccess(page);
  await summary.getByRole('button').last().press('Enter');
  const focused = page.locator('input:focus, textarea:focus, select:focus');
  expect(await focused.getAttribute('id')).toMatch(/^f-/);
}

/** Each option has its words beside its circle or box, in plain weight, and room before the next. */
export async function insistOnOptions(page: Page): Promise<void> {
  const looks = await page.locator('main .choice').evaluateAll((options) =>
    options.map((option) => {
      const { display, fontWeight, paddingBlockEnd, columnGap } = getComputedStyle(option);
      return {
        display,
        fontWeight,
        apart: Number.parseFloat(paddingBlockEnd) > 4,
        beside: Number.parseFloat(columnGap) > 4,
      };
    }),
  );
  expect(looks.length).toBeGreaterThan(1);
  for (const look of looks) expect(look).toEqual({ display: 'flex', fontWeight: '400', apart: true, beside: true });
}

/** What is said to be wrong with the answer to a question. */
export function faultOf({ words }: Pick<Writer, 'words'>, asked: AskWords, code: FaultCode): string {
  const usual: Record<string, string> = words.faults;
  return asked.faults?.[code] ?? (usual[code] ?? code).replace('{label}', asked.label ?? asked.ask);
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
export async function writeAll({ page, words, ask }: Writer, name: string, story: string): Promise<void> {
  const { you } = ask;
  const go = () => page.getByRole('button', { name: words.next, exact: true }).click();
  await page.getByRole('button', { name: words.begin.self }).click();
  await page.getByLabel(you.name.ask).fill(name);
  await go();
  await page.getByLabel(you.age.options['18-or-over']).check();
  await go();
  await page.getByLabel(you.area.ask).fill('NP20');
  await go();
  await page.getByLabel(you.choice.options['contact-me']).check();
  await go();
  await go();
  await page.getByLabel(you.method.options.call).check();
  await go();
  await page.getByLabel(you.callNumber.ask).fill('07700 900123');
  await page.getByLabel(you.onlyMe.ask).check();
  await go();
  await page.getByLabel(words.times.days[1]).check();
  await page.getByLabel(words.times.from, { exact: true }).selectOption('09:00');
  await page.getByLabel(words.times.to, { exact: true }).selectOption('12:00');
  while (!(await page.getByLabel(you.story.ask).isVisible())) await go();
  await page.getByLabel(you.story.ask).fill(story);
  await page.getByRole('button', { name: words.sendNow, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: words.review.heading }).waitFor();
}
