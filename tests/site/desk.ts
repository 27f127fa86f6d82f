import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { demoManager } from '#scripts/demo/charity.ts';
import { people } from '#scripts/demo/people.ts';
import { Referral } from '#shared/contract/referral.ts';
import type { Language } from '#shared/contract/wire.ts';
import type { DeskWords } from '#site/duty/words.ts';
import { launchChromium } from '#tests/browsers/launch.ts';
import { deskWordsIn } from '#tests/examples/desk-words.ts';
import { textsInValue } from '#tests/examples/texts-in.ts';
import type { RunningServer } from '#tests/processes/start.ts';
import { startIn } from '#tests/standing/standing.ts';

export type Someone = { signInName: string; passphrase: string };

/** The first of the made-up people, who can be rung. */
export const robin = ((): { name: string; number: string; introduction: string; story: string } => {
  const referral = people[0]?.referral;
  if (referral?.journey !== 'self' || referral.contact.choice !== 'contact-me')
    throw new Error('the first can be reached');
  const { name, story, contact } = referral;
  const [route] = contact.routes;
  if (route?.method !== 'call') throw new Error('the first can be rung');
  return { name, story, introduction: contact.introduction, number: route.number };
})();

/** Everything that was typed, and so stands nowhere but in what was sealed; not what is shorter than five characters. */
export const sealedWords: string[] = people
  .flatMap(({ referral }) => textsInValue(Referral, referral))
  .filter(({ is, text }) => is === 'typed' && text.length > 4)
  .flatMap(({ text }) => text.split('\n'));

/** A desk in a browser of its own. */
export type Desk = AsyncDisposable & { page: Page; words: DeskWords; address: string };

/** A server whose desks count apart: many people sign in within a minute here, more than one address may. */
export function startForDesks(): Promise<RunningServer> {
  return startIn('written-to', { env: { TRUST_PROXY: '127.0.0.1' } });
}

/** Such a server and a browser, for all tests of a file. */
export function standForDesks(): { server: RunningServer; browser: Browser } {
  const stand = {} as { server: RunningServer; browser: Browser };
  beforeAll(async () => {
    stand.server = await startForDesks();
    stand.browser = await launchChromium();
  });
  afterAll(async () => {
    await stand.browser?.close();
    await stand.server?.[Symbol.asyncDispose]();
  });
  return stand;
}

let visitors = 0;

/** The desk's page, nobody signed in, at an address of its own. `prepare` is done before anything is loaded. */
export async function openDesk(
  browser: Browser,
  address: string,
  language: Language = 'en',
  { prepare, ...options }: BrowserContextOptions & { prepare?: (page: Page) => Promise<void> } = {},
): Promise<Desk> {
  visitors += 1;
  const extraHTTPHeaders = { 'x-forwarded-for': `198.51.100.${visitors % 250}` };
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, extraHTTPHeaders, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  await prepare?.(page);
  await page.goto(`${address}/${language === 'cy' ? 'cy/' : ''}duty/`);
  const words = deskWordsIn[language];
  return { page, words, address, [Symbol.asyncDispose]: () => context.close() };
}

export async function signIn({ page, words }: Desk, who: Someone = demoManager): Promise<void> {
  await page.getByLabel(words.signIn.name).fill(who.signInName);
  await unlock({ page, words }, who);
}

/** Types the passphrase only, as at a desk that was locked. */
export async function unlock({ page, words }: Pick<Desk, 'page' | 'words'>, who: Someone = demoManager): Promise<void> {
  await page.getByLabel(words.signIn.passphrase).fill(who.passphrase);
  await page.getByRole('button', { name: words.signIn.submit }).click();
  await page.getByRole('button', { name: words.lock.button, exact: true }).waitFor();
}

/**
 * From now on a desk looks at the list only when it is asked to, and not by itself twice a minute. Its clock must have been
 * installed.
 */
export async function stopLooking(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 10_000);
}

/** Opens the first person's referral from the list, and shows their number and their story. */
export async function openRobin({ page, words }: Desk): Promise<void> {
  await page.getByRole('button', { name: `${words.queue.open} ${robin.name}` }).click();
  await showNumber(page, words);
  await page.getByText(words.referral.story).click();
}

/** Asks for the number of the first way: at once where the clock says that it is safe now, else with a reason. */
export async function showNumber(page: Page, words: DeskWords): Promise<void> {
  await page.getByRole('button', { name: words.referral.showNumber }).first().click();
  await giveReason(page, words);
}

/** Whatever was asked for is shown, or asks for the reason first, which is then given. */
export async function giveReason(page: Page, { cases: { safety } }: DeskWords): Promise<void> {
  const why = page.getByLabel(safety.outsideLabel);
  const shown = page.locator('article [tabindex="-1"]:focus');
  await why.or(shown).first().waitFor();
  if (!(await why.isVisible())) return;
  await why.fill('Agreed just now by voice.');
  await page.getByRole('button', { name: safety.sure }).click();
  await why.waitFor({ state: 'detached' });
}

/** The locked page stands, with these words on it. */
export async function insistOnLocked({ page, words }: Desk, told: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: told }).waitFor();
  await page.getByLabel(words.signIn.passphrase).waitFor();
}

/** Everything a page holds that anybody could look at: its document, what stands in its controls, and its storage. */
export function allOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
    const stored = [localStorage, sessionStorage].flatMap((storage) => Object.entries(storage).flat());
    return [document.documentElement.outerHTML, ...controls.map(({ value }) => value), ...stored].join('\n');
  });
}
