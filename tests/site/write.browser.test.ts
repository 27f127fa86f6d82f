import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SelfReferral } from '#shared/contract/referral.ts';
import { launchChromium } from '#tests/browsers/launch.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { openPortal, type Portal } from './portal.ts';
import {
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

async function readBy(name: string): Promise<SelfReferral[]> {
  const openings = await portal.read();
  return openings.map(({ body }) => body).filter((body) => body.name === name);
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
    const { page, words } = writer;
    const before = await whereabouts(page);
    const go = () => page.getByRole('button', { name: words.next, exact: true }).tap();
    await insistOnAccess(page);

    await page.getByRole('button', { name: words.begin }).tap();
    await insistOnPage(page, words.name.heading);
    await go();
    await insistOnFault(page, words, 'name-missing');
    await page.getByLabel(words.name.heading).fill('Robin Example');
    await go();

    await insistOnPage(page, words.age.heading);
    await go();
    await insistOnFault(page, words, 'age-missing');
    await page.getByLabel(words.age.choices['under-16']).tap();
    await go();
    await insistOnPage(page, words.young.heading);
    expect(await page.getByRole('link', { name: words.young.link }).getAttribute('href')).toBe('/u/');
    await page.getByRole('button', { name: words.back, exact: true }).tap();
    await page.getByLabel(words.age.choices['18-or-over']).tap();
    await go();

    await insistOnPage(page, words.area.heading);
    await go();
    await insistOnFault(page, words, 'area-missing');
    await page.getByLabel(words.area.heading).fill('np20 4xy');
    await page
      .getByRole('status')
      .filter({ hasText: words.area.shortened.replace('{outward}', 'NP20') })
      .waitFor();
    await go();

    await insistOnPage(page, words.method.heading);
    await go();
    await insistOnFault(page, words, 'method-missing');
    await page.getByLabel(words.method.choices.call).tap();
    await go();

    await insistOnPage(page, words.reach.headings.call);
    await go();
    await insistOnFault(page, words, 'number-missing', 'only-me-missing');
    await page.getByLabel(words.reach.headings.call).fill('07700 900123');
    await page.getByLabel(words.reach.onlyMe).tap();
    await go();

    await insistOnPage(page, words.safe.headings.call);
    await go();
    await insistOnFault(page, words, 'safe-missing');
    await page.getByLabel(words.times.days[1]).tap();
    await page.getByLabel(words.times.from, { exact: true }).selectOption('12:00');
    await page.getByLabel(words.times.to, { exact: true }).selectOption('09:00');
    await go();
    await insistOnFault(page, words, 'ends-early');
    await page.getByLabel(words.times.from, { exact: true }).selectOption('09:00');
    await page.getByLabel(words.times.to, { exact: true }).selectOption('12:00');
    await go();

    await insistOnPage(page, words.never.heading);
    await page.getByLabel(words.times.days[1]).tap();
    await page.getByLabel(words.times.from, { exact: true }).selectOption('00:00');
    await page.getByLabel(words.times.to, { exact: true }).selectOption('24:00');
    await go();
    await insistOnFault(page, words, 'no-time-left');
    await page.getByRole('button', { name: words.times.add }).tap();
    await insistOnAccess(page);
    await page.getByRole('button', { name: words.times.remove }).last().tap();
    await page.getByLabel(words.times.days[1]).tap();
    await page.getByLabel(words.times.days[5]).tap();
    await go();

    await insistOnPage(page, words.messages.heading);
    await go();
    await insistOnPage(page, words.introduction.heading);
    await page.getByLabel(words.introduction.heading).fill('say you are from the dentist');
    await go();
    await insistOnPage(page, words.story.heading);
    await page.getByLabel(words.story.heading).fill('s'.repeat(3001));
    await go();
    await insistOnFault(page, words, 'story-long');
    await page.getByLabel(words.story.heading).fill(exampleReferral.story);
    await go();

    await insistOnPage(page, words.review.heading);
    await page.getByRole('button', { name: `${words.review.change} ${words.area.label}` }).tap();
    expect(await page.getByLabel(words.area.heading).inputValue()).toBe('NP20');
    await go();
    await insistOnPage(page, words.review.heading);
    await page.getByRole('button', { name: words.review.send, exact: true }).tap();

    await page.getByRole('heading', { level: 1, name: words.sent.heading }).waitFor();
    await insistOnPage(page, words.sent.heading);
    expect(await whereabouts(page)).toEqual(before);
    expect(await readBy('Robin Example')).toEqual([exampleReferral]);
    expect(await page.locator('html').innerHTML()).not.toContain(exampleReferral.story);
    expect(writer.faults).toEqual([]);
  }, 120_000);

  test('by keyboard alone, in Welsh, to somebody who will be sent a text message', async () => {
    await using writer = await openWriter(browser, portal.address, 'cy', { viewport: { width: 1280, height: 800 } });
    const { page, words } = writer;
    const { keyboard } = page;
    const field = (label: string) => page.getByLabel(label, { exact: true });
    const press = async (name: string) => {
      await tabTo(page, page.getByRole('button', { name, exact: true }));
      await keyboard.press('Enter');
    };
    /** Goes to the first of some radio buttons and down to the one that is wanted. */
    const choose = async (first: string, steps: number) => {
      await tabTo(page, field(first));
      await keyboard.press('Space');
      for (let step = 0; step < steps; step += 1) await keyboard.press('ArrowDown');
    };
    await insistOnAccess(page);
    await press(words.begin);

    await insistOnPage(page, words.name.heading);
    await keyboard.press('Tab');
    await keyboard.type('Siân Enghraifft');
    await keyboard.press('Enter');
    await insistOnPage(page, words.age.heading);
    await choose(words.age.choices['under-16'], 1);
    await press(words.next);
    await insistOnPage(page, words.area.heading);
    await keyboard.press('Tab');
    await keyboard.type('Casnewydd');
    await keyboard.press('Enter');
    await insistOnPage(page, words.method.heading);
    await choose(words.method.choices.call, 1);
    await press(words.next);
    await insistOnPage(page, words.reach.headings.text);
    await press(words.next);
    await insistOnFault(page, words, 'number-missing', 'only-me-missing');
    await tabTo(page, page.getByLabel(words.reach.onlyMe));
    await keyboard.press('Space');
    await keyboard.press('Shift+Tab');
    await keyboard.type('07700 900456');
    await keyboard.press('Enter');
    await insistOnPage(page, words.safe.headings.write);
    await press(words.next);
    await insistOnPage(page, words.never.heading);
    await tabTo(page, page.getByLabel(words.times.days[6]));
    await keyboard.press('Space');
    await tabTo(page, field(words.times.from));
    await keyboard.press('ArrowDown');
    await tabTo(page, field(words.times.to));
    await keyboard.press('End');
    await press(words.next);
    await insistOnPage(page, words.story.heading);
    await keyboard.press('Tab');
    await keyboard.type('Helpwch fi.');
    await keyboard.press('Enter');
    await keyboard.type('Diolch.');
    await press(words.next);
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
            never: [{ day: 7, from: '00:00', to: '24:00' }],
          },
        ],
      },
      story: 'Helpwch fi.\nDiolch.',
    };
    const [opening] = (await portal.read()).filter(({ body }) => body.name === expected.name);
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
      const { 'thread-token-hash': token, ...headers } = await request.allHeaders();
      const bytes = request.postDataBuffer()?.length;
      return { method: request.method(), address: request.url().slice(0, -21), headers, token: token?.length, bytes };
    };
    const one = await heard('en', 'R', 'Help');
    expect(await heard('cy', 'Siân Enghraifft', 'Helpwch fi. '.repeat(200))).toEqual(one);
    expect(one).toMatchObject({ method: 'PUT', token: 43, bytes: 34_007 });
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
