import type { Browser, Page, Request, Route } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoManager } from '#scripts/demo/charity.ts';
import { readPin } from '#scripts/pin.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { isManaging, letIn } from '#shared/team/changes.ts';
import { signIn as signInWithout } from '#shared/team/sign-in.ts';
import { asks } from '#site/content/asks/en.ts';
import { settings as cy } from '#site/content/cy/settings.ts';
import { form } from '#site/content/en/form.ts';
import { settings as en, type SettingsWords } from '#site/content/en/settings.ts';
import { launchChromium } from '#tests/browsers/launch.ts';
import { see } from '#tests/browsers/see.ts';
import { counts } from '#tests/counts.ts';
import { inviteAndJoin, type NewMember } from '#tests/path/team.ts';
import type { RunningServer } from '#tests/processes/start.ts';
import { violationsOn } from './axe.ts';
import {
  allOf,
  type Desk,
  insistOnLocked,
  openDesk,
  openRobin,
  robin,
  sealedWords,
  signIn,
  startForDesks,
  unlock,
} from './desk.ts';
import { heapOf } from './heap.ts';

const note = 'Note-sentinel heron: ring back after two.';

const scan = { name: 'scan.txt', mimeType: 'text/plain', buffer: Buffer.from('A letter.') };

const sioned: NewMember = {
  name: 'Siôned Example',
  signInName: 'sioned',
  passphrase: 'seven small boats on the water',
  role: 'worker',
};

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  await sodiumReady();
  server = await startForDesks();
  browser = await launchChromium();
  const { address } = server;
  const pin = await readPin(address);
  const manager = await signInWithout(address, pin, demoManager, stretch);
  if (!isManaging(manager)) throw new Error('the made-up manager must hold the charity key');
  await letIn(manager, await inviteAndJoin(manager, pin, sioned), Math.floor(Date.now() / 1000));
});
afterAll(async () => {
  await browser?.close();
  await server?.[Symbol.asyncDispose]();
});

const field = ({ page, words }: Desk) => page.getByLabel(words.note.label);
const pressLock = ({ page, words }: Desk) => page.getByRole('button', { name: words.lock.button, exact: true }).click();

/** A desk at which somebody has opened the first referral, and has written this while ringing. */
async function deskWithNote(language: 'en' | 'cy' = 'en'): Promise<Desk> {
  const desk = await openDesk(browser, server.address, language);
  await signIn(desk);
  await openRobin(desk);
  await field(desk).fill(note);
  return desk;
}

/** Nothing of the referrals, the note or the passphrase is left in the page, and of storage only the public marks. */
async function insistOnNothingLeft({ page }: Desk): Promise<void> {
  const left = await allOf(page);
  expect([...sealedWords, note, demoManager.passphrase].filter((word) => left.includes(word))).toEqual([]);
  const kept = await page.evaluate(() =>
    [localStorage, sessionStorage].flatMap((storage) => Object.entries<string>(storage)),
  );
  expect(kept.map(([name]) => name)).toEqual([expect.stringMatching(/^sidegate-marks-/)]);
  expect(Object.keys(JSON.parse(kept[0]?.[1] ?? '{}')).sort()).toEqual([
    'epoch',
    'fingerprint',
    'keyringHash',
    'rosterHash',
    'version',
  ]);
}

/** What an answer on its way or a frame not yet drawn still held is let go of when that is over. */
async function insistOnForgotten(page: Page, secrets: string[]): Promise<void> {
  const held = async () => {
    const heap = await heapOf(page);
    return secrets.filter((secret) => heap.includes(secret));
  };
  await expect.poll(held, { interval: 500 }).toEqual([]);
}

describe('the lock', () => {
  test.each(['en', 'cy'] as const)(
    'blanks the desk at once, and lets go of every word and key: %s',
    async (language) => {
      await using desk = await deskWithNote(language);
      const { page, words } = desk;
      // Without the lock all of it is there: the check can fail.
      const before = await allOf(page);
      for (const word of [robin.name, robin.number, robin.story, note]) expect(before).toContain(word);

      // The worker that opens referrals is given the keys, and ends with the lock.
      expect(page.workers()).toHaveLength(1);
      await pressLock(desk);
      expect(await page.locator('.queue, article, .paper').count()).toBe(0);
      await expect.poll(() => page.workers()).toEqual([]);
      await insistOnLocked(desk, words.lock.pressed);
      await insistOnNothingLeft(desk);
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.getByLabel(words.signIn.name).inputValue()).toBe(demoManager.signInName);
      expect(await page.getByLabel(words.signIn.passphrase).inputValue()).toBe('');
    },
  );

  test('leaves nothing in the memory of the page either: no story, no note, no token', async () => {
    await using desk = await openDesk(browser, server.address);
    const asked = desk.page.waitForRequest('**/api/threads');
    await signIn(desk);
    await openRobin(desk);
    await field(desk).pressSequentially(note);
    const token = tokenOf(await asked);
    const secrets = [robin.story, note, token, demoManager.passphrase];
    const open = await heapOf(desk.page);
    expect(secrets.filter((secret) => open.includes(secret))).toEqual(
      expect.arrayContaining([robin.story, note, token]),
    );
    await pressLock(desk);
    await insistOnLocked(desk, desk.words.lock.pressed);
    await insistOnForgotten(desk.page, secrets);
  });

  test('is on the keyboard too, from inside a field, and says so', async () => {
    await using desk = await deskWithNote();
    const { page, words } = desk;
    await see(page.getByText('Alt+L')).toBeVisible();
    await field(desk).press('l');
    await see(field(desk)).toHaveValue(`${note}l`);
    await field(desk).press('Alt+l');
    await insistOnLocked(desk, words.lock.pressed);
    await insistOnNothingLeft(desk);
  });

  test('ends the session at the server, so that its token is worth nothing', async () => {
    await using desk = await openDesk(browser, server.address);
    const asked = desk.page.waitForRequest('**/api/threads');
    await signIn(desk);
    const headers = { authorization: `Bearer ${tokenOf(await asked)}` };
    const status = async () => (await fetch(`${server.address}/api/desk`, { headers })).status;
    expect(await status()).toBe(200);
    await pressLock(desk);
    await expect.poll(status).toBe(401);
  });

  test('shuts a desk whose server never answers, and nothing that answers later opens it again', async () => {
    await using desk = await openDesk(browser, server.address);
    const { page, words } = desk;
    await signIn(desk);
    await see(page.getByRole('button', { name: /^Open / })).toHaveCount(12);
    const answer = Promise.withResolvers<void>();
    await page.route('**/api/threads', async (route) => {
      const response = await route.fetch();
      await answer.promise;
      await route.fulfill({ response }).catch(() => {});
    });
    await page.route('**/api/session', () => {});
    const looking = page.waitForRequest('**/api/threads');
    await page.getByRole('button', { name: words.queue.refresh }).click();
    await looking;
    await pressLock(desk);
    await insistOnLocked(desk, words.lock.pressed);
    const answered = page.waitForResponse('**/api/threads');
    answer.resolve();
    await answered;
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await insistOnNothingLeft(desk);
    await see(page.getByRole('alert')).toHaveCount(0);
  });
});

describe('a note that was begun', () => {
  test('stands in its field again for the same member, and says what becomes of it', async () => {
    await using desk = await deskWithNote();
    const { page, words } = desk;
    await see(page.getByText(words.note.hint)).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    await pressLock(desk);
    await insistOnLocked(desk, words.lock.kept);
    await unlock(desk);
    await see(field(desk)).toHaveValue(note);
    await see(page.getByRole('heading', { name: robin.name })).toBeVisible();
    expect(await page.content()).not.toContain(robin.number);
  });

  test('is discarded when another member signs in, also for whoever wrote it', async () => {
    await using desk = await deskWithNote();
    const { page, words } = desk;
    await pressLock(desk);
    await insistOnLocked(desk, words.lock.kept);
    await signIn(desk, sioned);
    await insistOnNoNote(desk);
    await pressLock(desk);
    await insistOnLocked(desk, words.lock.pressed);
    await see(page.getByText(words.lock.kept)).toHaveCount(0);
    await signIn(desk);
    await insistOnNoNote(desk);
  });

  test('outlives a session that the server ended, and a passphrase that was mistyped after it', async () => {
    await using desk = await openDesk(browser, server.address);
    const { page, words } = desk;
    const asked = page.waitForRequest('**/api/threads');
    await signIn(desk);
    await openRobin(desk);
    await field(desk).fill(note);
    const token = tokenOf(await asked);
    // As the desk looks, and not before: it looks by itself too, and would be locked before the button is pressed.
    const ended = async (route: Route) => {
      await fetch(`${server.address}/api/session`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
      await route.continue();
    };
    await page.route('**/api/threads', ended, { times: 1 });
    await page.getByRole('button', { name: words.queue.refresh }).click();
    await insistOnLocked(desk, words.faults.signedOut);
    await insistOnNothingLeft(desk);
    await page.getByLabel(words.signIn.passphrase).fill('not the right words at all');
    await page.getByRole('button', { name: words.signIn.submit }).click();
    await see(page.getByRole('alert')).toContainText(words.faults.signInFailed);
    await unlock(desk);
    await see(field(desk)).toHaveValue(note);
  });

  test('and a referral that was being taken down stand there again, and files are asked for again', async () => {
    await using desk = await deskWithNote();
    const { page, words } = desk;
    await page.getByRole('button', { name: words.referral.back }).click();
    await page.getByRole('button', { name: words.queue.take }).click();
    const { journey, how } = asks.taken;
    await page.getByRole('button', { name: journey.options.self, exact: true }).click();
    await page.getByLabel(how.options.paper).check();
    await page.getByLabel(asks.taken.files.ask).setInputFiles(scan);
    await page.getByRole('button', { name: form.next, exact: true }).click();
    const name = page.getByLabel(asks.you.name.ask);
    await name.fill('Half Example');
    await pressLock(desk);
    await insistOnLocked(desk, words.lock.kept);
    expect(await allOf(page)).not.toContain('Half Example');
    await unlock(desk);
    await see(name).toHaveValue('Half Example');
    const told = page.getByRole('status').filter({ hasText: words.taking.filesLost });
    await see(told).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    // Nor does looking at the list in between lose it.
    await page.getByRole('button', { name: words.referral.back }).click();
    await page.getByRole('button', { name: words.queue.take }).click();
    await see(name).toHaveValue('Half Example');
    await see(told).toBeVisible();
    await page.getByRole('button', { name: form.back, exact: true }).click();
    await page.getByLabel(asks.taken.files.ask).setInputFiles(scan);
    await see(told).toHaveCount(0);
  });

  test('is gone once the referral was given back, and with signing out', async () => {
    await using desk = await deskWithNote();
    const { page, words } = desk;
    await page.getByRole('button', { name: words.referral.claim }).click();
    await page.getByRole('button', { name: words.referral.back }).click();
    await page.getByRole('button', { name: `${words.queue.open} ${robin.name}` }).click();
    await see(field(desk)).toHaveValue(note);
    await page.getByRole('button', { name: words.referral.release }).click();
    await see(field(desk)).toHaveValue('');
    await field(desk).fill(note);
    await page.getByRole('button', { name: words.queue.signOut }).click();
    await see(page.getByLabel(words.signIn.name)).toHaveValue('');
    await signIn(desk);
    await insistOnNoNote(desk);
  });

  test('is wiped with everything else when somebody leaves, open or locked', async () => {
    await using open = await deskWithNote();
    await using locked = await deskWithNote();
    await pressLock(locked);
    await insistOnLocked(locked, locked.words.lock.kept);
    for (const { page } of [open, locked]) {
      const mount = await page.evaluateHandle(() => document.querySelector('#island-duty'));
      expect(await mount.evaluate((one) => one?.childNodes.length)).toBeGreaterThan(0);
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
      expect(await mount.evaluate((one) => one?.childNodes.length)).toBe(0);
      await expect.poll(() => page.workers()).toEqual([]);
      await insistOnForgotten(page, [note]);
    }
  });
});

test('of two who press Claim at the same moment, in two browsers, one has it each time and the other is told', async () => {
  await using elsewhere = await launchChromium();
  await using desk = await openDesk(browser, server.address);
  await using other = await openDesk(elsewhere, server.address);
  await signIn(desk);
  await signIn(other, sioned);
  const pages = [desk.page, other.page];
  const { queue, referral, faults } = desk.words;
  const open = `${queue.open} ${robin.name}`;
  await Promise.all(pages.map((page) => page.getByRole('button', { name: open }).click()));
  for (let race = 0; race < counts.deskClaims; race += 1) {
    const statuses = await Promise.all(
      pages.map(async (page) => {
        const answered = page.waitForResponse('**/claim');
        await page.getByRole('button', { name: referral.claim, exact: true }).click();
        return (await answered).status();
      }),
    );
    expect(new Set(statuses), `race ${race}`).toEqual(new Set([200, 409]));
    const [winner, loser] = statuses[0] === 200 ? [desk.page, other.page] : [other.page, desk.page];
    await see(loser.getByRole('alert')).toContainText(faults.claimed);
    await see(loser.getByRole('button', { name: referral.release })).toHaveCount(0);
    await winner.getByRole('button', { name: referral.release }).click();
    for (const page of pages) await see(page.getByRole('status').filter({ hasText: queue.waiting })).toBeVisible();
  }
});

describe('the settings, for a manager', () => {
  const ownIn = { en, cy };
  const openSettings = async ({ page }: Desk, own: SettingsWords) => {
    await page.getByRole('button', { name: own.open, exact: true }).press('Enter');
    await see(page.getByRole('heading', { name: own.heading })).toBeFocused();
  };

  test.each(['en', 'cy'] as const)(
    'tell what is wrong and why a refuge is refused, and lose nothing, at a lock either: %s',
    async (language) => {
      const own = ownIn[language];
      await using desk = await openDesk(browser, server.address, language, { viewport: { width: 390, height: 844 } });
      const { page } = desk;
      await signIn(desk);
      await openSettings(desk, own);
      expect(await violationsOn(page)).toEqual([]);
      const typed = { phone: 'Ring us', open: 'mornings' };
      await page.locator('#phone').fill(typed.phone);
      await page.locator('#open-1').fill(typed.open);
      await page.getByLabel(own.officeRefuge).press('Space');
      await see(page.getByRole('status').filter({ hasText: own.officeRefuse })).toBeVisible();
      await see(page.getByLabel(own.office, { exact: true })).toHaveCount(0);
      await page.locator('#number-add').press('Enter');
      await see(page.locator('#number-0-name')).toBeFocused();
      await page.getByRole('button', { name: own.save }).press('Enter');
      const summary = page.locator('.error-summary');
      await see(summary).toBeFocused();
      const told = [own.faults.phone, own.faults.refuge];
      for (const text of told) await see(summary).toContainText(text);
      await see(page.locator('#phone-fault')).toHaveText(own.faults.phone);
      await see(page.locator('#officeIs-fault')).toHaveText(own.faults.refuge);
      expect(await summary.getByRole('link').count()).toBe(6);
      expect(await violationsOn(page)).toEqual([]);
      await summary.getByRole('link', { name: own.faults.refuge }).press('Enter');
      await see(page.locator('#officeIs')).toBeFocused();
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);

      await page.keyboard.press('Alt+l');
      await insistOnLocked(desk, desk.words.lock.kept);
      await unlock(desk);
      await openSettings(desk, own);
      await see(page.getByText(own.draft)).toBeVisible();
      await see(page.locator('#phone')).toHaveValue(typed.phone);
      await see(page.locator('#open-1')).toHaveValue(typed.open);
      await page.getByRole('button', { name: own.theirs }).click();
      await see(page.locator('#phone')).toHaveValue('01632 960123');
    },
  );

  test('are saved by keyboard alone, stand on the pages once the desk says so, and an old number is listed', async () => {
    await using desk = await openDesk(browser, server.address);
    const { page } = desk;
    await signIn(desk);
    await openSettings(desk, en);
    await page.locator('#number-add').press('Enter');
    await see(page.locator('#number-0-name')).toBeFocused();
    const keys = ['Evening line', 'Tab', '01632 960124', 'Tab', 'From six.', 'Tab', 'Tab', '31/01/2020'];
    for (const key of keys) await (key === 'Tab' ? page.keyboard.press(key) : page.keyboard.type(key));
    await page.locator('#officeIs').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1 Example Street');
    await page.getByRole('button', { name: en.save }).press('Enter');
    await see(page.getByRole('status').filter({ hasText: en.building })).toBeVisible();
    await see(page.getByRole('status').filter({ hasText: en.live })).toBeVisible({ timeout: 90_000 });
    const home = await (await fetch(`${server.address}/`)).text();
    for (const text of ['1 Example Street', 'It is not a refuge', '01632 960124', 'on 31 January 2020']) {
      expect(home).toContain(text);
    }
    await page.getByRole('button', { name: en.back }).click();
    await page.getByText(/last checked more than 180 days ago: \d/).press('Enter');
    await see(page.getByText('Evening line, 01632 960124, last checked on 31/01/2020: ring it.')).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('are no page for a worker', async () => {
    await using desk = await openDesk(browser, server.address);
    await signIn(desk, sioned);
    await see(desk.page.getByRole('button', { name: /^Open / })).toHaveCount(12);
    await see(desk.page.getByRole('button', { name: en.open, exact: true })).toHaveCount(0);
  });
});

async function insistOnNoNote(desk: Desk): Promise<void> {
  await desk.page.getByRole('button', { name: `${desk.words.queue.open} ${robin.name}` }).click();
  await see(field(desk)).toHaveValue('');
}

function tokenOf(request: Request): string {
  return request.headers().authorization?.replace('Bearer ', '') ?? '';
}
