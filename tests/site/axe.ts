import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { expect } from 'vitest';

/**
 * What axe finds wrong on a page, each with the elements it is about; by its usual rules, or by those with these tags. It
 * is brought into a page once, and tells of nothing but violations: what passed is put into words for nobody, which takes
 * most of its time.
 */
export async function violationsOn(page: Page, tags: string[] = []): Promise<string[][]> {
  expect(page.frames()).toHaveLength(1);
  // What is out of view would be judged where it stood before it was laid out, over whatever stands there now.
  await page.evaluate(() => {
    for (const card of document.querySelectorAll<HTMLElement>('.card')) card.style.contentVisibility = 'visible';
  });
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const options: RunOptions = { resultTypes: ['violations'], ...(tags.length > 0 && { runOnly: tags }) };
  const { violations } = await page.evaluate(
    (how) => (globalThis as unknown as { axe: { run(how: RunOptions): Promise<AxeResults> } }).axe.run(how),
    options,
  );
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}
