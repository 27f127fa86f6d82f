import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoManager } from '#scripts/demo/charity.ts';
import { readPin } from '#scripts/pin.ts';
import { AttachmentSending, listAttachments, readAttachment } from '#shared/calls/attachments.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import { partSize } from '#shared/contract/attachment.ts';
import { attachmentLimits } from '#shared/contract/opening.ts';
import type { Language } from '#shared/contract/wire.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { signIn } from '#shared/team/sign-in.ts';
import { files as wordsCy } from '#site/content/cy/files.ts';
import { received as receivedCy } from '#site/content/cy/received.ts';
import { files as words } from '#site/content/en/files.ts';
import { received } from '#site/content/en/received.ts';
import { readQueue } from '#site/duty/referrals.ts';
import { makeNotes } from '#site/write/files/notes.ts';
import { launchChromium } from '#tests/browsers/launch.ts';
import { see } from '#tests/browsers/see.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { hostileHtml, hostilePdf, hostileSvg } from '#tests/site/files/hostile.ts';
import { hidden, withHiddenChunks, withHiddenDetails } from '#tests/site/files/pictures.ts';
import { buildFilesPage, filesModule, openFilesPage } from '#tests/site/files/served.ts';
import { openPortal, type Portal } from '#tests/site/portal.ts';
import { violationsOn } from './axe.ts';
import { type Desk, openDesk, signIn as signInAt } from './desk.ts';

let portal: Portal;
let browser: Browser;
let folder: string;
let pin: string;

beforeAll(async () => {
  await sodiumReady();
  [portal, browser, folder] = await Promise.all([openPortal(), launchChromium(), buildFilesPage()]);
  pin = JSON.stringify(await readPin(portal.address));
});
afterAll(async () => {
  await browser?.close();
  await portal?.[Symbol.asyncDispose]();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function openPage(language: Language = 'en') {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  await openFilesPage(page, portal.address, folder);
  await page.evaluate(`${filesModule}.then(({ mount }) => mount(${pin}, '${language}'))`);
  return { page, [Symbol.asyncDispose]: () => context.close() };
}

/** Holds what workers answer until so many have, and then gives all of it in one task. */
const answerTogether = (page: Page, count: number) =>
  page.evaluate((most) => {
    const held: (() => void)[] = [];
    Worker.prototype.addEventListener = function (this: Worker, type: string, heard: (event: Event) => void) {
      EventTarget.prototype.addEventListener.call(this, type, (event) => {
        if (type !== 'message') return heard(event);
        if (held.push(() => heard(event)) === most) for (const answer of held) answer();
      });
    };
  }, count);

const choose = (page: Page, files: Parameters<Page['setInputFiles']>[1]) => page.setInputFiles('#f-1', files);
const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true }).click();
const file = (name: string, size: number, mimeType = 'application/pdf') => ({
  name,
  mimeType,
  buffer: Buffer.alloc(size, 'a'),
});

/** What is wrong, as it stands beside the files. */
const faultsOn = (page: Page) => page.locator('.error').allTextContents();

/** A chosen file's bytes, as they would be sent. */
async function bytesOf(page: Page, at: number): Promise<Buffer> {
  const read = `${filesModule}.then(({ chosen }) => chosen[${at}].arrayBuffer()).then((bytes) => Array.from(new Uint8Array(bytes)))`;
  return Buffer.from((await page.evaluate(read)) as number[]);
}

/** A picture, 40 by 20, red on its left and blue on its right, as a browser writes it. */
async function picture(page: Page, type: string): Promise<Buffer> {
  const bytes = await page.evaluate(async (type) => {
    const canvas = new OffscreenCanvas(40, 20);
    const drawing = canvas.getContext('2d');
    if (!drawing) throw new Error('nothing to draw on');
    for (const [at, colour] of ['#f00', '#00f'].entries()) {
      drawing.fillStyle = colour;
      drawing.fillRect(at * 20, 0, 20, 20);
    }
    return Array.from(new Uint8Array(await (await canvas.convertToBlob({ type, quality: 1 })).arrayBuffer()));
  }, type);
  return Buffer.from(bytes);
}

/** How a browser shows it: its size, and whether its first and last points are red, green or blue. */
function shown(page: Page, bytes: Buffer): Promise<{ width: number; height: number; first: string; last: string }> {
  return page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const { width, height } = bitmap;
      const drawing = new OffscreenCanvas(width, height).getContext('2d');
      if (!drawing) throw new Error('nothing to draw on');
      drawing.drawImage(bitmap, 0, 0);
      const colourAt = (x: number, y: number) => {
        const point = [...drawing.getImageData(x, y, 1, 1).data].slice(0, 3);
        return ['red', 'green', 'blue'][point.indexOf(Math.max(...point))] ?? '';
      };
      return { width, height, first: colourAt(2, 2), last: colourAt(width - 3, height - 3) };
    },
    [...bytes],
  );
}

describe('choosing files', () => {
  test('names each as it is, says what cannot go along, and forgets one that is taken out', async () => {
    await using open = await openPage();
    const { page } = open;
    expect(await violationsOn(page)).toEqual([]);
    const places = await mkdtemp(join(tmpdir(), 'sidegate-vanishing-'));
    const vanishing = join(places, 'letter.txt');
    await writeFile(vanishing, 'here today');
    await choose(page, vanishing);
    await choose(page, [
      file('\u202egnp.exe\u0007\n<img src=x onerror=alert(1)>.pdf', 10),
      file('empty.pdf', 0),
      file(`${'long '.repeat(60)}.pdf`, attachmentLimits.each + 1),
      file('four.pdf', attachmentLimits.each),
      file('five.pdf', 10),
    ]);
    await rm(places, { recursive: true });
    await send(page);
    await see(page.locator('.error')).toHaveCount(4);
    const { faults } = words;
    expect(await faultsOn(page)).toEqual([faults.together, faults['too-many'], faults.empty, faults['too-large']]);
    const names = await page.locator('li > p > bdi').allTextContents();
    expect(names[1]).toBe('gnp.exe <img src=x onerror=alert(1)>.pdf');
    expect(names[3]).toHaveLength(120);
    expect(names[3]).toMatch(/^long .*….*\.pdf$/);
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    expect(await page.locator('input').getAttribute('autocomplete')).toBe('off');

    for (const name of ['empty.pdf', 'four.pdf', 'long']) {
      await page.getByRole('button', { name: new RegExp(`${words.remove} ${name}`) }).click();
    }
    // That a file is gone is known once it is read.
    await send(page);
    await expect.poll(() => faultsOn(page)).toEqual([faults.vanished]);
    await page.getByRole('button', { name: `${words.remove} letter.txt` }).click();
    await see(page.getByRole('status').filter({ hasText: words.removed })).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-1');
    await send(page);
    await see(page.getByText(words.sending.arrived)).toBeVisible();
  });

  test('takes the place, the comments and whatever else is hidden out of a photo, which shows as it did', async () => {
    await using open = await openPage();
    const { page } = open;
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const jpeg = withHiddenDetails(await picture(page, 'image/jpeg'));
    const png = withHiddenChunks(await picture(page, 'image/png'));
    await choose(page, [
      { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: jpeg },
      { name: 'screen.png', mimeType: 'image/png', buffer: png },
      { name: 'no picture.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') },
      { name: 'other.heic', mimeType: 'image/heic', buffer: Buffer.from('....ftypheic') },
    ]);
    await see(page.getByText(words.picture.other)).toHaveCount(1);
    // The code for it is fetched when it is asked for, and not before.
    expect(requests.filter((url) => url.endsWith('.wasm'))).toEqual([]);
    const before = [jpeg, png];
    for (const [at, bytes] of before.entries())
      expect((await bytesOf(page, at)).includes(hidden), `${at}`).toBe(bytes.includes(hidden));
    expect(before.every((bytes) => bytes.includes(hidden))).toBe(true);
    for (const name of ['photo.jpg', 'screen.png', 'no picture.png']) {
      await page.getByRole('button', { name: `${words.picture.offer} ${name}` }).click();
    }
    await see(page.getByText(words.picture.done)).toHaveCount(2);
    await see(page.getByText(words.picture.failed)).toHaveCount(1);
    const after = [await bytesOf(page, 0), await bytesOf(page, 1)];
    for (const [at, bytes] of after.entries()) {
      expect(bytes.includes(hidden)).toBe(false);
      expect(bytes.toString('latin1')).not.toMatch(/Exif|eXIf|adobe|Photoshop|tEXt/);
      expect(await shown(page, bytes)).toEqual(await shown(page, before[at] ?? bytes));
    }
    // Turned by a quarter: the picture of 40 by 20 stands upright, and its left is now above.
    expect(await shown(page, after[0] ?? Buffer.alloc(0))).toMatchObject({
      width: 20,
      height: 40,
      first: 'red',
      last: 'blue',
    });
    expect((await bytesOf(page, 2)).toString()).toBe('<svg/>');
    expect(await violationsOn(page)).toEqual([]);
  });

  test('two photos that are ready in the same moment both stay without their hidden details', async () => {
    await using open = await openPage();
    const { page } = open;
    const jpeg = withHiddenDetails(await picture(page, 'image/jpeg'));
    await choose(
      page,
      ['one.jpg', 'two.jpg'].map((name) => ({ name, mimeType: 'image/jpeg', buffer: jpeg })),
    );
    await answerTogether(page, 2);
    for (const name of ['one.jpg', 'two.jpg']) {
      await page.getByRole('button', { name: `${words.picture.offer} ${name}` }).click();
    }
    await see(page.getByText(words.picture.done)).toHaveCount(2);
    for (const at of [0, 1]) expect((await bytesOf(page, at)).includes(hidden)).toBe(false);
  });
});

describe('sending files', () => {
  test('is told as it goes on, outlives a bad connection, goes on after it was stopped, and all of it arrives', async () => {
    await using open = await openPage();
    const { page } = open;
    const parts: string[] = [];
    let lost = 2;
    const held = Promise.withResolvers<void>();
    await page.route('**/parts/*', async (route) => {
      parts.push(new URL(route.request().url()).pathname.split('/').at(-1) ?? '');
      if (lost-- > 0) return route.abort();
      if (parts.length === 4) await held.promise;
      return route.continue().catch(() => {});
    });
    await choose(page, [file('report.pdf', 2 * partSize + 7)]);
    await send(page);
    await see(page.getByText(words.sending.trying)).toBeVisible();
    await see(page.getByText('33 % sent')).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    await expect.poll(() => parts).toEqual(['0', '0', '0', '1']);
    await page.getByRole('button', { name: words.sending.stop }).click();
    await see(page.getByText(words.sending.safe)).toBeVisible();
    await see(page.getByText(`report.pdf. ${words.endings.stopped}`)).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    held.resolve();
    await page.getByRole('button', { name: words.sending.again }).click();
    await see(page.getByText(words.sending.arrived)).toBeVisible();
    expect(parts.slice(4)).toEqual(['1', '2']);

    const onDuty = await signIn(portal.address, await readPin(portal.address), demoManager, stretch);
    const sent = (await readQueue(onDuty, [])).queue.flatMap((one) =>
      'opening' in one ? one.opening.attachments.map((note) => ({ note, threadId: one.entry.threadId })) : [],
    );
    const one = sent.find(({ note }) => note.name === 'report.pdf');
    if (!one) throw new Error('no report');
    const { signal } = new AbortController();
    const read = await readAttachment(onDuty.line, one.threadId, one.note, signal);
    expect(Buffer.compare(read, Buffer.alloc(2 * partSize + 7, 'a'))).toBe(0);
    expect(await listAttachments(onDuty.line, one.threadId, signal)).toHaveLength(1);
  });

  test('ends at once when somebody leaves, and nothing more goes out', async () => {
    await using open = await openPage('cy');
    const { page } = open;
    const asked: string[] = [];
    await page.route('**/parts/*', async (route) => {
      asked.push(route.request().url());
    });
    await choose(page, [file('report.pdf', 2 * partSize)]);
    await send(page);
    await see(page.getByText(wordsCy.sending.going)).toBeVisible();
    await expect.poll(() => asked.length).toBe(1);
    const ended = page.waitForEvent('requestfailed');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await ended;
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(asked).toHaveLength(1);
  });
});

describe('at the desk', () => {
  test('hostile files are shown in a frame that runs nothing or saved as they are, and what is missing is told', async () => {
    const context = await browser.newContext();
    const blank = await context.newPage();
    const png = await picture(blank, 'image/png');
    const named = [
      ['a photo.png', png],
      ['\u2067gpj.page\u2069.png', Buffer.from(hostileHtml)],
      ['drawing.png', Buffer.from(hostileSvg)],
      ['form.pdf', Buffer.from(hostilePdf)],
      ['never sent.txt', Buffer.from('x')],
    ] as const;
    // Control: opened as they ask to be, they run.
    await blank.setContent(hostileHtml);
    expect(await blank.title()).toBe('ran');
    await blank.setContent(`<title>not yet</title>${hostileSvg}`);
    expect(await blank.title()).toBe('ran');
    await context.close();
    await writeIn(
      named.map(([name, bytes]) => new File([new Uint8Array(bytes)], name, { type: 'image/png' })),
      4,
    );

    await using desk = await openDesk(browser, portal.address);
    const { page } = desk;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const title = await page.title();
    await signInAt(desk);
    await openFiles(desk);
    const card = (name: string) => page.getByRole('listitem').filter({ hasText: name });
    await see(card('a photo.png')).toContainText(received.here);
    await see(card('never sent.txt')).toContainText(received.coming);
    await see(card('gpj.page.png')).toContainText(received.here);
    expect(await violationsOn(page)).toEqual([]);

    // By keyboard: beside a frame in a process of its own, the driver's mouse may press where something was before.
    const press = (name: string) => page.getByRole('button', { name }).press('Enter');
    const open = (name: string) => press(`${received.open} ${name}`);
    const frame = page.locator('iframe');
    await open('a photo.png');
    const inside = page.frameLocator('iframe');
    await see(inside.locator('img')).toHaveJSProperty('naturalWidth', 40);
    expect(await frame.getAttribute('sandbox')).toBe('');
    for (const [name, text] of [
      ['gpj.page.png', hostileHtml],
      ['drawing.png', hostileSvg],
    ] as const) {
      await open(name);
      await see(inside.locator('body')).toHaveText(text);
      expect(await frame.getAttribute('sandbox')).toBe('');
    }
    await open('form.pdf');
    await see(page.getByText(received.saveOnly)).toBeVisible();
    await see(frame).toHaveCount(0);
    const saving = page.waitForEvent('download');
    await press(received.save);
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('form.pdf');
    expect(await readFile(await saved.path(), 'utf8')).toBe(hostilePdf);
    expect([dialogs, await page.title()]).toEqual([[], title]);

    // A server that changes a byte of it.
    await page.route('**/parts/0', async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[100] = (body[100] ?? 0) ^ 1;
      await route.fulfill({ response, body });
    });
    await open('a photo.png');
    await see(page.getByText(received.broken)).toBeVisible();
    await see(frame).toHaveCount(0);
    await page.unroute('**/parts/0');
    await open('drawing.png');
    await see(frame).toHaveCount(1);
    await press(received.close);
    await see(frame).toHaveCount(0);
  });

  test('what has not come within a day is told never to have arrived, in Welsh too', async () => {
    const later = Date.now() + 25 * 60 * 60 * 1000;
    const prepare = (page: Page) => page.clock.setSystemTime(later);
    await using desk = await openDesk(browser, portal.address, 'cy', {
      prepare,
      viewport: { width: 320, height: 640 },
    });
    await signInAt(desk);
    await openFiles(desk);
    const { page } = desk;
    await see(page.getByRole('listitem').filter({ hasText: 'never sent.txt' })).toContainText(receivedCy.late);
    await see(page.getByRole('listitem').filter({ hasText: 'drawing.png' })).toContainText(receivedCy.here);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  });
});

const writer = 'Robin With Files';

async function openFiles({ page, words }: Desk): Promise<void> {
  await page.getByRole('button', { name: `${words.queue.open} ${writer}` }).click();
}

/** Sends a referral that tells of these files, and so many of them. */
async function writeIn(files: File[], arriving: number): Promise<void> {
  const line = { address: portal.address };
  const now = Math.floor(Date.now() / 1000);
  const { notes, attached } = await makeNotes(files);
  const keyring = await fetchKeyring(line, JSON.parse(pin) as Pin, now);
  const referral = { ...exampleReferral, name: writer };
  const opening = sealReferral({ referral, language: 'en', attachments: notes }, keyring, now);
  await putOpening(line, opening);
  const means = { signal: new AbortController().signal, wait: async () => {}, onTrouble: () => {} };
  await new AttachmentSending(line, opening, attached.slice(0, arriving)).run(means, () => {});
}
