import { test } from 'vitest';
import { launchChromium } from '#tests/browsers/launch.ts';
import { see } from '#tests/browsers/see.ts';
import { startIn } from '#tests/standing/standing.ts';

const name = 'advice.test';

test('at an address that browsers do not protect, set-up, sign-in and the form refuse in words', async () => {
  await using fresh = await startIn('installed');
  await using founded = await startIn('founded');
  await using browser = await launchChromium({ args: [`--host-resolver-rules=MAP ${name} 127.0.0.1`] });
  const page = await browser.newPage();
  const at = (address: string, path: string) => `http://${name}:${new URL(address).port}${path}`;

  await page.goto(at(fresh.address, '/duty/start/'));
  await see(page.getByText('so nothing can be set up here')).toBeVisible();
  await page.goto(at(founded.address, '/duty/'));
  await see(page.getByText('so the desk stays shut')).toBeVisible();
  await page.goto(at(founded.address, '/write/'));
  await see(page.getByText('This form can’t be used at this address')).toBeVisible();
  for (const path of ['/duty/', '/write/']) {
    await page.goto(at(founded.address, path));
    await see(page.getByRole('textbox')).toHaveCount(0);
  }
  // The same pages on this machine's own address, which browsers do protect.
  await page.goto(`${founded.address}/duty/`);
  await see(page.getByLabel('Sign-in name')).toBeVisible();
}, 120_000);
