import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, test } from 'vitest';
import { demoManager } from '#scripts/demo/charity.ts';
import { readPin } from '#scripts/pin.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { letIn } from '#shared/team/changes.ts';
import { launchChromium } from '#tests/browsers/launch.ts';
import { see } from '#tests/browsers/see.ts';
import { inviteAndJoin, type NewMember, signInManager } from '#tests/path/team.ts';
import type { RunningServer } from '#tests/processes/start.ts';
import { startIn } from '#tests/standing/standing.ts';

type Who = { signInName: string; passphrase: string };

const day = 24 * 60 * 60;
let server: RunningServer;
let browser: Browser;

const worker: NewMember = {
  name: 'Siôned Example',
  signInName: 'sioned',
  passphrase: 'seven small boats on the water',
  role: 'worker',
};

beforeAll(async () => {
  await sodiumReady();
  server = await startIn('written-to');
  browser = await launchChromium();
  const pin = await readPin(server.address);
  const manager = await signInManager(server.address, pin);
  await letIn(manager, await inviteAndJoin(manager, pin, worker), Math.floor(Date.now() / 1000));
});
afterAll(async () => {
  await browser?.close();
  await server?.[Symbol.asyncDispose]();
});

/** Signs in on a device that is `days` on; the server's clock goes along unless it is said that the device alone is off. */
async function signInOn(days: number, who: Who = demoManager, { deviceAlone = false } = {}): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(40_000);
  await page.clock.setFixedTime(Date.now() + days * day * 1000);
  await page.route('**/api/desk', async (route) => {
    const response = await route.fetch();
    const desk = await response.json();
    const now = desk.now + (deviceAlone ? 0 : days * day);
    await route.fulfill({ response, json: { ...desk, now } });
  });
  await page.goto(`${server.address}/duty/`);
  await page.getByLabel('Sign-in name').fill(who.signInName);
  await page.getByLabel('Passphrase').fill(who.passphrase);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await see(page.getByText('Signed in as')).toBeVisible({ timeout: 30_000 });
  return page;
}

async function seeEpoch(page: Page, epoch: number): Promise<void> {
  await page.getByRole('button', { name: 'Team' }).click();
  await see(page.getByText(new RegExp(`^Keys, version ${epoch}, made on`))).toBeVisible();
}

test('a desk says nothing on day 8, warns on days 22 and 89, and says on day 91 that it is over', async () => {
  const onDay = (days: number) => signInOn(days, worker);
  await see((await onDay(8)).locator('.notice')).toHaveCount(0);
  await see((await onDay(22)).getByText('stops taking referrals: 68')).toBeVisible();
  await see((await onDay(89)).getByText('stops taking referrals: 1')).toBeVisible();
  await see((await onDay(91)).getByText('The keyring has run out')).toBeVisible();
}, 180_000);

test('a device whose clock is years off signs nothing and says why', async () => {
  for (const years of [-3, 3]) {
    const page = await signInOn(years * 365, demoManager, { deviceAlone: true });
    await see(page.getByText('The clock of this computer is wrong by more than a day')).toBeVisible();
    await seeEpoch(page, 2);
  }
}, 120_000);

test('a manager’s sign-in on day 8 renews by itself, and so it does once the keyring is over; on day 3 it does not', async () => {
  await seeEpoch(await signInOn(3), 2);
  await seeEpoch(await signInOn(8), 3);
  const over = await signInOn(8 + 91);
  await see(over.locator('.notice')).toHaveCount(0);
  await seeEpoch(over, 4);
}, 120_000);
