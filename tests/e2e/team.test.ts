import type { Browser, Page } from 'playwright';
import { expect, test } from 'vitest';
import { demoManager } from '#scripts/demo/charity.ts';
import { launchChromium } from '#tests/browsers/launch.ts';
import { see } from '#tests/browsers/see.ts';
import { siteReady } from '#tests/processes/site-ready.ts';
import { stopLooking } from '#tests/site/desk.ts';
import { startIn } from '#tests/standing/standing.ts';

async function newVisit(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(40_000);
  await page.clock.install();
  return page;
}

async function signIn(page: Page, address: string, signInName: string, passphrase: string): Promise<void> {
  await page.goto(`${address}/duty/`);
  await page.getByLabel('Sign-in name').fill(signInName);
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** From the manager's link to the joiner's words. @returns the joiner's passphrase */
async function join(manager: Page, joiner: Page, name: string, signInName: string, role: string): Promise<string> {
  await manager.getByLabel('Their name, as colleagues know them').fill(name);
  await manager.getByLabel('Role').selectOption({ label: role });
  await manager.getByRole('button', { name: 'Make a link' }).click();
  await joiner.goto((await manager.locator('.link-to-give').textContent()) ?? '');
  await joiner.getByLabel('Sign-in name').fill(signInName);
  const passphrase = await joiner.getByLabel('Passphrase').inputValue();
  await joiner.getByRole('button', { name: 'Join' }).click();
  await see(joiner.getByText('Waiting for Mair Example to let you in')).toBeVisible();
  return passphrase;
}

async function letIn(manager: Page, name: string): Promise<void> {
  await manager.getByRole('button', { name: 'Back to the list' }).click();
  await manager.getByRole('button', { name: 'Team' }).click();
  await see(manager.getByText('Their keys were made with the link you gave them.')).toBeVisible();
  await manager.getByRole('button', { name: `Let ${name} in` }).click();
  await see(manager.getByRole('button', { name: `Take out ${name}` })).toBeVisible();
}

test('a worker is invited, waits, is let in, reads, and is taken out again', async () => {
  await using server = await startIn('written-to');
  await using browser = await launchChromium();
  const [manager, worker] = [await newVisit(browser), await newVisit(browser)];
  await signIn(manager, server.address, demoManager.signInName, demoManager.passphrase);
  await manager.getByRole('button', { name: 'Team' }).click();
  const passphrase = await join(manager, worker, 'Siôned Example', 'sioned', 'Duty worker');
  await signIn(worker, server.address, 'sioned', passphrase);
  await see(worker.getByText('A manager still has to let you in')).toBeVisible();

  await letIn(manager, 'Siôned Example');
  await signIn(worker, server.address, 'sioned', passphrase);
  await see(worker.getByRole('button', { name: /^Open / })).toHaveCount(12);
  await stopLooking(worker);
  await worker.getByRole('button', { name: 'Open Robin Example' }).click();
  await worker.getByRole('button', { name: 'Claim' }).click();
  await see(worker.getByText('Claimed by Siôned Example')).toBeVisible();

  await manager.getByRole('button', { name: 'Take out Siôned Example' }).click();
  await see(manager.getByText('everything they read or copied until now')).toBeVisible();
  await manager.getByRole('button', { name: 'Yes, take them out' }).click();
  await see(manager.getByRole('button', { name: 'Take out Siôned Example' })).toHaveCount(0);
  // News are looked at a second apart, which is far less than until the desk would look by itself.
  const toldAfter = async () => {
    await worker.clock.runFor(250);
    return worker.getByText('You were signed out').isVisible();
  };
  await expect.poll(toldAfter, { interval: 250, timeout: 10_000 }).toBe(true);
  await manager.getByRole('button', { name: 'Back to the list' }).click();
  await manager.getByRole('button', { name: 'Open Robin Example' }).click();
  await see(manager.getByRole('button', { name: 'Claim' })).toBeVisible();
}, 180_000);

test('when a manager leaves there is a new sheet, and a desk that knew the old key asks to compare', async () => {
  await using server = await startIn('written-to');
  await using browser = await launchChromium();
  const [manager, second] = [await newVisit(browser), await newVisit(browser)];
  await signIn(manager, server.address, demoManager.signInName, demoManager.passphrase);
  await manager.getByRole('button', { name: 'Team' }).click();
  const passphrase = await join(manager, second, 'Dev Example', 'dev', 'Manager');
  await letIn(manager, 'Dev Example');
  await signIn(second, server.address, 'dev', passphrase);
  await see(second.getByRole('button', { name: /^Open / })).toHaveCount(12);
  await stopLooking(second);

  await manager.getByRole('button', { name: 'Take out Dev Example' }).click();
  await see(manager.getByText('A manager knows the charity’s key.')).toBeVisible();
  await manager.getByRole('button', { name: 'Yes, take them out' }).click();
  await manager.getByRole('button', { name: 'Make a new sheet' }).click();
  await see(manager.locator('.sheet li')).toHaveCount(24);
  const sheet = await manager.locator('.sheet li').allTextContents();
  const fingerprint = (await manager.locator('.fingerprint').textContent()) ?? '';
  await manager.getByRole('button', { name: 'I have it on paper' }).click();
  for (const box of await manager.getByLabel(/^Word \d+$/).all()) {
    const number = Number(/\d+/.exec((await box.getAttribute('id')) ?? '')?.[0]);
    await box.fill(sheet[number - 1] ?? '');
  }
  await manager.getByRole('button', { name: 'Put the new sheet to use' }).click();
  await see(manager.getByText('Done. The site is being made anew')).toBeVisible();
  await siteReady(server.address);

  await manager.goto(`${server.address}/duty/`);
  await see(manager.locator('.fingerprint')).toHaveText(fingerprint.trim());
  await see(manager.getByLabel('Sign-in name')).toHaveCount(0);
  await manager.getByRole('button', { name: 'I compared them by voice' }).click();
  await manager.getByLabel('Sign-in name').fill(demoManager.signInName);
  await manager.getByLabel('Passphrase').fill(demoManager.passphrase);
  await manager.getByRole('button', { name: 'Sign in' }).click();
  await see(manager.getByRole('button', { name: /^Open / })).toHaveCount(12);
  await see(second.getByText('You were signed out')).toBeVisible();
}, 180_000);
