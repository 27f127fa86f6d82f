import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allowances } from '#api/counting.ts';
import { demoManager } from '#scripts/demo/charity.ts';
import { readPin } from '#scripts/pin.ts';
import { examples } from '#scripts/refer/examples.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { codeBytes, codeSalt, drawCode, returnKeyFrom } from '#shared/crypto/return-code.ts';
import { stretchCode } from '#shared/crypto/stretch-code.ts';
import { readCorrespondence, sealAnswer, sendAnswer } from '#shared/team/messages.ts';
import { type OnDuty, signIn } from '#shared/team/sign-in.ts';
import { again as cy } from '#site/content/cy/again.ts';
import { referrer as referrerCy } from '#site/content/cy/referrer.ts';
import { shopping as welsh } from '#site/content/cy/shopping.ts';
import { again as en } from '#site/content/en/again.ts';
import { form } from '#site/content/en/form.ts';
import { list } from '#site/content/en/list.ts';
import { messages } from '#site/content/en/messages.ts';
import { referrer } from '#site/content/en/referrer.ts';
import { shopping as english } from '#site/content/en/shopping.ts';
import { you } from '#site/content/en/you.ts';
import { fill } from '#site/parts/words.ts';
import { launchChromium } from '#tests/browsers/launch.ts';
import { see } from '#tests/browsers/see.ts';
import { counts } from '#tests/counts.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { violationsOn } from './axe.ts';
import { allOf, openDesk, showNumber, signIn as signInAtDesk } from './desk.ts';
import { openPortal, type Portal } from './portal.ts';
import { insistOnFault, insistOnPage } from './writer.ts';

const answer = 'We have room on Thursday, narwhal.';
const letter = 'Thursday is good, quokka.';

let portal: Portal;
let browser: Browser;
let onDuty: OnDuty;
let code: number[];
let threadId: string;

beforeAll(async () => {
  const many = { calls: 10_000, seconds: 60 };
  portal = await openPortal({}, { ...allowances, guess: many });
  browser = await launchChromium();
  const pin = await readPin(portal.address);
  const line = { address: portal.address };
  onDuty = await signIn(portal.address, pin, demoManager, stretch);
  code = drawCode();
  const returnKey = returnKeyFrom(await stretchCode(codeBytes(code), codeSalt(pin.charityId)));
  const now = Math.floor(Date.now() / 1000);
  const keyring = await fetchKeyring(line, pin, now);
  const opening = sealReferral({ referral: exampleReferral, language: 'en', returnKey }, keyring, now);
  await putOpening(line, opening);
  threadId = opening.threadId;
}, 120_000);
afterAll(async () => {
  await browser.close();
  await portal[Symbol.asyncDispose]();
});

const named = (items: readonly number[], names = english) => items.map((item) => names[item] ?? '').join(', ');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openPage(path: string) {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  await page.goto(`${portal.address}${path}`);
  return { page, [Symbol.asyncDispose]: () => context.close() };
}

async function type(page: Page, typed: string, words: { ask: { label: string; open: string } } = en): Promise<void> {
  await page.getByRole('textbox', { name: words.ask.label }).fill(typed);
  await button(page, words.ask.open).click();
}

async function insistOnAccess(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
}

const kinds = async () =>
  (await readCorrespondence(onDuty, threadId)).said.map((said) =>
    'message' in said ? said.message.kind : said.broken,
  );

describe('coming back', { timeout: 240_000 }, () => {
  test('what is no list is named in words, and wrong lists get nowhere', async () => {
    await using opened = await openPage('/again/');
    const { page } = opened;
    const alert = page.getByRole('alert');
    await type(page, '');
    await alert.getByText(en.faults.empty).waitFor();
    await insistOnAccess(page);
    await type(page, `${named(code.slice(1))}, a red bicycle`);
    await alert.getByText('a red bicycle').waitFor();
    await type(page, named(code.slice(1)));
    await alert.getByText(/7/).waitFor();
    for (let left = counts.wrongLists; left > 0; left--) {
      await type(page, named(drawCode()));
      await alert.getByText(en.faults.wrong).waitFor();
      await page.getByRole('textbox', { name: en.ask.label }).fill('');
      await button(page, en.ask.open).click();
      await alert.getByText(en.faults.empty).waitFor();
    }
    expect(await page.getByRole('heading', { name: en.inside.heading }).count()).toBe(0);
    // Control: the right one is let in by the same steps.
    await type(page, named(code.toReversed(), welsh).toUpperCase());
    await page.getByText(en.inside.nothing).waitFor();
  });

  test('another plan is asked for question by question; at the desk it waits for the words that show who asked', async () => {
    await using opened = await openPage('/again/');
    const { page } = opened;
    const next = () => button(page, form.next).click();
    await type(page, named(code));
    await button(page, en.inside.plan).click();
    await insistOnAccess(page);
    await button(page, en.plan.begin).click();
    await insistOnPage(page, you.choice.ask);
    await next();
    await insistOnFault(page, form, you.choice.faults.choose);
    await page.getByLabel(you.choice.options['contact-me']).check();
    await next();
    await insistOnPage(page, you.devices.ask);
    await next();
    await page.getByLabel(you.method.options.call).check();
    await next();
    await page.getByLabel(you.callNumber.ask).fill('07700 900456');
    await page.getByLabel(you.onlyMe.ask).check();
    await next();
    await page.getByLabel(form.times.days[2]).check();
    await page.getByLabel(form.times.from).selectOption('10:00');
    await page.getByLabel(form.times.to).selectOption('12:00');
    await insistOnAccess(page);
    // What was answered waits while another page is read in the same document.
    await page.getByRole('link', { name: 'Privacy', exact: true }).click();
    await page.getByLabel(form.times.from).waitFor({ state: 'detached' });
    await page.locator('button.back').click();
    expect(await page.getByLabel(form.times.from).inputValue()).toBe('10:00');
    await button(page, form.sendNow).click();
    await insistOnPage(page, form.review.heading);
    await see(page.getByText('07700 900456')).toBeVisible();
    expect(await page.locator('main').innerText()).not.toContain('dentist');
    await button(page, form.review.send).click();
    await see(page.getByRole('heading', { name: en.plan.done.heading, exact: true })).toBeFocused();
    expect(await page.locator('main').innerText()).not.toContain('900456');

    await using desk = await openDesk(browser, portal.address);
    await signInAtDesk(desk);
    const { queue, referral } = desk.words;
    await desk.page.getByRole('button', { name: `${queue.open} ${exampleReferral.name}` }).click();
    // Nothing stands in both plans: nobody may ring by either until the words were given.
    await desk.page.getByText(messages.wanted).waitFor();
    expect(await button(desk.page, referral.showNumber).count()).toBe(0);
    await desk.page.getByText(messages.wanted).click();
    await button(desk.page, messages.proved).click();
    await desk.page.getByText(messages.wanted).waitFor({ state: 'detached' });
    await showNumber(desk.page, desk.words);
    await desk.page.getByText('07700 900456').waitFor();
    expect(await allOf(desk.page)).not.toContain('07700 900123');
  });

  test('the right list shows only what the team wrote, and lets write again, narrow, stop and take another list', async () => {
    const correspondence = await readCorrespondence(onDuty, threadId);
    await sendAnswer(onDuty, sealAnswer(onDuty, correspondence, { kind: 'words', at: 1, text: answer }));
    await using opened = await openPage('/again/');
    const { page } = opened;
    /** On the first screen, and with the focus, so that it is read out. */
    const told = async (done: { heading: string; text: string }) => {
      const heading = page.getByRole('heading', { name: done.heading, exact: true });
      await see(heading).toBeFocused();
      await see(heading).toBeInViewport();
      await see(page.getByText(done.text, { exact: true })).toBeVisible();
    };
    await see(page.getByText(en.intro)).toBeVisible();
    await type(page, named(code));
    await page.getByText(answer).waitFor();
    await page.getByRole('heading', { name: en.inside.heading }).waitFor();
    await insistOnAccess(page);
    expect(await page.locator('main').innerText()).not.toContain(exampleReferral.story);

    await see(page.getByText(en.intro)).toBeHidden();
    await see(page.getByRole('heading', { level: 1, name: en.heading })).toBeVisible();

    await button(page, en.inside.write).click();
    await see(page.getByRole('heading', { name: en.write.heading })).toBeInViewport();
    await button(page, en.send).click();
    await page.getByText(en.faults.words).waitFor();
    await page.getByLabel(en.write.label).fill(letter);
    await insistOnAccess(page);
    await button(page, en.send).click();
    await told(en.write.done);
    await insistOnAccess(page);
    expect(await page.locator('main').innerText()).not.toContain(letter);

    await button(page, en.inside.never).click();
    await button(page, en.send).click();
    await page.getByRole('alert').getByText(en.faults.days).waitFor();
    await page.getByLabel(en.never.weekdays[6]).check();
    await page.getByLabel(en.never.from).selectOption('00:00');
    await page.getByLabel(en.never.to).selectOption('24:00');
    await insistOnAccess(page);
    await button(page, en.send).click();
    await told(en.never.done);

    await button(page, en.inside.stop).click();
    await insistOnAccess(page);
    await button(page, en.stop.yes).click();
    await told(en.stop.done);
    expect(await kinds()).toEqual(['words', 'plan', 'words', 'never', 'stop']);

    await button(page, en.inside.renew).click();
    await page.getByText(list.what.person).waitFor();
    await insistOnAccess(page);
    const items = await page.locator('ul.shopping li').allInnerTexts();
    expect(items).toHaveLength(8);
    await button(page, en.renew.yes).click();
    await told(en.renew.done);
    await button(page, en.inside.shut).click();
    await see(page.getByText(en.intro)).toBeVisible();
    await type(page, named(code));
    await page.getByRole('alert').getByText(en.faults.wrong).waitFor();
    await type(page, items.join('\n'));
    await page.getByText(en.inside.nothing).waitFor();
    code = items.map((item) => english.indexOf(item));
  });

  test('the desk shows what was asked as requests, and answers whoever comes back', async () => {
    await using desk = await openDesk(browser, portal.address);
    const { page, words } = desk;
    await signInAtDesk(desk);
    const open = page.getByRole('button', { name: `${words.queue.open} ${exampleReferral.name}` });
    await page.getByText(fill(words.queue.wroteAgain, { count: 5 })).waitFor();
    await open.click();
    await page.getByText(letter).waitFor();
    await page.getByRole('alert').getByText(messages.stopped).waitFor();
    await page.getByText(messages.kinds['new-code']).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel(messages.answer.to.self).fill('A second answer, pangolin.');
    await button(page, messages.answer.send).click();
    await page.locator('ol.letters').getByText('A second answer, pangolin.').waitFor();
  });

  test('a Welsh list opens the page in Welsh, another page may be read meanwhile, and leaving wipes all', async () => {
    await using opened = await openPage('/cy/again/');
    const { page } = opened;
    await type(page, named(code, welsh), cy);
    await page.getByText('A second answer, pangolin.').waitFor();
    await insistOnAccess(page);
    await button(page, cy.inside.write).click();
    await page.getByLabel(cy.write.label).fill('Hanner neges');
    await page.getByRole('link', { name: 'Preifatrwydd', exact: true }).click();
    await page.getByLabel(cy.write.label).waitFor({ state: 'detached' });
    await page.locator('button.back').click();
    expect(await page.getByLabel(cy.write.label).inputValue()).toBe('Hanner neges');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await page.getByLabel(cy.write.label).waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain('pangolin');
  });

  test('a referrer is told nothing before they were rung back, then one of four sentences, which only their list opens', async () => {
    const { pin } = onDuty;
    const theirs = drawCode();
    const returnKey = returnKeyFrom(await stretchCode(codeBytes(theirs), codeSalt(pin.charityId)));
    const now = Math.floor(Date.now() / 1000);
    const keyring = await fetchKeyring({ address: portal.address }, { ...pin, epochFloor: 1, builtAt: 0 }, now);
    const person = { ...examples.professional.person, name: 'Olu Referred' };
    const referral = { ...examples.professional, person };
    const sealed = sealReferral({ referral, language: 'en', returnKey }, keyring, now);
    await putOpening({ address: portal.address }, sealed);

    await using reader = await openPage('/cy/again/');
    await type(reader.page, named(theirs, welsh), cy);
    await reader.page.getByText(cy.inside.untold).waitFor();
    const offered = await reader.page.locator('ul.choices button').allTextContents();
    expect(offered).toEqual([cy.inside.renew, cy.inside.drop]);
    await insistOnAccess(reader.page);

    await using desk = await openDesk(browser, portal.address);
    const { page, words } = desk;
    const { referrer: text } = messages;
    await signInAtDesk(desk);
    await page.getByRole('button', { name: `${words.queue.open} ${person.name}` }).click();
    const part = page.getByRole('region', { name: text.heading });
    await part.getByText(text.record).click();
    expect(await allOf(page)).not.toContain(referrer['contact-made']);
    expect(await page.getByText(messages.answer.hint).count()).toBe(0);
    await button(page, text.save).click();
    await part.getByText(text.missing).waitFor();
    await part.getByLabel(text.spokeTo).fill('Jo Example');
    expect(await violationsOn(page)).toEqual([]);
    await button(page, text.save).click();
    await part.getByRole('button', { name: `${text.send} ${referrer['contact-made']}` }).click();
    await page.locator('ol.letters').getByText(referrer['contact-made']).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await button(page, text.undo).click();
    await part.getByText(text.record).waitFor();
    expect(await part.getByRole('button', { name: text.send }).count()).toBe(0);

    await button(reader.page, cy.inside.look).click();
    await reader.page.getByText(referrerCy['contact-made']).waitFor();
    await insistOnAccess(reader.page);
  });

  test('whoever does without a list is read no more', async () => {
    await using opened = await openPage('/again/');
    const { page } = opened;
    await type(page, named(code));
    await button(page, en.inside.drop).click();
    await button(page, en.drop.yes).click();
    await page.getByRole('heading', { name: en.drop.done.heading }).waitFor();
    await insistOnAccess(page);
    expect((await readCorrespondence(onDuty, threadId)).replyKey).toBeNull();
  });
});
