import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { readConfig } from '#api/config.ts';
import { serve } from '#api/main.ts';
import { startChromium } from '#scripts/browsers/chromium.ts';
import { obtainChromium } from '#scripts/browsers.ts';
import { demoManager, foundDemo } from '#scripts/demo/charity.ts';
import { people } from '#scripts/demo/people.ts';
import { exitOn } from '#scripts/serving.ts';
import { writeIn } from '#scripts/write-in.ts';

/* Takes the README's pictures anew, from the demo: `npm run pictures`. */
const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const phone = { width: 390, height: 780 };
const desktop = { width: 1100, height: 780 };

await exitOn(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sidegate-pictures-'));
  const service = await serve(readConfig({ PORT: '0', DATA_DIR: dataDir }));
  const browser = await startChromium(await obtainChromium(process.env));
  const visit = async (
    name: string,
    viewport: { width: number; height: number },
    walk: (page: Page) => Promise<void>,
  ) => {
    const page = await (await browser.newContext({ viewport })).newPage();
    await walk(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  try {
    const pin = await foundDemo(service.address, service.setUpCode ?? '');
    for (const { referral, language } of people) await writeIn(service.address, pin, referral, language);
    await visit('home', phone, async (page) => void (await page.goto(service.address)));
    await visit('write', phone, async (page) => {
      await page.goto(`${service.address}/cy/write/`);
      await page.getByRole('button', { name: 'Dechrau' }).click();
      await page.getByRole('textbox').fill('Robin Example');
    });
    await visit('desk', desktop, async (page) => {
      await page.goto(`${service.address}/duty/`);
      await page.getByLabel('Sign-in name').fill(demoManager.signInName);
      await page.getByLabel('Passphrase').fill(demoManager.passphrase);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('button', { name: 'Open Robin Example' }).click();
      await page.getByRole('heading', { name: 'Robin Example' }).evaluate((heading) => heading.scrollIntoView());
    });
  } finally {
    await browser.close();
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});
