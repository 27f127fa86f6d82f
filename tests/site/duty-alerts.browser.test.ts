import { expect, test } from 'vitest';
import { readPin } from '#scripts/pin.ts';
import { writeIn } from '#scripts/write-in.ts';
import { alerts as en } from '#site/content/en/alerts.ts';
import { settings } from '#site/content/en/settings.ts';
import { fill } from '#site/parts/words.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { violationsOn } from '#tests/site/axe.ts';
import { openDesk, signIn, standForDesks } from '#tests/site/desk.ts';

const stand = standForDesks();

declare global {
  var called: string[];
}

/** Writes down what calls, and lets it call: real notices, and real sound, as far as this machine has any. */
function writeDownCalls(): void {
  globalThis.called = [];
  globalThis.Notification = class extends Notification {
    constructor(...given: ConstructorParameters<typeof Notification>) {
      super(...given);
      called.push(given[0]);
    }
  };
  globalThis.AudioContext = class extends AudioContext {
    constructor() {
      super();
      called.push('sound');
    }
  };
}

test('the desk says that alerts are off, takes an address and gives it back, calls as it is told to, and a manager chooses the rhythm', async () => {
  await using desk = await openDesk(stand.browser, stand.server.address, 'en', {
    permissions: ['notifications'],
    prepare: async (opened) => {
      await opened.addInitScript(writeDownCalls);
    },
  });
  const { page, address } = desk;
  const write = async () => writeIn(address, await readPin(address), exampleReferral, 'en');
  await signIn(desk);
  await page.getByText(en.states.off).waitFor();
  const cards = page.locator('.queue > li');
  await cards.first().waitFor();
  const before = await cards.count();
  await write();
  await expect.poll(() => cards.count()).toBe(before + 1);
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

  // Nothing called before it was chosen.
  expect(await page.evaluate(() => called)).toEqual([]);
  await page.getByLabel(en.here.sound).check();
  await page.getByLabel(en.here.notice).check();
  await write();
  await expect.poll(() => page.evaluate(() => called)).toEqual(['sound', en.here.title]);

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
