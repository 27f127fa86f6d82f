import { expect, test } from 'vitest';
import { alerts as en } from '#site/content/en/alerts.ts';
import { settings } from '#site/content/en/settings.ts';
import { fill } from '#site/parts/words.ts';
import { violationsOn } from '#tests/site/axe.ts';
import { openDesk, signIn, standForDesks } from '#tests/site/desk.ts';

const stand = standForDesks();

test('the desk says that alerts are off, takes an address for them and gives it back, and a manager chooses the rhythm', async () => {
  await using desk = await openDesk(stand.browser, stand.server.address);
  const { page } = desk;
  await signIn(desk);
  await page.getByText(en.states.off).waitFor();
  await page.getByRole('button', { name: en.open, exact: true }).click();
  await page.getByRole('heading', { name: en.heading }).waitFor();
  await page.getByText(en.noneOfYours).waitFor();
  const field = page.getByLabel(en.address);
  await field.fill('mair at example');
  await page.getByRole('button', { name: en.save }).click();
  await page.getByRole('link', { name: en.wrong }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await field.fill(' mair@example.org ');
  await page.getByRole('button', { name: en.save }).click();
  await page
    .getByRole('status')
    .filter({ hasText: fill(en.saved, { address: 'mair@example.org' }) })
    .waitFor();
  await page.getByText(fill(en.yours, { address: 'mair@example.org' })).waitFor();
  expect(await field.inputValue()).toBe('');
  await page.getByRole('button', { name: en.remove }).click();
  await page.getByText(en.noneOfYours).waitFor();

  await page.getByRole('button', { name: settings.open, exact: true }).click();
  await page.getByLabel(settings.officeNone).check();
  await page.getByLabel(settings.alertRhythm).selectOption('when-waiting');
  await page.getByLabel(settings.alertEvery).selectOption('30');
  await page.getByRole('button', { name: settings.save }).click();
  await page.getByRole('status').filter({ hasText: settings.building }).waitFor();
  // What stands there now is what was signed and stored.
  expect(await page.getByLabel(settings.alertRhythm).inputValue()).toBe('when-waiting');
  expect(await page.getByRole('button', { name: settings.theirs }).count()).toBe(0);
});
