import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'vitest';

/**
 * What axe finds wrong on a page, each with the elements it is about; by its usual rules, or by those with these tags.
 * It runs in the page itself, which is the same as its other way where a page has no frames, and takes half as long.
 */
export async function violationsOn(page: Page, tags: string[] = []): Promise<string[][]> {
  expect(page.frames()).toHaveLength(1);
  // What is out of view would be judged where it stood before it was laid out, over whatever stands there now.
  await page.evaluate(() => {
    for (const card of document.querySelectorAll<HTMLElement>('.card')) card.style.contentVisibility = 'visible';
  });
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (tags.length > 0 ? axe.withTags(tags) : axe).analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}
