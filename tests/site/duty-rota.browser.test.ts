import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { readCalendar } from '#shared/rota/calendar.ts';
import { rota as cy } from '#site/content/cy/rota.ts';
import { rota as en, type RotaWords } from '#site/content/en/rota.ts';
import { fill } from '#site/parts/words.ts';
import { see } from '#tests/browsers/see.ts';
import { violationsOn } from './axe.ts';
import { openDesk, signIn, standForDesks } from './desk.ts';

const stand = standForDesks();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openRota(language: 'en' | 'cy' = 'en', text: RotaWords = en) {
  const desk = await openDesk(stand.browser, stand.server.address, language, {
    viewport: { width: 320, height: 800 },
  });
  await signIn(desk);
  await button(desk.page, text.open).click();
  await see(desk.page.getByRole('heading', { name: text.heading, exact: true })).toBeFocused();
  return desk;
}

async function insistOnAccess(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
}

/** A shift of every day, all day, so that somebody is on shift whenever this is run. */
async function addAlways(page: Page): Promise<void> {
  for (const day of await page.getByRole('checkbox').all()) await day.check();
  await page.getByLabel(en.add.since).fill('2026-01-01');
  await page.getByLabel(en.add.begins).fill('09:00');
  await page.getByLabel(en.add.ends).fill('09:00');
  await button(page, en.add.save).click();
}

test('a manager plans shifts and who works a day, every desk tells who is on, and nobody’s change is lost', async () => {
  await using desk = await openRota();
  const { page } = desk;
  await see(page.getByText(en.none)).toBeVisible();
  await button(page, en.add.save).click();
  const wrong = page.getByRole('alert').getByRole('listitem');
  expect(await wrong.allInnerTexts()).toEqual([en.faults.days, en.faults.day, en.faults.times]);
  await insistOnAccess(page);
  // Another desk stands open meanwhile, knows of no rota, and gets no news.
  await using other = await openRota();
  await other.page.route(/\/api\/(?:threads|changes)/, (route) => route.abort());
  await see(other.page.getByText(en.none)).toBeVisible();

  await addAlways(page);
  await see(page.getByText(en.changed)).toBeVisible();
  await see(page.getByText(/On shift now: Mair Example \(until 09:00\)/)).toBeVisible();
  await see(page.getByText(en.noGaps)).toBeVisible();
  const gaps = page.getByRole('region', { name: en.gaps }).getByRole('listitem');
  expect(await gaps.count()).toBe(0);
  const fourth = page.getByRole('region', { name: en.coming }).locator('li').nth(3);
  const save = fourth.getByRole('button', { name: en.saveWorked });
  await fourth.getByLabel(en.change).selectOption({ label: en.nobodyWorks });
  expect(await gaps.count()).toBe(0);
  await save.click();
  await see(gaps).toHaveCount(1);
  await see(fourth.getByText(`· ${en.nobodyWorks}`)).toBeVisible();
  // And back: the day is still there.
  await fourth.getByLabel(en.change).selectOption({ label: 'Mair Example' });
  await save.click();
  await see(gaps).toHaveCount(0);
  await fourth.getByLabel(en.change).selectOption({ label: en.nobodyWorks });
  await save.click();
  await see(gaps).toHaveCount(1);
  await insistOnAccess(page);

  await addAlways(other.page);
  await other.page.getByRole('alert').waitFor();
  await see(other.page.getByRole('region', { name: en.gaps }).getByRole('listitem')).toHaveCount(1);
  await see(other.page.getByRole('button', { name: en.remove })).toHaveCount(1);

  await using welsh = await openRota('cy', cy);
  await see(welsh.page.getByText(/Ar shifft nawr: Mair Example \(tan 09:00\)/)).toBeVisible();
  await insistOnAccess(welsh.page);
  await button(welsh.page, cy.back).click();
  await see(welsh.page.getByText(/Ar shifft nawr: Mair Example/)).toBeVisible();

  await button(page, en.list['to-on-shift']).click();
  await see(page.getByText(en.list['on-shift'])).toBeVisible();
  await insistOnAccess(page);

  await page.getByRole('button', { name: en.remove }).click();
  await see(page.getByText(en.nobody)).toBeVisible();
  // A desk that only has the list open is told.
  await see(welsh.page.getByText(cy.nobody)).toBeVisible();
});

test('shifts come from another calendar, whole or not at all, and one’s own go to one', async () => {
  await using desk = await openRota();
  const { page } = desk;
  await page.getByText(en.calendar.heading, { exact: true }).click();
  const give = (text: string) =>
    page
      .getByLabel(en.calendar.file)
      .setInputFiles({ name: 'shifts.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) });
  const event = (title: string, rule: string) =>
    `BEGIN:VEVENT\r\nUID:${title}\r\nSUMMARY:${title}\r\nDTSTART:20260101T090000\r\nDURATION:P1D\r\nRRULE:${rule}\r\nEND:VEVENT\r\n`;
  const calendar = (...events: string[]) => `BEGIN:VCALENDAR\r\n${events.join('')}END:VCALENDAR\r\n`;
  await give('no calendar');
  await page.getByRole('alert').getByText(en.calendar.faults.malformed).waitFor();
  await give(calendar(event('Mair', 'FREQ=DAILY'), event('<b>Jo', 'FREQ=MONTHLY')));
  await page
    .getByRole('alert')
    .getByText(fill(en.calendar.faults.repeats, { title: '<b>Jo' }))
    .waitFor();
  expect(await page.getByRole('button', { name: en.remove }).count()).toBe(0);
  await insistOnAccess(page);

  // More than a rota has room for: they stay to be taken when there is.
  await give(calendar(...Array.from({ length: 201 }, () => event('Mair on the desk', 'FREQ=DAILY'))));
  await button(page, en.calendar.take).click();
  await page.getByRole('alert').getByText(en.faults.full).waitFor();
  await see(page.getByText(fill(en.calendar.found, { count: 201 }))).toBeVisible();
  expect(await page.getByRole('button', { name: en.remove }).count()).toBe(0);

  await give(calendar(event('Mair on the desk', 'FREQ=DAILY'), event('Somebody else', 'FREQ=DAILY')));
  await page.getByText(fill(en.calendar.found, { count: 2 })).waitFor();
  expect(await page.getByLabel(/Somebody else/).inputValue()).toBe('');
  await button(page, en.calendar.take).click();
  await see(page.getByText(/On shift now: Mair Example/)).toBeVisible();
  await see(page.getByRole('button', { name: en.remove })).toHaveCount(1);

  const saved = page.waitForEvent('download');
  await button(page, en.calendar.save).click();
  const written = await readFile(await (await saved).path(), 'utf8');
  expect(readCalendar(written).length).toBeGreaterThan(80);
  expect(written).not.toMatch(/Mair|Example|Hafan/);

  // And from an address, as long as it is not ended.
  await button(page, en.calendar.feed.make).click();
  const address = page.locator('.link-to-give');
  await see(page.getByText(en.calendar.feed.made)).toBeVisible();
  const feed = await (await fetch(await address.innerText())).text();
  expect(readCalendar(feed).length).toBeGreaterThan(80);
  expect(feed).not.toMatch(/Mair|Example|Hafan/);
  await insistOnAccess(page);
  const ended = await address.innerText();
  await button(page, en.calendar.feed.end).click();
  await see(page.getByText(en.calendar.feed.ended)).toBeVisible();
  expect((await fetch(ended)).status).toBe(404);
  await page.getByRole('button', { name: en.remove }).click();
  await see(page.getByRole('button', { name: en.remove })).toHaveCount(0);
});

test('a rota that no manager signed is shown to nobody, and a manager makes a new one', async () => {
  await using desk = await openRota();
  await addAlways(desk.page);
  await see(desk.page.getByText(/On shift now/)).toBeVisible();
  using database = new DatabaseSync(join(stand.server.dataDir, 'sidegate.sqlite'), { timeout: 5_000 });
  const row = database.prepare('SELECT signed FROM rota').get() as { signed: string };
  const forged = JSON.stringify({ ...JSON.parse(row.signed), by: 'somebody-on-the-team-' });
  database.prepare('UPDATE rota SET signed = ?').run(forged);
  await using after = await openRota();
  await see(after.page.getByText(en.refused)).toBeVisible();
  expect(await after.page.getByText(/On shift now/).count()).toBe(0);
  expect(await after.page.getByRole('button', { name: en.remove }).count()).toBe(0);
  await addAlways(after.page);
  await see(after.page.getByText(/On shift now: Mair Example/)).toBeVisible();
  await see(after.page.getByText(en.refused)).toHaveCount(0);
  await see(after.page.getByRole('button', { name: en.remove })).toHaveCount(1);
});
