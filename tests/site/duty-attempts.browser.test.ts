import { expect, test } from 'vitest';
import { safeTexts } from '#site/content/en/safe-texts.ts';
import { see } from '#tests/browsers/see.ts';
import { violationsOn } from './axe.ts';
import { allOf, giveReason, openDesk, robin, signIn, standForDesks } from './desk.ts';

const stand = standForDesks();

test('what the plan does not allow is logged with its reason only, and a number that was shown stands in the log', async () => {
  await using desk = await openDesk(stand.browser, stand.server.address);
  const { page, words } = desk;
  const { attempts, safety } = words.cases;
  await signIn(desk);
  await page.getByRole('button', { name: `${words.queue.open} ${robin.name}`, exact: true }).click();
  const log = page.getByRole('region', { name: attempts.heading });
  await page.getByRole('button', { name: words.referral.showNumber }).first().click();
  await giveReason(page, words);
  await see(log.getByText(/way 1 was shown/)).toBeVisible();

  // The first way is a call, at any hour: nobody can be sent an e-mail by it.
  await log.getByRole('button', { name: attempts.log }).click();
  await log.getByRole('button', { name: attempts.outcomes.spoke, exact: true }).click();
  await see(page.getByLabel(attempts.why)).toHaveCount(0);
  await log.getByRole('button', { name: attempts.outcomes['email-sent'], exact: true }).click();
  const save = log.getByRole('button', { name: attempts.save, exact: true });
  await save.click();
  await see(log.getByText(safety.whyMissing)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel(attempts.why).fill('They asked for it by voice.');
  await save.click();
  const newest = log.locator('.log > li').first();
  await see(newest.getByText(/They asked for it by voice/)).toBeVisible();
  await see(newest).toContainText(attempts.outcomes['email-sent']);
});

test('a safe text stands beside a way once its number was asked for, and no more once that way is shut', async () => {
  await using desk = await openDesk(stand.browser, stand.server.address);
  const { page, words } = desk;
  const { attempts, safety } = words.cases;
  await signIn(desk);
  await page.getByRole('button', { name: `${words.queue.open} Sam`, exact: true }).click();
  const [text = ''] = safeTexts.text.map((one) => one.replace('{name}', 'Mair'));
  const log = page.getByRole('region', { name: attempts.heading });
  await log.getByRole('button', { name: attempts.log }).waitFor();
  expect(await allOf(page)).not.toContain(text);
  await page.getByRole('button', { name: words.referral.showNumber }).click();
  await giveReason(page, words);
  await page.getByRole('button', { name: `${words.cases.marac.copy} ${text}` }).waitFor();
  expect(await violationsOn(page)).toEqual([]);

  await log.getByRole('button', { name: attempts.log }).click();
  await log.getByRole('button', { name: attempts.outcomes['wrong-number'], exact: true }).click();
  const why = page.getByLabel(attempts.why);
  if (await why.isVisible()) await why.fill('It was agreed by voice.');
  await log.getByRole('button', { name: attempts.save, exact: true }).click();
  await page.getByText(safety.shut).waitFor();
  expect(await allOf(page)).not.toContain(text);
});
