import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPin } from '#scripts/pin.ts';
import { fetchKeyring, type SealedOpening, sealReferral } from '#shared/calls/opening.ts';
import type { Language } from '#shared/contract/wire.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { desk as deskWords } from '#site/content/en/desk.ts';
import { launchChromium } from '#tests/browsers/launch.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { type Disk, smallDisk } from '#tests/faults/disk.ts';
import { send } from '#tests/faults/writers.ts';
import { type RunningServer, startServer } from '#tests/processes/start.ts';
import { insistOnAccess, insistOnPage, openWriter, type Writer, writeAll } from '#tests/site/writer.ts';
import { reach } from '#tests/standing/standing.ts';

let disk: Disk;
/** Seals the example referral under a new thread id. */
let seal: () => SealedOpening;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  await sodiumReady();
  disk = smallDisk();
  await cp(await reach('founded'), disk.folder, { recursive: true });
  server = await startServer({ dataDir: disk.folder, env: { DISK_RESERVE_MB: '0' } });
  const now = Math.floor(Date.now() / 1000);
  const keyring = await fetchKeyring({ address: server.address }, await readPin(server.address), now);
  seal = () => sealReferral({ referral: exampleReferral, language: 'en' }, keyring, now);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.[Symbol.asyncDispose]();
  await disk?.[Symbol.asyncDispose]();
});

function look(): DatabaseSync {
  return new DatabaseSync(join(server.dataDir, 'sidegate.sqlite'), { timeout: 5000 });
}

const faults: [string, Language, () => Promise<() => void>][] = [
  [
    'the disk is full',
    'en',
    async () => {
      disk.fill(server.pid);
      while ((await send(server.address, seal())) === 'stored');
      return () => disk.free(server.pid);
    },
  ],
  [
    'another process holds the database',
    'cy',
    async () => {
      const holder = look();
      holder.exec('BEGIN IMMEDIATE');
      return () => {
        holder.exec('ROLLBACK');
        holder.close();
      };
    },
  ],
];

test.each(faults)(
  'while %s, whoever writes is told so with a number to ring, keeps every word, and gets in once',
  async (_, language, begin) => {
    await using writer = await openWriter(browser, server.address, language);
    const { page, words } = writer;
    const answers: number[] = [];
    page.on('response', (response) => response.url().includes('/api/openings/') && answers.push(response.status()));
    const story = `This must not be lost: ${language}.`;
    await writeAll(writer, `Kept ${language}`, story);
    const end = await begin();
    try {
      await press(writer);
      await page.getByRole('heading', { name: words.sending.instead }).waitFor();
      await page.getByText(words.sending.trying).waitFor();
      await page.getByText(exampleFounding.profile.phone, { exact: true }).waitFor();
      await insistOnAccess(page);
      await page.getByRole('button', { name: words.sending.stop, exact: true }).click();
      await insistOnPage(page, words.review.heading);
      await page.getByText(story).waitFor();
      await press(writer);
      await page.getByText(words.sending.trying).waitFor();
    } finally {
      end();
    }
    await page.getByRole('heading', { level: 1, name: words.sent.heading }).waitFor({ timeout: 60_000 });
    expect(new Set(answers)).toEqual(new Set([503, 201]));
    const desk = await signIn();
    await desk.getByRole('heading', { level: 4, name: `Kept ${language}` }).waitFor();
    expect(await desk.getByRole('heading', { level: 4, name: `Kept ${language}` }).count()).toBe(1);
    await desk.context().close();
  },
  120_000,
);

async function press({ page, words }: Writer): Promise<void> {
  await page.getByRole('button', { name: words.review.send, exact: true }).click();
}

async function signIn(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${server.address}/duty/`);
  await page.getByLabel(deskWords.signIn.name).fill(exampleFounding.manager.signInName);
  await page.getByLabel(deskWords.signIn.passphrase).fill(exampleFounding.manager.passphrase);
  await page.getByRole('button', { name: deskWords.signIn.submit }).click();
  await page.getByRole('heading', { name: deskWords.queue.heading }).waitFor();
  return page;
}

test('an opening that was changed in the database is shown as such, and the others open', async () => {
  const openings = [1, 2, 3].map(() => seal());
  for (const opening of openings) expect(await send(server.address, opening)).toBe('stored');
  const count = changeOne(openings[0]?.threadId ?? '');
  const page = await signIn();
  const broken = page.getByRole('listitem').filter({ hasText: deskWords.queue.unread });
  await broken.waitFor();
  expect(await broken.count()).toBe(1);
  expect(await broken.getByRole('button').count()).toBe(0);
  const told = deskWords.faults.broken.replace('{reason}', deskWords.reasons.box);
  await broken.getByText(told).waitFor();
  await insistOnAccess(page);
  const whole = page.getByRole('button', { name: /^Open / });
  expect(await whole.count()).toBe(count - 1);
  for (let at = 0; at < count - 1; at += 1) {
    await whole.nth(at).click();
    await page.getByRole('article').waitFor();
    await page.getByRole('button', { name: deskWords.referral.back }).click();
  }
  await page.context().close();
});

test('a claim that cannot be stored is told in words, and works when it can', async () => {
  expect(await send(server.address, seal())).toBe('stored');
  const page = await signIn();
  await page
    .getByRole('button', { name: /^Open / })
    .first()
    .click();
  using holder = look();
  holder.exec('BEGIN IMMEDIATE');
  await page.getByRole('button', { name: deskWords.referral.claim, exact: true }).click();
  await page.getByText(deskWords.faults.notStored).waitFor();
  holder.exec('ROLLBACK');
  await page.getByRole('button', { name: deskWords.referral.claim, exact: true }).click();
  await page.getByRole('button', { name: deskWords.referral.release }).waitFor();
  await page.context().close();
});

/** Flips one bit of a box, as whoever holds the database can. @returns how many openings there are */
function changeOne(threadId: string): number {
  using database = look();
  const row = database.prepare('SELECT sealed FROM opening WHERE thread = ?').get(threadId);
  const sealed = new Uint8Array(row?.sealed as Uint8Array);
  sealed[20_000] = (sealed[20_000] ?? 0) ^ 1;
  database.prepare('UPDATE opening SET sealed = ? WHERE thread = ?').run(sealed, threadId);
  return Number(database.prepare('SELECT count(*) AS count FROM opening').get()?.count);
}
