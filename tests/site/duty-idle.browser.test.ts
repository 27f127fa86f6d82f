import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { idleLimit, warningBefore } from '#site/duty/idle.ts';
import { fill } from '#site/parts/words.ts';
import { see } from '#tests/browsers/see.ts';
import { violationsOn } from './axe.ts';
import { allOf, type Desk, insistOnLocked, openDesk, openRobin, robin, signIn, standForDesks, unlock } from './desk.ts';

const second = 1_000;
const minute = 60 * second;

const stand = standForDesks();

/** A desk with a referral open, in a browser whose clock is the test's. It stands still but for what the test adds. */
async function deskWithClock(language: 'en' | 'cy' = 'en'): Promise<Desk> {
  const desk = await openDesk(stand.browser, stand.server.address, language, {
    prepare: (page) => page.clock.install(),
  });
  await signIn(desk);
  await openRobin(desk);
  await holdStill(desk.page);
  // Time begins with the last key.
  await desk.page.keyboard.press('Shift');
  return desk;
}

/** From here on the page's clock stands still. What the page had begun to draw has had its turn. */
async function holdStill(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 10 * second);
  await page.clock.runFor(second);
}

/** axe needs a clock that goes; it stands still again after it. */
async function insistOnAccess({ page }: Desk): Promise<void> {
  await page.clock.resume();
  expect(await violationsOn(page)).toEqual([]);
  await holdStill(page);
}

/** Does something and waits until the page has heard of it. */
async function heardAs(page: Page, type: string, act: () => Promise<void>): Promise<void> {
  const heard = await page.evaluateHandle(
    (awaited) => ({ of: new Promise((resolve) => addEventListener(awaited, () => resolve(null), { once: true })) }),
    type,
  );
  await act();
  await heard.evaluate(({ of }) => of);
}

const idleText = ({ words }: Desk, minutes: number) => fill(words.lock.idle, { minutes });
const warning = ({ page, words }: Desk) => page.getByRole('status').filter({ hasText: words.lock.soon });

async function insistOnOpen({ page }: Desk): Promise<void> {
  await see(page.getByRole('heading', { name: robin.name })).toBeVisible();
}

test('the limits are what the words say: ten minutes, thirty during a call, told one minute before', () => {
  expect({ ...idleLimit, warningBefore }).toEqual({ usual: 10 * minute, onCall: 30 * minute, warningBefore: minute });
});

test.each(['en', 'cy'] as const)(
  'ten minutes without a press or a movement lock the desk, told a minute before: %s',
  async (language) => {
    await using desk = await deskWithClock(language);
    const { page } = desk;
    await page.clock.fastForward(9 * minute - 2 * second);
    await insistOnOpen(desk);
    await see(warning(desk)).toHaveCount(0);
    await page.clock.runFor(3 * second);
    await see(warning(desk)).toBeVisible();
    await page.clock.fastForward(57 * second);
    await insistOnOpen(desk);
    await page.clock.runFor(4 * second);
    await insistOnLocked(desk, idleText(desk, 10));
    expect(await allOf(page)).not.toContain(robin.story);
  },
);

test('each kind of input puts it off: a key, a press, a movement, the wheel', async () => {
  await using desk = await deskWithClock();
  const { page } = desk;
  const inputs: [string, () => Promise<void>][] = [
    ['keydown', () => page.keyboard.press('Shift')],
    ['pointerdown', () => page.mouse.click(5, 5)],
    ['pointermove', () => page.mouse.move(50, 50)],
    ['wheel', () => page.mouse.wheel(0, 10)],
  ];
  for (const [type, input] of inputs) {
    await page.clock.fastForward(8 * minute);
    await heardAs(page, type, input);
  }
  await page.clock.fastForward(8 * minute);
  await insistOnOpen(desk);
  await page.clock.fastForward(2 * minute + 2 * second);
  await insistOnLocked(desk, idleText(desk, 10));
});

test('Stay keeps it open; a nudged mouse no longer does', async () => {
  await using desk = await deskWithClock();
  const { page, words } = desk;
  await page.clock.fastForward(9 * minute + 5 * second);
  await page.mouse.move(80, 80);
  await page.clock.runFor(5 * second);
  await see(warning(desk)).toBeVisible();
  await insistOnAccess(desk);
  await page.getByRole('button', { name: words.lock.stay }).click();
  await see(warning(desk)).toHaveCount(0);
  await page.clock.fastForward(9 * minute + 30 * second);
  await see(warning(desk)).toBeVisible();
  await page.mouse.move(90, 90);
  await page.clock.fastForward(31 * second);
  await insistOnLocked(desk, idleText(desk, 10));
});

test('while a call is open it takes thirty minutes, and ten again once the call or the referral is shut', async () => {
  await using desk = await deskWithClock();
  const { page, words } = desk;
  const onCall = page.getByRole('button', { name: words.note.onCall });
  await see(onCall).toHaveAttribute('aria-pressed', 'false');
  await onCall.click();
  await see(onCall).toHaveAttribute('aria-pressed', 'true');
  await insistOnAccess(desk);
  await page.clock.fastForward(28 * minute);
  await insistOnOpen(desk);
  await see(warning(desk)).toHaveCount(0);
  await page.clock.fastForward(2 * minute + 2 * second);
  await insistOnLocked(desk, idleText(desk, 30));

  await page.clock.resume();
  await unlock(desk);
  await page.getByRole('button', { name: `${words.queue.open} ${robin.name}` }).click();
  await onCall.click();
  await page.getByRole('button', { name: words.referral.back }).click();
  await holdStill(page);
  await page.clock.fastForward(10 * minute);
  await insistOnLocked(desk, idleText(desk, 10));
});

test('a computer that slept finds its desk locked, by the clock on the wall', async () => {
  await using desk = await deskWithClock();
  const { page } = desk;
  const asleep = 11 * minute;
  await page.evaluate((ms) => {
    const { now } = Date;
    Date.now = () => now() + ms;
    document.dispatchEvent(new Event('visibilitychange'));
  }, asleep);
  await insistOnLocked(desk, idleText(desk, 10));
});

test('nor does the first movement after such a sleep keep it open', async () => {
  await using desk = await deskWithClock();
  const { page } = desk;
  await page.evaluate((ms) => {
    const { now } = Date;
    Date.now = () => now() + ms;
  }, 11 * minute);
  await page.mouse.move(60, 60);
  await insistOnLocked(desk, idleText(desk, 10));
});

test('a note is kept by this lock as by the other', async () => {
  await using desk = await deskWithClock();
  const { page, words } = desk;
  await page.getByLabel(words.note.label).fill('Ring back after two.');
  await page.clock.fastForward(10 * minute + 2 * second);
  await insistOnLocked(desk, words.lock.kept);
  await page.clock.resume();
  await unlock(desk);
  await see(page.getByLabel(words.note.label)).toHaveValue('Ring back after two.');
});

test('a computer whose clock is minutes off is told of before anybody is rung by it', async () => {
  const open = (off: number) =>
    openDesk(stand.browser, stand.server.address, 'en', {
      prepare: (page) => page.clock.install({ time: Date.now() + off }),
    });
  await using wrong = await open(-10 * minute);
  await signIn(wrong);
  const { behind } = wrong.words.queue.clockOff;
  await see(wrong.page.getByText(/10 minutes behind/)).toHaveText(fill(behind, { minutes: 10 }));
  expect(await violationsOn(wrong.page)).toEqual([]);
  // Control: a clock that is right enough is not spoken of.
  await using right = await open(30 * second);
  await signIn(right);
  await right.page.locator('.card').first().waitFor();
  expect(await right.page.getByText(/minutes (ahead|behind)/).count()).toBe(0);
});
