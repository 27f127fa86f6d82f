import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

/** Is to be pasted: short enough for every field, and neither a number nor an address alone. */
const pasted = 'np20 robin@example.org';
const controls = 'input, select, textarea';
const typedInto = 'textarea, input:not([type=radio], [type=checkbox])';

/** Puts the text where a real paste takes it from, by copying it as people do: typed, chosen whole, copied. */
export async function copyText(page: Page): Promise<void> {
  await page.goto('data:text/html,<textarea>');
  await page.locator('textarea').fill(pasted);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
}

/**
 * Every control that is shown keeps the browser from learning, is large enough not to be zoomed to, and takes a paste.
 * Leaves the text fields empty.
 * @returns how many there were
 */
export async function insistOnControls(page: Page, where: string): Promise<number> {
  expect(await wrongControls(page), where).toEqual([]);
  for (const field of await page.locator('main').locator(typedInto).all()) {
    if (await field.isVisible())
      expect(await pasteInto(page, field), `${where}: ${await field.getAttribute('id')}`).toBe(pasted);
  }
  return page.locator(controls).count();
}

/** The markup of every control that the browser may learn from, or whose letters are below 16 px. */
export function wrongControls(page: Page): Promise<string[]> {
  return page.locator(controls).evaluateAll((all) =>
    all
      .filter((one) => {
        const { autocomplete } = one as HTMLInputElement;
        return autocomplete !== 'off' || Number.parseFloat(getComputedStyle(one).fontSize) < 16;
      })
      .map(({ outerHTML }) => outerHTML),
  );
}

/** What stands in a field after a paste by keyboard. */
export async function pasteInto(page: Page, field: Locator): Promise<string> {
  await field.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+V');
  const value = await field.inputValue();
  await field.fill('');
  return value;
}
