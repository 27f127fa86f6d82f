import type { Browser, Page } from 'playwright';
import { expect } from 'vitest';
import { see } from '#tests/browsers/see.ts';
import { type Paper, recoverAtDesk, type SetUpPlace, setUpInBrowser, signInAtDesk } from '#tests/e2e/manager.ts';
import { type Visit, writeInAsVisitor } from '#tests/e2e/visitor.ts';
import { deskWordsIn } from '#tests/examples/desk-words.ts';
import { showNumber } from '#tests/site/desk.ts';

const visit: Visit = {
  name: 'Robin Example',
  number: '07700 900123',
  introduction: 'say you are from the dentist',
  story: 'This is happening. I have four minutes.',
};

/** From set-up to a referral that was written, sealed, sent, opened, claimed and closed, all in real browsers. */
export async function walkFromSetUpToDesk(browser: Browser, start: SetUpPlace & { address: string }): Promise<Paper> {
  const manager = await newVisit(browser);
  const paper = await setUpInBrowser(manager, start);

  const visitor = await newVisit(browser, { width: 390, height: 844 });
  await writeInAsVisitor(visitor, start.address, visit);

  await manager.getByRole('link', { name: 'Sign in on the duty desk' }).click();
  await signInAtDesk(manager, paper.passphrase);
  await readAtDesk(manager, visit);
  await manager.getByRole('button', { name: 'Claim' }).click();
  await see(manager.getByText('Claimed by Mair Example until')).toBeVisible();
  await manager.getByLabel('Outcome').selectOption('declined');
  await manager.getByRole('button', { name: 'Close it' }).click();
  await manager.getByText('Closed', { exact: true }).click();
  await see(manager.getByText('Closed by Mair Example')).toBeVisible();
  return paper;
}

/** A page of a browser that has never been here. What does not appear in 20 seconds is missing. */
async function newVisit(browser: Browser, viewport = { width: 1280, height: 900 }): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage();
  page.setDefaultTimeout(40_000);
  return page;
}

/** Opens the visitor's referral and finds all that was written; the number only after asking for it. */
export async function readAtDesk(page: Page, { name, number, introduction, story }: Visit): Promise<void> {
  await page.getByRole('button', { name: `Open ${name}` }).click();
  await see(page.getByRole('heading', { name })).toBeVisible();
  await see(page.getByText('Tuesday 09:00 to 12:00')).toBeVisible();
  await see(page.getByText(introduction)).toBeVisible();
  expect(await page.content()).not.toContain(number);
  await showNumber(page, deskWordsIn.en);
  await see(page.getByText(number)).toBeVisible();
  await page.getByText('What they wrote').click();
  await see(page.getByText(story)).toBeVisible();
}

/** A fresh browser with nothing but the sheet: the referral that was written before is read again. */
export async function readBySheet(browser: Browser, address: string, { sheet }: Paper): Promise<void> {
  const page = await newVisit(browser);
  await page.goto(`${address}/duty/`);
  await recoverAtDesk(page, sheet);
  await page.getByText('Closed', { exact: true }).click();
  await readAtDesk(page, visit);
  // Loading the page again signs out: whoever was there has nothing left on it, and in the browser only the public marks.
  await page.reload();
  await see(page.getByLabel('Sign-in name')).toHaveValue('');
  expect(await page.content()).not.toContain(visit.story);
  const kept = () => [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage));
  expect(await page.evaluate(kept)).toEqual([expect.stringMatching(/^sidegate-marks-/)]);
  expect(await page.context().cookies()).toEqual([]);
}
