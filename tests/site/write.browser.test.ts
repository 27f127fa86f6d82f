import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAttachment } from '#shared/calls/attachments.ts';
import { nameIn } from '#shared/contract/about.ts';
import type { Opening } from '#shared/contract/opening.ts';
import type { ProfessionalReferral, Referral } from '#shared/contract/referral.ts';
import { readCorrespondence, sealAnswer, sendAnswer } from '#shared/team/messages.ts';
import type { AskWords } from '#site/content/asked.ts';
import { again } from '#site/content/en/again.ts';
import { files } from '#site/content/en/files.ts';
import { list } from '#site/content/en/list.ts';
import type { FaultCode } from '#site/write/faults.ts';
import { launchChromium } from '#tests/browsers/launch.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { openDesk, signIn } from './desk.ts';
import { openPortal, type Portal } from './portal.ts';
import { walkForm } from './steps.ts';
import {
  faultOf,
  insistOnAccess,
  insistOnFault,
  insistOnOptions,
  insistOnPage,
  openWriter,
  tabTo,
  type Writer,
  wordsIn,
  wordsOf,
  writeAll,
} from './writer.ts';

let portal: Portal;
let browser: Browser;

beforeAll(async () => {
  portal = await openPortal();
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await portal[Symbol.asyncDispose]();
});

async function readBy(name: string): Promise<Referral[]> {
  const openings = await portal.read();
  return openings.map(({ body }) => body).filter((body) => nameIn(body) === name);
}

function whereabouts(page: Page) {
  return page.evaluate(() => ({ address: location.href, title: document.title, entries: history.length }));
}

/** The thread that is written next, as far as the server is told. */
async function threadOf(page: Page): Promise<string> {
  const request = await page.waitForRequest(/\/api\/openings\//);
  return request.url().slice(-21);
}

function noteIn(opening: Opening | undefined): Opening['attachments'][number] {
  const note = opening?.attachments[0];
  if (!note) throw new Error('no file is told of');
  return note;
}

async function send({ page, words }: Writer): Promise<void> {
  await page.getByRole('button', { name: words.review.send, exact: true }).click();
}

describe('writing in', () => {
  test('by touch, in English: each page asks one thing, says what is missing, and what is read is what was answered', async () => {
    await using writer = await openWriter(browser, portal.address, 'en', { hasTouch: true, isMobile: true });
    const { page, words, ask } = writer;
    const { you, yours } = ask;
    const before = await whereabouts(page);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const go = () => button(words.next).tap();
    const refused = (...faults: [AskWords, FaultCode][]) =>
      insistOnFault(page, words, ...faults.map(([asked, code]) => faultOf(writer, asked, code)));
    await insistOnAccess(page);

    await button(words.begin.self).tap();
    await insistOnPage(page, you.name.ask);
    await go();
    await refused([you.name, 'missing']);
    await page.getByLabel(you.name.ask).fill('Robin Example');
    await go();

    await insistOnPage(page, you.age.ask);
    await go();
    await refused([you.age, 'choose']);
    await page.getByLabel(you.age.options['under-16']).tap();
    await go();
    await insistOnPage(page, words.stops.young.heading);
    expect(await page.getByRole('link', { name: words.stops.young.link }).getAttribute('href')).toBe('/u/');
    await button(words.back).tap();
    await page.getByLabel(you.age.options['18-or-over']).tap();
    await go();

    await insistOnPage(page, you.area.ask);
    await go();
    await refused([you.area, 'missing']);
    await page.getByLabel(you.area.ask).fill('np20 4xy');
    await page
      .getByRole('status')
      .filter({ hasText: words.shortened.replace('{outward}', 'NP20') })
      .waitFor();
    await go();

    await insistOnPage(page, you.choice.ask);
    await insistOnOptions(page);
    await go();
    await refused([you.choice, 'choose']);
    await page.getByLabel(you.choice.options['come-back']).tap();
    await button(words.sendNow).waitFor();
    await page.getByLabel(you.choice.options['contact-me']).tap();
    await expect.poll(() => button(words.sendNow).count()).toBe(0);
    await go();

    await insistOnPage(page, you.devices.ask);
    await page.getByRole('group', { name: you.emailShared.ask }).getByLabel(words.yesNo.yes).tap();
    await go();
    await insistOnPage(page, you.method.ask);
    await page.getByLabel(you.method.why.emailShared).waitFor();
    await go();
    await refused([you.method, 'choose']);
    await page.getByLabel(you.method.options.call).tap();
    await go();

    await insistOnPage(page, you.callNumber.ask);
    await go();
    await refused([you.callNumber, 'missing'], [you.onlyMe, 'tick']);
    await page.getByLabel(you.callNumber.ask).fill('07700 90012');
    await page.getByLabel(you.onlyMe.ask).tap();
    await go();
    await refused([you.callNumber, 'number-short']);
    await page.getByLabel(you.callNumber.ask).fill('07700 900123');
    await go();

    await insistOnPage(page, you.safeCall.ask);
    await go();
    await refused([you.safeCall, 'safe-missing']);
    await page.getByLabel(words.times.days[1]).tap();
    await page.getByLabel(words.times.from, { exact: true }).selectOption('12:00');
    await page.getByLabel(words.times.to, { exact: true }).selectOption('09:00');
    await go();
    await refused([you.safeCall, 'ends-early']);
    await page.getByLabel(words.times.from, { exact: true }).selectOption('09:00');
    await page.getByLabel(words.times.to, { exact: true }).selectOption('12:00');
    await go();

    await insistOnPage(page, you.never.ask);
    await page.getByLabel(words.times.days[1]).tap();
    await page.getByLabel(words.times.from, { exact: true }).selectOption('00:00');
    await page.getByLabel(words.times.to, { exact: true }).selectOption('24:00');
    await go();
    await refused([you.never, 'no-time-left']);
    await page.getByRole('button', { name: words.times.add }).tap();
    await insistOnAccess(page);
    await page.getByRole('button', { name: words.times.remove }).last().tap();
    await page.getByLabel(words.times.days[1]).tap();
    await page.getByLabel(words.times.days[5]).tap();
    await go();

    await insistOnPage(page, you.unanswered.ask);
    await page.getByLabel(you.talk.options['relay-uk']).tap();
    await button(words.unsay).tap();
    await go();
    await insistOnPage(page, you.another.ask);
    await page.getByLabel(words.yesNo.yes).tap();
    await go();
    await page.getByLabel(you.method.options.through).tap();
    await go();
    await insistOnPage(page, you.who.ask);
    await page.getByLabel(you.who.ask).fill('Mair, the nurse');
    await page.getByLabel(you.how.ask).fill('01632 960456');
    await page.getByLabel(you.trusted.ask).tap();
    for (const { ask: heading } of [you.safeThrough, you.never, you.another]) {
      await go();
      await insistOnPage(page, heading);
    }
    await go();
    await insistOnPage(page, you.names.ask);
    await page.getByLabel(you.introduction.ask).fill('say you are from the dentist');
    await go();
    await insistOnPage(page, you.phrases.ask);
    await go();
    await insistOnPage(page, you.unreached.ask);
    const recheck = page.getByRole('group', { name: you.recheck.ask });
    await recheck.getByLabel(words.day.day).fill('1');
    await recheck.getByLabel(words.day.month).fill('2');
    await recheck.getByLabel(words.day.year).fill('2001');
    await go();
    await refused([you.recheck, 'day-past']);
    for (const part of ['day', 'month', 'year'] as const) await recheck.getByLabel(words.day[part]).fill('');
    await go();
    await insistOnPage(page, you.wantsCode.ask);
    await go();
    await insistOnPage(page, you.story.ask);
    await page.getByLabel(you.story.ask).fill('s'.repeat(3001));
    await go();
    await refused([you.story, 'long']);
    await page.getByLabel(you.story.ask).fill(exampleReferral.story);
    for (const heading of [yours.dangerPage, yours.kinds, yours.homePage, yours.children, yours.familyPage]) {
      await go();
      await insistOnPage(page, heading.ask);
      if (heading === yours.dangerPage) {
        expect(await page.getByRole('link', { name: yours.dangerPage.link }).getAttribute('href')).toBe('/now/');
      }
      if (heading === yours.children) await page.getByLabel(yours.children.ask).fill('2');
    }
    await page.getByLabel(yours.childrenCome.options.all).tap();
    for (const heading of [yours.movingPage, yours.help, yours.modes, yours.needsPage, yours.workerPage]) {
      await go();
      await insistOnPage(page, heading.ask);
      if (heading === yours.help) await page.getByLabel(yours.help.options.locks).tap();
    }
    await go();

    await insistOnPage(page, words.review.heading);
    await page.getByRole('button', { name: `${words.review.change} ${you.area.label}` }).tap();
    expect(await page.getByLabel(you.area.ask).inputValue()).toBe('NP20');
    await go();
    await insistOnPage(page, words.review.heading);
    await button(words.review.send).tap();

    await page.getByRole('heading', { level: 1, name: words.sent.heading }).waitFor();
    await insistOnPage(page, words.sent.heading);
    expect(await whereabouts(page)).toEqual(before);
    const through = {
      method: 'through',
      who: 'Mair, the nurse',
      how: '01632 960456',
      onlyMe: true,
      safe: [],
      never: [],
    };
    expect(await readBy('Robin Example')).toEqual([
      {
        ...exampleReferral,
        contact: {
          ...exampleReferral.contact,
          devices: { emailShared: 'yes' },
          routes: [...('routes' in exampleReferral.contact ? exampleReferral.contact.routes : []), through],
        },
        circumstances: { children: 2, childrenCome: 'all', help: ['locks'] },
      },
    ]);
    expect(await page.locator('html').innerHTML()).not.toContain(exampleReferral.story);
    expect(writer.faults).toEqual([]);
  }, 120_000);

  test('by keyboard alone, for a friend who knows and agrees', async () => {
    const wide = { viewport: { width: 1280, height: 800 } };
    await using writer = await openWriter(browser, portal.address, 'en', wide, 'pass');
    const { page, words, ask } = writer;
    const { friend, they, you } = ask;
    const { keyboard } = page;
    const press = async (name: string) => {
      await tabTo(page, page.getByRole('button', { name, exact: true }));
      await keyboard.press('Enter');
    };
    /** Goes to the first of some radio buttons and down to the one that is wanted. */
    const choose = async (first: string, steps: number) => {
      await tabTo(page, page.getByLabel(first));
      await keyboard.press('Space');
      for (let step = 0; step < steps; step += 1) await keyboard.press('ArrowDown');
    };
    await insistOnAccess(page);
    await press(words.begin.friend);

    await insistOnPage(page, friend.agrees.ask);
    await choose(words.yesNo.yes, 2);
    await press(words.next);
    await insistOnPage(page, words.stops.unknowing.heading);
    await press(words.stops.unknowing.link);
    await insistOnPage(page, ask.question.story.ask);
    await press(words.back);
    await press(words.begin.friend);
    await choose(words.yesNo.unsure, 1);
    await press(words.next);
    await insistOnPage(page, friend.youPage.ask);
    await press(words.next);
    await insistOnFault(page, words, faultOf(writer, friend.relation, 'choose'));
    await choose(friend.relation.options.friend, 2);
    await press(words.next);
    await insistOnPage(page, they.name.ask);
    await keyboard.press('Tab');
    await keyboard.type('Robin Friend');
    for (const heading of [they.age, they.area, they.choice]) {
      await keyboard.press('Enter');
      await insistOnPage(page, heading.ask);
      if (heading === they.age) await tabTo(page, page.getByRole('button', { name: words.next, exact: true }));
      if (heading === they.area) await keyboard.press('Tab');
    }
    await choose(they.choice.options['contact-me'], 0);
    await press(words.next);
    await insistOnPage(page, they.devices.ask);
    await press(words.next);
    await insistOnPage(page, they.method.ask);
    await choose(they.method.options.call, 1);
    await press(words.next);
    await insistOnPage(page, they.textNumber.ask);
    await press(words.next);
    const missing = [faultOf(writer, they.textNumber, 'missing'), faultOf(writer, they.onlyMe, 'tick')];
    await insistOnFault(page, words, ...missing);
    await tabTo(page, page.getByLabel(they.onlyMe.ask));
    await keyboard.press('Space');
    await keyboard.press('Shift+Tab');
    await keyboard.type('07700 900456');
    await keyboard.press('Enter');
    await insistOnPage(page, they.safeWrite.ask);
    await press(words.next);
    await insistOnPage(page, they.never.ask);
    await tabTo(page, page.getByLabel(words.times.days[6]));
    await keyboard.press('Space');
    await tabTo(page, page.getByLabel(words.times.from, { exact: true }));
    await keyboard.press('ArrowDown');
    await tabTo(page, page.getByLabel(words.times.to, { exact: true }));
    await keyboard.press('End');
    for (const heading of [they.another, they.names, they.phrases, they.unreached, friend.choice]) {
      await press(words.next);
      await insistOnPage(page, heading.ask);
    }
    await choose(you.choice.options['contact-me'], 2);
    await press(words.next);
    await insistOnPage(page, they.story.ask);
    await keyboard.press('Tab');
    await keyboard.type('I heard shouting.');
    await keyboard.press('Enter');
    await keyboard.type('More than once.');
    for (const heading of [friend.sources, friend.alertPage]) {
      await press(words.next);
      await insistOnPage(page, heading.ask);
    }
    await press(words.sendNow);
    await insistOnPage(page, words.review.heading);
    await press(words.review.send);
    await page.getByRole('heading', { level: 1, name: words.sent.heading }).waitFor();
    await insistOnPage(page, words.sent.heading);
    const next = [words.sent.person['contact-me'], words.sent.friend, ...words.sent.none];
    for (const text of next) await page.getByText(text, { exact: true }).waitFor();

    const never = [{ days: [7], from: '00:00', to: '24:00' }];
    expect(await readBy('Robin Friend')).toEqual([
      {
        journey: 'friend',
        agrees: true,
        friend: { relation: 'neighbour', contact: { choice: 'do-not-contact' } },
        person: {
          name: 'Robin Friend',
          contact: {
            choice: 'contact-me',
            introduction: '',
            routes: [{ method: 'text', number: '07700 900456', onlyMe: true, safe: [], never }],
          },
        },
        circumstances: {},
        story: 'I heard shouting.\nMore than once.',
      },
    ]);
    expect(writer.faults).toEqual([]);
  }, 120_000);

  test('in Welsh, as a professional: a few pages, each with what belongs together', async () => {
    await using writer = await openWriter(browser, portal.address, 'cy', {}, 'job');
    const { page, words, ask } = writer;
    const { pro, they, theirs } = ask;
    const go = () => page.getByRole('button', { name: words.next, exact: true }).click();
    const group = (heading: string) => page.getByRole('group', { name: heading });
    const field = (label: string) => page.getByLabel(label, { exact: true });
    await page.getByRole('button', { name: words.begin.professional }).click();

    await insistOnPage(page, pro.agencyPage.ask);
    await go();
    const needed = [pro.agency, pro.name, pro.role, pro.email].map((asked) => faultOf(writer, asked, 'missing'));
    await insistOnFault(page, words, faultOf(writer, pro.form, 'choose'), ...needed);
    await page.getByLabel(pro.form.options.answered).check();
    await field(pro.agency.ask).fill('Meddygfa Enghraifft');
    await field(pro.name.ask).fill('Siân Enghraifft');
    await field(pro.role.ask).fill('Nyrs');
    await field(pro.email.ask).fill('sian@meddygfa.example.org');
    await go();

    await insistOnPage(page, pro.personPage.ask);
    await group(pro.agrees.ask).getByLabel(words.yesNo.no).check();
    await group(pro.ground.ask).getByLabel(pro.ground.options.child).check();
    await field(pro.reason.ask).fill('Cafodd plentyn ei frifo.');
    await field(they.name.ask).fill('Robin Gwaith');
    await insistOnAccess(page);
    await go();

    await insistOnPage(page, pro.planPage.ask);
    await group(they.choice.ask).getByLabel(they.choice.options['contact-me']).check();
    await group(they.tracked.ask).getByLabel(words.yesNo.yes).check();
    await group(they.method.ask).getByLabel(they.method.options.through).check();
    await field(they.who.ask).fill('Siân Enghraifft');
    await field(they.how.ask).fill('01632 960456');
    await insistOnAccess(page);
    await go();
    await insistOnFault(page, words, faultOf(writer, they.trusted, 'tick'));
    await page.getByLabel(they.trusted.ask).check();
    await go();

    await insistOnPage(page, pro.riskPage.ask);
    await page.getByLabel(they.story.ask).fill('Crynodeb.');
    await page.getByLabel(pro.indicators.options.strangulation).check();
    await group(pro.risk.ask).getByLabel(pro.risk.options.yes, { exact: true }).check();
    await field(pro.tool.ask).fill('Dash');
    await group(pro.riskOn.ask).getByLabel(words.day.day).fill('31');
    await insistOnAccess(page);
    await go();
    await insistOnFault(page, words, faultOf(writer, pro.riskOn, 'day-wrong'));
    await group(pro.riskOn.ask).getByLabel(words.day.month).fill('1');
    await group(pro.riskOn.ask).getByLabel(words.day.year).fill('2026');
    await go();

    await insistOnPage(page, pro.circumstancesPage.ask);
    await group(theirs.help.ask).getByLabel(theirs.help.options.locks).check();
    await go();
    await insistOnPage(page, words.review.heading);
    await send(writer);
    await page.getByRole('heading', { level: 1, name: words.sent.heading }).waitFor();
    await insistOnPage(page, words.sent.heading);

    const expected: ProfessionalReferral = {
      journey: 'professional',
      form: 'answered',
      professional: {
        agency: 'Meddygfa Enghraifft',
        name: 'Siân Enghraifft',
        role: 'Nyrs',
        email: 'sian@meddygfa.example.org',
      },
      consent: { agrees: 'no', ground: 'child', reason: 'Cafodd plentyn ei frifo.' },
      person: {
        name: 'Robin Gwaith',
        contact: {
          choice: 'contact-me',
          introduction: '',
          devices: { tracked: 'yes' },
          routes: [
            { method: 'through', who: 'Siân Enghraifft', how: '01632 960456', onlyMe: true, safe: [], never: [] },
          ],
        },
      },
      indicators: ['strangulation'],
      risk: { tool: 'Dash', on: '2026-01-31' },
      circumstances: { help: ['locks'] },
      story: 'Crynodeb.',
    };
    const [opening] = (await portal.read()).filter(({ body }) => nameIn(body) === 'Robin Gwaith');
    expect(opening).toMatchObject({ language: 'cy', body: expected });
    expect(opening?.body).toEqual(expected);
    expect(writer.faults).toEqual([]);
  }, 120_000);

  test('by touch, in Welsh, a friend whose person does not know asks a question and gives no name', async () => {
    const options = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true };
    await using writer = await openWriter(browser, portal.address, 'cy', options, 'pass');
    const { page, words, ask } = writer;
    const { question, you } = ask;
    const tap = (name: string) => page.getByRole('button', { name, exact: true }).tap();
    await tap(words.begin.askFor);
    await insistOnPage(page, question.story.ask);
    await tap(words.next);
    await insistOnFault(page, words, faultOf(writer, question.story, 'missing'));
    await page.getByLabel(question.story.ask).fill('Sut mae siarad â hi?');
    await tap(words.next);
    await insistOnPage(page, question.relation.ask);
    await page.getByLabel(question.relation.options.neighbour).tap();
    await tap(words.next);
    await insistOnPage(page, question.name.ask);
    await tap(words.next);
    await insistOnPage(page, you.choice.ask);
    await page.getByLabel(you.choice.options['come-back']).tap();
    await tap(words.sendNow);
    await insistOnPage(page, words.review.heading);
    await expect.poll(() => page.locator('ul.shopping li').count()).toBe(8);
    await tap(words.review.send);
    await page.getByRole('heading', { level: 1, name: words.sent.heading }).waitFor();
    await insistOnPage(page, words.sent.heading);
    const asked = (await portal.read()).filter(({ body }) => body.journey === 'question');
    expect(asked.map(({ body }) => body)).toContainEqual({
      journey: 'question',
      about: 'somebody',
      relation: 'neighbour',
      contact: { choice: 'come-back' },
      story: 'Sut mae siarad â hi?',
    });
    expect(writer.faults).toEqual([]);
  });

  test('a professional who refers nobody is advised: two pages, and no person is named', async () => {
    await using writer = await openWriter(
      browser,
      portal.address,
      'en',
      { viewport: { width: 320, height: 568 } },
      'job',
    );
    const { page, words, ask } = writer;
    const { pro } = ask;
    const go = () => page.getByRole('button', { name: words.next, exact: true }).click();
    await page.getByRole('button', { name: words.begin.consultation, exact: true }).click();
    await insistOnPage(page, pro.agencyPage.ask);
    await go();
    const needed = [pro.agency, pro.name, pro.role, pro.email].map((asked) => faultOf(writer, asked, 'missing'));
    await insistOnFault(page, words, ...needed);
    const professional = {
      agency: 'Example School',
      name: 'Sam Advice',
      role: 'Head',
      email: 'sam@school.example.org',
    };
    for (const [name, text] of Object.entries(professional)) {
      await page.getByLabel(pro[name as keyof typeof professional].ask, { exact: true }).fill(text);
    }
    await go();
    await insistOnPage(page, pro.advice.ask);
    await page.getByLabel(pro.advice.ask).fill('What may we tell the other parent?');
    await go();
    await insistOnPage(page, words.review.heading);
    await send(writer);
    await page.getByRole('heading', { level: 1, name: words.sent.heading }).waitFor();
    await insistOnPage(page, words.sent.heading);
    const [body] = (await portal.read())
      .map((opening) => opening.body)
      .filter(({ journey }) => journey === 'consultation');
    expect(body).toEqual({ journey: 'consultation', professional, story: 'What may we tell the other parent?' });
    expect(writer.faults).toEqual([]);
  });

  test('somebody who will come back takes a list along, and with it reads the answer', async () => {
    await using writer = await openWriter(browser, portal.address, 'en');
    const { page, words, ask, asked } = writer;
    const { you } = ask;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const go = () => button(words.next).click();
    await page.getByRole('link', { name: 'Cymraeg' }).first().click();
    await button(wordsIn.cy.begin.self).waitFor();
    await page.getByRole('link', { name: 'English' }).first().click();
    await button(words.begin.self).waitFor();
    await expect.poll(() => page.workers().length).toBe(1);
    await page.waitForLoadState('networkidle');
    const early = asked.length;
    await button(words.begin.self).click();
    await page.getByLabel(you.name.ask).fill('Return Example');
    await go();
    await page.getByLabel(you.age.options['18-or-over']).check();
    await go();
    await page.getByLabel(you.area.ask).fill('NP20');
    await go();
    await page.getByLabel(you.choice.options['come-back']).check();
    await button(words.sendNow).click();
    await insistOnPage(page, words.review.heading);
    await page.getByRole('heading', { level: 2, name: list.heading }).waitFor();
    const items = page.locator('ul.shopping li');
    await expect.poll(() => items.count()).toBe(8);
    await insistOnAccess(page);
    const taken = await items.allInnerTexts();
    await button(words.back).click();
    await insistOnPage(page, you.choice.ask);
    await button(words.sendNow).click();
    await insistOnPage(page, words.review.heading);
    await expect.poll(() => items.allInnerTexts()).toEqual(taken);
    const [threadId] = await Promise.all([threadOf(page), send(writer)]);
    await page.getByRole('heading', { level: 1, name: words.sent.heading }).waitFor();
    await insistOnPage(page, words.sent.heading);
    await page.getByText(words.sent.list).waitFor();
    expect(page.workers()).toEqual([]);
    expect(asked.slice(early)).toEqual([`/api/openings/${threadId}`]);

    const onDuty = await portal.manager();
    const correspondence = await readCorrespondence(onDuty, threadId);
    const answer = 'We have room on Thursday, narwhal.';
    await sendAnswer(onDuty, sealAnswer(onDuty, correspondence, { kind: 'words', at: 1, text: answer }));
    await page.getByRole('link', { name: words.sent.listLink }).click();
    await page.getByRole('textbox', { name: again.ask.label }).fill(taken.toReversed().join(', '));
    await button(again.ask.open).click();
    await page.getByText(answer).waitFor();
    expect(writer.faults).toEqual([]);
  }, 120_000);

  test('a professional attaches the form of their agency, which arrives after the rest and can be read', async () => {
    await using writer = await openWriter(browser, portal.address, 'en', {}, 'job');
    const { page, words, ask } = writer;
    const { pro, they } = ask;
    const field = (label: string) => page.getByLabel(label, { exact: true });
    const go = () => page.getByRole('button', { name: words.next, exact: true }).click();
    await page.getByRole('button', { name: words.begin.professional }).click();
    await page.getByLabel(pro.form.options.attached).check();
    await field(pro.agency.ask).fill('Example Surgery');
    await field(pro.name.ask).fill('Sam Example');
    await field(pro.role.ask).fill('Nurse');
    await field(pro.email.ask).fill('sam@surgery.example.org');
    await go();
    await page.getByRole('alert').getByText(pro.files.faults.missing).waitFor();
    const content = Buffer.alloc(700_000, 'Form of the surgery. ');
    const attach = (name: string, buffer: Buffer) =>
      field(pro.files.ask).setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await attach('empty.pdf', Buffer.alloc(0));
    await go();
    await page.getByRole('alert').getByText(files.faults.empty).waitFor();
    await insistOnAccess(page);
    await page.getByRole('button', { name: `${files.remove} empty.pdf` }).click();
    await attach('Robin’s form.pdf', content);
    await go();
    await insistOnPage(page, pro.personPage.ask);
    await page.getByRole('group', { name: pro.agrees.ask }).getByLabel(words.yesNo.no).check();
    await page.getByRole('group', { name: pro.ground.ask }).getByLabel(pro.ground.options.child).check();
    await field(pro.reason.ask).fill('A child was hurt.');
    await field(they.name.ask).fill('Robin Attached');
    await go();
    await insistOnPage(page, words.review.heading);
    await page.getByText('Robin’s form.pdf').waitFor();
    // The first try of the files is stopped: what was written is safe, and they can be sent again.
    const held = Promise.withResolvers<void>();
    await page.route('**/attachments/**', async (route) => {
      await held.promise;
      await route.continue();
    });
    const [threadId] = await Promise.all([threadOf(page), send(writer)]);
    await page.getByRole('heading', { level: 1, name: words.sent.heading }).waitFor();
    await page.getByText(files.sending.going).waitFor();
    await insistOnAccess(page);
    await page.getByRole('button', { name: files.sending.stop }).click();
    await page.getByText(files.sending.safe).waitFor();
    held.resolve();
    await page.getByRole('button', { name: files.sending.again }).click();
    await page.getByText(files.sending.arrived).waitFor();

    const { line } = await portal.manager();
    const [opening] = (await portal.read()).filter(({ body }) => nameIn(body) === 'Robin Attached');
    // The safe way is in the form: nothing is claimed of it that nobody said.
    expect(opening?.body).toMatchObject({ form: 'attached', person: { name: 'Robin Attached' } });
    expect(opening?.body).not.toHaveProperty('person.contact');
    const note = noteIn(opening);
    expect(note).toMatchObject({ name: 'Robin’s form.pdf', size: content.length });
    const read = await readAttachment(line, threadId, note, new AbortController().signal);
    expect(Buffer.compare(read, content)).toBe(0);
    expect(writer.faults).toEqual([]);
  }, 120_000);

  test('without script there are numbers to ring at every door, and no form that does nothing', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of ['/write/', '/cy/pass/', '/job/']) {
      await page.goto(`${portal.address}${path}`);
      await page.getByText('01632 960123', { exact: true }).waitFor();
      expect(await page.locator('form, input, select, textarea, button').count(), path).toBe(0);
    }
    await context.close();
  });
});

describe('what a member takes down', () => {
  test('goes through the same form, is signed by them, and leads back to the list', async () => {
    await using desk = await openDesk(browser, portal.address, 'en');
    await signIn(desk);
    const { page } = desk;
    const { words, ask } = wordsOf('en');
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await button(desk.words.queue.take).click();
    await button(ask.taken.journey.options.self).click();
    await insistOnPage(page, ask.taken.how.ask);
    await insistOnOptions(page);
    await button(words.next).click();
    await insistOnFault(page, words, ask.taken.how.faults.choose);
    await page.getByLabel(ask.taken.how.options.paper).check();
    await button(words.next).click();
    await page.getByLabel(ask.you.name.ask).fill('Paper Example');
    await button(words.next).click();
    await page.getByLabel(ask.you.age.options['18-or-over']).check();
    await button(words.next).click();
    await page.getByLabel(ask.you.area.ask).fill('NP20');
    await button(words.next).click();
    await page.getByLabel(ask.you.choice.options['do-not-contact']).check();
    await button(words.sendNow).click();
    await insistOnPage(page, words.review.heading);
    await button(words.review.send).click();
    await page.getByRole('heading', { name: desk.words.queue.heading }).waitFor();
    await page.getByRole('status').getByText(desk.words.taking.stored).waitFor();
    await page.getByText('Paper Example', { exact: true }).first().waitFor();
    const [opening] = (await portal.read()).filter(({ body }) => nameIn(body) === 'Paper Example');
    expect(opening?.taken).toMatchObject({ how: 'paper' });
  });
});

describe('when something goes wrong', () => {
  test('with the server gone nothing is lost, and when it is back it arrives once', async () => {
    await using writer = await openWriter(browser, portal.address, 'en');
    const { page, words } = writer;
    await page.waitForLoadState('networkidle');
    await writeAll(writer, 'Stopped Example', 'This must not be lost.');
    await portal.stop();
    try {
      await send(writer);
      await page.getByText(words.sending.trying).waitFor();
      await page.getByRole('heading', { name: words.sending.instead }).waitFor();
      await insistOnAccess(page);
      await page.getByRole('button', { name: words.sending.stop, exact: true }).click();
      await insistOnPage(page, words.review.heading);
      await page.getByText('This must not be lost.').waitFor();
      await send(writer);
      await page.getByText(words.sending.trying).waitFor();
    } finally {
      await portal.start();
    }
    await page.getByRole('heading', { level: 1, name: words.sent.heading }).waitFor({ timeout: 40_000 });
    expect(await readBy('Stopped Example')).toHaveLength(1);
  }, 120_000);

  test('when only the answer is lost it is still sent once', async () => {
    await using writer = await openWriter(browser, portal.address, 'en');
    const { page, words } = writer;
    let lost = 0;
    await page.route('**/api/openings/**', async (route) => {
      const response = await route.fetch();
      if (lost === 2) return route.fulfill({ response });
      lost += 1;
      return route.abort();
    });
    await writeAll(writer, 'Answer Example', 'Once.');
    await send(writer);
    await page.getByRole('heading', { level: 1, name: words.sent.heading }).waitFor({ timeout: 20_000 });
    expect(lost).toBe(2);
    expect(await readBy('Answer Example')).toHaveLength(1);
  });

  test('a refusal is told in words, with numbers, and everything can be sent again', async () => {
    await using writer = await openWriter(browser, portal.address, 'en');
    const { page, words } = writer;
    await page.route('**/api/openings/**', (route) => route.fulfill({ status: 422, body: '{}' }), { times: 1 });
    await writeAll(writer, 'Refused Example', 'Again.');
    await send(writer);
    await insistOnPage(page, words.failed.heading);
    await page.getByText('01632 960123', { exact: true }).waitFor();
    await page.getByText('0808 80 10 800', { exact: true }).waitFor();
    await page.getByRole('button', { name: words.failed.again }).click();
    await page.getByRole('heading', { level: 1, name: words.sent.heading }).waitFor();
    expect(await readBy('Refused Example')).toHaveLength(1);
  });

  test.each(['en', 'cy'] as const)(
    'a keyring changed in the database shuts the form, in words: %s',
    async (language) => {
      using database = new DatabaseSync(join(portal.dataDir, 'sidegate.sqlite'));
      const { signed } = database.prepare('SELECT signed FROM keyring').get() as { signed: string };
      const { statement, signature } = JSON.parse(signed);
      const other = Buffer.from(statement, 'base64url')
        .toString()
        .replace(/"epoch":1/, '"epoch":2');
      const forged = JSON.stringify({ statement: Buffer.from(other).toString('base64url'), signature });
      database.prepare('UPDATE keyring SET signed = ?').run(forged);
      try {
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.goto(`${portal.address}/${language === 'cy' ? 'cy/' : ''}write/`);
        const words = wordsIn[language];
        await insistOnPage(page, words.trouble.unsafe.heading);
        await page.getByText('01632 960123', { exact: true }).waitFor();
        expect(await page.locator('main').locator('form, input, button').count()).toBe(0);
        await context.close();
      } finally {
        database.prepare('UPDATE keyring SET signed = ?').run(signed);
      }
    },
  );

  test('a wrong clock is named with the day it shows', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date('2099-03-05T12:00:00Z'));
    await page.goto(`${portal.address}/cy/write/`);
    await insistOnPage(page, wordsIn.cy.trouble.clock.heading);
    await page.getByText('05/03/2099').waitFor();
    await context.close();
  });

  test('at an address that browsers do not treat as safe nothing can be written', async () => {
    await using elsewhere = await launchChromium({ args: ['--host-resolver-rules=MAP elsewhere.test 127.0.0.1'] });
    const page = await (await elsewhere.newContext()).newPage();
    await page.goto(`${portal.address.replace('127.0.0.1', 'elsewhere.test')}/write/`);
    await insistOnPage(page, wordsIn.en.trouble.insecure.heading);
    expect(await page.locator('main').locator('form, input, button').count()).toBe(0);
  });

  test('a browser without WebAssembly is told at once', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await page.goto(`${portal.address}/cy/write/`);
    await insistOnPage(page, wordsIn.cy.trouble.old.heading);
    await context.close();
  });
});

describe('the form', () => {
  test('names the page all the same while the code for its question has not come', async () => {
    await using writer = await openWriter(browser, portal.address, 'cy');
    const { page, words, ask } = writer;
    const come = Promise.withResolvers<void>();
    await page.route('**/_/*.js', async (route) => {
      const response = await route.fetch();
      if ((await response.text()).includes('crypto_box_seal')) await come.promise;
      await route.fulfill({ response });
    });
    await page.reload();
    await page.getByRole('button', { name: words.begin.self }).waitFor();
    await walkForm(page, { words, ask }, 'call', async (heading) => {
      if (heading !== ask.you.safeCall.ask) return;
      await page.getByRole('status').filter({ hasText: words.sending.trying }).waitFor();
      await insistOnAccess(page);
      come.resolve();
    });
  });

  test('is empty as soon as somebody leaves, whatever they had typed', async () => {
    await using writer = await openWriter(browser, portal.address, 'en');
    const { page } = writer;
    await writeAll(writer, 'Leaving Example', 'Nobody else may read this.');
    const mount = await page.evaluateHandle(() => document.querySelector('#island-write'));
    expect(await mount.evaluate((one) => one?.textContent)).toContain('Nobody else may read this.');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await mount.evaluate((one) => one?.childNodes.length)).toBe(0);
  });

  test('fetches the keyring and the code that seals before anything is begun, and no more to send', async () => {
    await using writer = await openWriter(browser, portal.address, 'en');
    const { page, words, asked } = writer;
    await expect.poll(() => asked).toContain('/api/statements');
    await expect.poll(() => page.workers().length).toBe(1);
    await page.waitForLoadState('networkidle');
    const early = asked.length;
    await writeAll(writer, 'Early Example', '');
    await send(writer);
    await page.getByRole('heading', { level: 1, name: words.sent.heading }).waitFor();
    expect(asked.slice(early).map((path) => path.replace(/[^/]{21}$/, ''))).toEqual(['/api/openings/']);
  });

  test('is the same files at every door, so that fetching them tells nobody who writes', async () => {
    const loadedBy = async (path: string) => {
      const html = await (await fetch(`${portal.address}${path}`)).text();
      return [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, address]) => address);
    };
    const first = await loadedBy('/write/');
    expect(first.length).toBeGreaterThan(0);
    for (const path of ['/pass/', '/job/', '/cy/write/', '/cy/pass/', '/cy/job/']) {
      expect(await loadedBy(path), path).toEqual(first);
    }
    expect(await loadedBy('/duty/')).not.toEqual(first);
  });

  test('sends as many bytes with the same headers, whoever writes, in whichever language', async () => {
    const heard = async (language: 'en' | 'cy', name: string, story: string) => {
      await using writer = await openWriter(browser, portal.address, language);
      const { page, words } = writer;
      await writeAll(writer, name, story);
      const sending = page.waitForRequest(/\/api\/openings\//);
      await send(writer);
      const request = await sending;
      await page.getByRole('heading', { level: 1, name: words.sent.heading }).waitFor();
      const { 'thread-token-hash': token, 'return-record': record, ...headers } = await request.allHeaders();
      const bytes = request.postDataBuffer()?.length;
      return {
        method: request.method(),
        address: request.url().slice(0, -21),
        headers,
        token: token?.length,
        record: record?.length,
        bytes,
      };
    };
    const one = await heard('en', 'R', 'Help');
    expect(await heard('cy', 'Siân Enghraifft', 'Helpwch fi. '.repeat(200))).toEqual(one);
    expect(one).toMatchObject({ method: 'PUT', token: 43, record: 267, bytes: 34_007 });
  });

  test('is at most 30 KB before the code that seals', async () => {
    const read = async (path: string) => (await fetch(`${portal.address}${path}`)).text();
    const seen = new Map<string, number>();
    async function weigh(path: string): Promise<void> {
      if (seen.has(path)) return;
      const code = await read(path);
      seen.set(path, brotliCompressSync(code).length);
      for (const [, name] of code.matchAll(/(?:import|from)\s*["']\.\/([^"']+)["']/g)) await weigh(`/_/${name}`);
    }
    const entry = /<script type="module" src="([^"]+)"/.exec(await read('/write/'))?.[1];
    await weigh(entry ?? '');
    const bytes = [...seen.values()].reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(5 * 1024);
    expect(bytes).toBeLessThan(30 * 1024);
  });
});
