import type { Page } from 'playwright';
import { see } from '#tests/browsers/see.ts';

/** What a made-up visitor answers: a call, on Tuesday mornings only. */
export type Visit = { name: string; number: string; introduction: string; story: string };

/** Walks the self-referral from the home page to the receipt. */
export async function writeInAsVisitor(page: Page, address: string, visit: Visit): Promise<void> {
  await page.goto(`${address}/`);
  await page.getByRole('link', { name: 'I need help' }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  const next = () => page.getByRole('button', { name: 'Continue' }).click();

  await page.getByLabel('What name shall we use?').fill(visit.name);
  await next();
  await page.getByLabel('18 or over').check();
  await next();
  await page.getByLabel('Where do you live, roughly?').fill('NP20');
  await next();
  await page.getByLabel('Please contact me').check();
  await next();
  await next(); // their phone and e-mail: nothing said
  await page.getByLabel('Call me').check();
  await next();
  await page.getByLabel('Which number can we call?').fill(visit.number);
  await page.getByLabel('Only I can see this').check();
  await next();
  await page.getByLabel('Tuesday').check();
  await page.getByLabel('From').selectOption('09:00');
  await page.getByLabel('To', { exact: true }).selectOption('12:00');
  await next();
  await next(); // never: none
  await next(); // voicemail and text: no
  await next(); // no other way
  await page.getByLabel('Who shall we say we are?').fill(visit.introduction);
  await next();
  await next(); // no phrases
  await next(); // if we cannot reach them: nothing said
  await next(); // no list to come back with
  await page.getByLabel('Tell us as little or as much as you like').fill(visit.story);
  await page.getByRole('button', { name: 'Send now' }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await see(page.getByRole('heading', { name: 'We have what you wrote' })).toBeVisible({ timeout: 60_000 });
}
