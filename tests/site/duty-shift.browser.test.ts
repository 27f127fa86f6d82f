import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { see } from '#tests/browsers/see.ts';
import { violationsOn } from './axe.ts';
import { type Desk, giveReason, openDesk, signIn, standForDesks } from './desk.ts';

const stand = standForDesks();

/** The names on the cards, in the order in which they stand. */
const namesOn = (page: Page) => page.locator('.card h4').allTextContents();

/** Opens the card that stands so far down, by keyboard. */
async function openByKeys(page: Page, place: number): Promise<string> {
  await page.locator('.card').nth(place).waitFor();
  await expect
    .poll(async () => {
      const at = await page.locator('.card').evaluateAll((cards) => cards.findIndex((card) => card.matches(':focus')));
      if (at !== place) await page.keyboard.press(at < place ? 'j' : 'k');
      return at;
    })
    .toBe(place);
  // What has the focus keeps it, wherever news may move it meanwhile.
  const name = await page.locator('.card:focus h4').innerText();
  await page.keyboard.press('o');
  await see(page.getByRole('heading', { name, exact: true })).toBeFocused();
  return name;
}

/** In three presses: log, what came of it, save. */
async function log(
  { page, words }: Desk,
  outcome: keyof Desk['words']['cases']['attempts']['outcomes'],
): Promise<void> {
  const text = words.cases.attempts;
  await page.keyboard.press('l');
  await page.getByRole('button', { name: text.outcomes[outcome], exact: true }).press('Enter');
  if (outcome === 'arranged') {
    await page.getByLabel(text.when).nth(0).fill('2099-03-05');
    await page.getByLabel(text.when).nth(1).fill('10:30');
  }
  await page.getByRole('button', { name: text.save, exact: true }).press('Enter');
  await see(page.locator('.log').filter({ hasText: text.outcomes[outcome] }).first()).toBeVisible();
}

test('a shift is worked by keyboard: who is first, three tries, a claim that lapsed, one closed and opened again', async () => {
  await using desk = await openDesk(stand.browser, stand.server.address);
  const { page, words } = desk;
  const { cases, referral } = words;
  await signIn(desk);
  await page.locator('.card').first().waitFor();
  const before = await namesOn(page);
  expect(before.slice(0, 2).toSorted()).toEqual(['Mared Enghraifft', 'Olu Example']);

  // Somebody went home two hours ago with a claim.
  using database = new DatabaseSync(join(stand.server.dataDir, 'sidegate.sqlite'));
  database.prepare('UPDATE thread SET claimed_by = ?, claimed_until = 60').run('somebody-on-the-team-');
  const first = await openByKeys(page, 0);
  await page.keyboard.press('c');
  await see(page.getByText('Claimed by Mair Example')).toBeVisible();
  const ask = page.getByRole('button', { name: referral.showNumber }).first();
  await ask.press('Enter');
  await giveReason(page, words);
  expect(await page.locator('article').innerText()).toMatch(/07700 900\d{3}/);
  await log(desk, 'spoke');
  await see(page.getByText(cases.next.reached)).toBeVisible();
  await page.getByLabel(words.note.label).fill('She has somebody with her tonight.');
  await page.getByRole('button', { name: cases.notes.add }).press('Enter');
  await see(page.getByText('She has somebody with her tonight.')).toBeVisible();
  await see(page.getByLabel(words.note.label)).toHaveValue('');
  expect(await violationsOn(page)).toEqual([]);

  await page.getByLabel(cases.ending.label).selectOption('declined');
  await page.getByRole('button', { name: cases.ending.close, exact: true }).press('Enter');
  await page.getByText(words.queue.closed, { exact: true }).click();
  expect((await namesOn(page)).at(-1)).toBe(first);
  await page.getByRole('button', { name: `${words.queue.open} ${first}` }).press('Enter');
  await page.getByRole('button', { name: cases.ending.reopen }).press('Enter');
  await see(page.getByText(/Opened again/)).toBeVisible();
  await page.keyboard.press('b');
  await see(page.getByText(words.queue.closed, { exact: true })).toHaveCount(0);

  const second = await openByKeys(page, 0);
  await log(desk, 'unsafe');
  await see(page.getByText(cases.next.unsafe)).toBeVisible();
  await page.keyboard.press('b');
  await openByKeys(page, 3);
  await log(desk, 'arranged');
  await see(page.getByText(/05\/03/).first()).toBeVisible();

  // A colleague's desk, without being asked to look, and nothing of it on the server in clear.
  await using other = await openDesk(stand.browser, stand.server.address, 'cy');
  await signIn(other);
  await other.page.getByRole('button', { name: `${other.words.queue.open} ${second}` }).click();
  await see(other.page.getByText(other.words.cases.next.unsafe)).toBeVisible();
  await page.getByRole('button', { name: cases.attempts.log }).press('Enter');
  const rows = database.prepare('SELECT box FROM case_revision').all();
  expect(rows.length).toBeGreaterThan(5);
  expect(JSON.stringify(rows)).not.toContain('tonight');
});

test('what a colleague judges is on an open desk by itself, and lower asks for its reason', async () => {
  await using desk = await openDesk(stand.browser, stand.server.address);
  const { page, words } = desk;
  await signIn(desk);
  await page.locator('.card').first().waitFor();
  const count = (await namesOn(page)).length;
  await using elsewhere = await openDesk(stand.browser, stand.server.address);
  await signIn(elsewhere);
  const name = (await namesOn(page))[1] ?? '';
  const lowest = page.getByRole('region', { name: words.cases.bands.other, exact: true }).locator('.card h4');
  expect(await lowest.allTextContents()).not.toContain(name);
  await elsewhere.page.getByRole('button', { name: `${words.queue.open} ${name}`, exact: true }).click();
  const { judgement } = words.cases;
  await elsewhere.page.getByText(judgement.label, { exact: true }).first().click();
  await elsewhere.page.getByLabel(judgement.label).selectOption('other');
  await elsewhere.page.getByRole('button', { name: judgement.save }).click();
  await see(elsewhere.page.getByText(judgement.reasonMissing)).toBeVisible();
  await elsewhere.page.getByLabel(judgement.reason).fill('She has moved to another town.');
  await elsewhere.page.getByRole('button', { name: judgement.save }).click();
  // The first desk shows it without being asked to look.
  await expect.poll(() => lowest.allTextContents()).toContain(name);
  expect((await namesOn(page)).length).toBe(count);
});
