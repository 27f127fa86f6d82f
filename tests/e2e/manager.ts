import type { Page } from 'playwright';
import { see } from '#tests/browsers/see.ts';
import { exampleFounding } from '#tests/examples/charity.ts';

export type SetUpPlace = { setUpAddress: string; setUpCode: string };
/** What the manager has on paper after set-up. */
export type Paper = { passphrase: string; sheet: string[] };

const { profile, manager } = exampleFounding;

/** Sets the charity up as its first manager does, up to the link to the desk. */
export async function setUpInBrowser(
  page: Page,
  { setUpAddress, setUpCode }: SetUpPlace,
  exitUrl?: string,
): Promise<Paper> {
  await page.goto(setUpAddress);
  await page.getByLabel('Set-up code').fill(setUpCode);
  await page.getByLabel('Name of the charity').fill(profile.name);
  await page.getByLabel('Nation').selectOption(profile.nation);
  await page.getByLabel('Phone number that people may ring').fill(profile.phone);
  if (exitUrl) await page.getByLabel('Where “Leave this site” goes').fill(exitUrl);
  await page.getByLabel('Your name, as colleagues know you').fill(manager.displayName);
  await page.getByLabel('Sign-in name').fill(manager.signInName);
  const passphrase = await page.getByLabel('Passphrase').inputValue();
  await page.getByRole('button', { name: 'Make the keys' }).click();
  await see(page.locator('.sheet li')).toHaveCount(24, { timeout: 30_000 });
  const sheet = await page.locator('.sheet li').allTextContents();
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  for (const box of await page.getByLabel(/^Word \d+$/).all()) {
    const number = Number(/\d+/.exec((await box.getAttribute('id')) ?? '')?.[0]);
    await box.fill(sheet[number - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Finish set-up' }).click();
  const done = page.getByRole('link', { name: 'Sign in on the duty desk' });
  await see(done.or(page.getByRole('alert'))).toBeVisible({ timeout: 120_000 });
  await see(page.locator('main')).toContainText('The site is ready.');
  return { passphrase, sheet };
}

/** Signs in on the desk's page that is open. */
export async function signInAtDesk(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Sign-in name').fill(manager.signInName);
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await see(page.getByText(`Signed in as ${manager.displayName}`)).toBeVisible({ timeout: 30_000 });
}

/** Comes back by the recovery sheet and signs in with the new passphrase. @returns that passphrase */
export async function recoverAtDesk(page: Page, sheet: string[]): Promise<string> {
  await page.getByRole('button', { name: 'I forgot my passphrase' }).click();
  await page.getByLabel('The 24 words, in order').fill(sheet.join(' '));
  await page.getByRole('button', { name: 'Open the sheet' }).click();
  await see(page.getByText('The sheet fits this charity.')).toBeVisible();
  await see(page.getByRole('heading', { name: 'Use the recovery sheet' })).toBeFocused();
  await page.getByLabel('Sign-in name').fill(manager.signInName);
  const passphrase = await page.getByLabel('New passphrase').inputValue();
  await page.getByRole('button', { name: 'Set the new passphrase' }).click();
  await see(page.getByText('Your new passphrase works now')).toBeVisible({ timeout: 30_000 });
  await signInAtDesk(page, passphrase);
  return passphrase;
}
