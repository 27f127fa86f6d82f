import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nameIn } from '#shared/contract/about.ts';
import type { Referral, SelfReferral } from '#shared/contract/referral.ts';
import type { AskWords } from '#site/content/asked.ts';
import type { FaultCode } from '#site/write/faults.ts';
import { launchChromium } from '#tests/browsers/launch.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { openPortal, type Portal } from './portal.ts';
import {
  faultOf,
  insistOnAccess,
  insistOnFault,
  insistOnPage,
  openWriter,
  tabTo,
  type Writer,
  wordsIn,
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
    for (const { ask: heading } of [you.safeWrite, you.never, you.another]) {
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
    await insistOnPage(page, you.story.ask);
    await page.getByLabel(you.story.ask).fill('s'.repeat(3001));
    await go();
    await refused([you.story, 'long']);
    await page.getByLabel(you.story.ask).fill(exampleReferral.story);
    for (const heading of [yours.dangerPage, yours.kinds, yours.homePage, yours.children, yours.familyPage]) {
      await go();
      await insistOnPage(page, heading.ask);
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

  test('by keyboard alone, in Welsh, to somebody who will be sent a text message', async () => {
    await using writer = await openWriter(browser, portal.address, 'cy', { viewport: { width: 1280, height: 800 } });
    const { page, words, ask } = writer;
    const { you } = ask;
    const { keyboard } = page;
    const field = (label: string) => page.getByLabel(label, { exact: true });
    const press = async (name: string) => {
      await tabTo(page, page.getByRole('button', { name, exact: true }));
      await keyboard.press('Enter');
    };
    /** Goes to the first of some radio buttons and down to the one that is wanted. */
    const choose = async (first: Locator, steps: number) => {
      await tabTo(page, first);
      await keyboard.press('Space');
      for (let step = 0; step < steps; step += 1) await keyboard.press('ArrowDown');
    };
    await insistOnAccess(page);
    await press(words.begin.self);

    await insistOnPage(page, you.name.ask);
    await keyboard.press('Tab');
    await keyboard.type('Siân Enghraifft');
    await keyboard.press('Enter');
    await insistOnPage(page, you.age.ask);
    await choose(field(you.age.options['under-16']), 1);
    await press(words.next);
    await insistOnPage(page, you.area.ask);
    await keyboard.press('Tab');
    await keyboard.type('Casnewydd');
    await keyboard.press('Enter');
    await insistOnPage(page, you.choice.ask);
    await choose(page.getByLabel(you.choice.options['contact-me']), 0);
    await press(words.next);
    await insistOnPage(page, you.devices.ask);
    await press(words.next);
    await insistOnPage(page, you.method.ask);
    await choose(field(you.method.options.call), 1);
    await press(words.next);
    await insistOnPage(page, you.textNumber.ask);
    await press(words.next);
    const missing = [faultOf(writer, you.textNumber, 'missing'), faultOf(writer, you.onlyMe, 'tick')];
    await insistOnFault(page, words, ...missing);
    await tabTo(page, page.getByLabel(you.onlyMe.ask));
    await keyboard.press('Space');
    await keyboard.press('Shift+Tab');
    await keyboard.type('07700 900456');
    await keyboard.press('Enter');
    await insistOnPage(page, you.safeWrite.ask);
    await press(words.next);
    await insistOnPage(page, you.never.ask);
    await tabTo(page, page.getByLabel(words.times.days[6]));
    await keyboard.press('Space');
    await tabTo(page, field(words.times.from));
    await keyboard.press('ArrowDown');
    await tabTo(page, field(words.times.to));
    await keyboard.press('End');
    for (const { ask: heading } of [you.another, you.names, you.phrases, you.unreached, you.story]) {
      await press(words.next);
      await insistOnPage(page, heading);
    }
    await keyboard.press('Tab');
    await keyboard.type('Helpwch fi.');
    await keyboard.press('Enter');
    await keyboard.type('Diolch.');
    await press(words.sendNow);
    await insistOnPage(page, words.review.heading);
    await press(words.review.send);
    await page.getByRole('heading', { level: 1, name: words.sent.heading }).waitFor();
    await insistOnPage(page, words.sent.heading);

    const expected: SelfReferral = {
      journey: 'self',
      name: 'Siân Enghraifft',
      age: '16-17',
      area: { by: 'council', council: 'Casnewydd' },
      contact: {
        choice: 'contact-me',
        introduction: '',
        routes: [
          {
            method: 'text',
            number: '07700 900456',
            onlyMe: true,
            safe: [],
            never: [{ days: [7], from: '00:00', to: '24:00' }],
          },
        ],
      },
      circumstances: {},
      story: 'Helpwch fi.\nDiolch.',
    };
    const [opening] = (await portal.read()).filter(({ body }) => nameIn(body) === expected.name);
    expect(opening).toMatchObject({ language: 'cy', body: expected });
    expect(writer.faults).toEqual([]);
  }, 120_000);
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
  test('is empty as soon as somebody leaves, whatever they had typed', async () => {
    await using writer = await openWriter(browser, portal.address, 'en');
    const { page } = writer;
    await writeAll(writer, 'Leaving Example', 'Nobody else may read this.');
    const mount = await page.evaluateHandle(() => document.querySelector('#island-write'));
    expect(await mount.evaluate((one) => one?.textContent)).toContain('Nobody else may read this.');
    await page.evaluate(() => dispatchEvent(new Event('sidegate:leave')));
    expect(await mount.evaluate((one) => one?.childNodes.length)).toBe(0);
  });

  test('fetches the keyring and the code that seals before anything is begun, and no more to send', async () => {
    await using writer = await openWriter(browser, portal.address, 'en');
    const { page, words, asked } = writer;
    await expect.poll(() => asked).toContain('/api/statements');
    const early = asked.length;
    await writeAll(writer, 'Early Example', '');
    await send(writer);
    await page.getByRole('heading', { level: 1, name: words.sent.heading }).waitFor();
    expect(asked.slice(early).map((path) => path.replace(/[^/]{21}$/, ''))).toEqual(['/api/openings/']);
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
