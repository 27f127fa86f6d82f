import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeIn } from '#scripts/write-in.ts';
import { call, readAnswer } from '#shared/calls/call.ts';
import { nameIn } from '#shared/contract/about.ts';
import { ThreadList } from '#shared/contract/duty.ts';
import type { Statements } from '#shared/contract/statements.ts';
import { openOpening } from '#shared/crypto/opening.ts';
import { type OnDuty, refreshDesk } from '#shared/team/sign-in.ts';
import { desk as en } from '#site/content/en/desk.ts';
import { members } from '#site/content/en/members.ts';
import { see } from '#tests/browsers/see.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { asJson, instead } from '#tests/hostile/lies.ts';
import type { Asked } from '#tests/hostile/proxy.ts';
import {
  newPage,
  openable,
  openStage,
  type Stage,
  sioned,
  statementsOf,
  trySignIn,
  withSioned,
} from '#tests/hostile/stage.ts';
import { siteReady } from '#tests/processes/site-ready.ts';
import { stopLooking } from '#tests/site/desk.ts';
import { openWriter, type Writer, wordsIn, writeAll } from '#tests/site/writer.ts';

const anyOpening = /^\/api\/openings\/[^/]+$/;
const receipt = { status: 201, type: '', body: Buffer.alloc(0) };

let stage: Stage;
let manager: OnDuty;
/** Who is taken out, as she was before. */
let worker: OnDuty;
let sionedsPage: Page;
/** A form that was opened before, and the statements of that time. */
let writer: Writer;
let before: Statements;
/** What the server handed to the worker then, and goes on handing out. */
let desk: Buffer;
/** While it lasts no desk hears that anything has changed, and hers is not told by itself. */
let quiet: Disposable;

beforeAll(async () => {
  stage = await openStage();
  ({ manager, worker } = await withSioned(stage));
  before = await statementsOf(stage.server.address);
  desk = Buffer.from((await call(worker.line, { method: 'GET', path: '/api/desk' })).bytes);
  quiet = stage.proxy.lie(instead('GET', /^\/api\/changes\/[^/]+$/, 'silence'));
  sionedsPage = await newPage(stage);
  await sionedsPage.clock.install();
  await trySignIn(sionedsPage, stage.proxy.address, sioned);
  await see(openable(sionedsPage)).toHaveCount(12);
  await stopLooking(sionedsPage);
  writer = await openWriter(stage.browser, stage.proxy.address, 'en');
  await writer.page.waitForLoadState('networkidle');
});

afterAll(() => stage?.[Symbol.asyncDispose]());

test('a removal that the server says it made and did not is told; without the lie it is made', async () => {
  const page = await newPage(stage);
  await trySignIn(page, stage.proxy.address);
  await page.getByRole('button', { name: 'Team' }).click();
  const takeOut = async () => {
    await page.getByRole('button', { name: 'Take out Siôned Example' }).click();
    await page.getByRole('button', { name: members.remove.yes }).click();
  };
  {
    const spoilt = (body: Buffer) => Buffer.alloc(body.length, ' ');
    using _ = stage.proxy.lie({
      method: 'POST',
      path: '/api/team/epochs',
      request: spoilt,
      answer: () => receipt,
    });
    await takeOut();
    await see(page.getByRole('alert')).toContainText(en.reasons.mismatch);
  }
  await takeOut();
  await see(page.getByRole('button', { name: 'Take out Siôned Example' })).toHaveCount(0);
  await page.context().close();
  await siteReady(stage.server.address);
  manager = await refreshDesk(manager);
});

test('who was taken out, and is answered all the same, opens nothing that was sealed since', async () => {
  await writeIn(stage.server.address, stage.pin, { ...exampleReferral, name: 'Later Example' }, 'en');
  const list = await call(manager.line, { method: 'GET', path: '/api/threads' });
  const { threads, rota } = readAnswer(list, ThreadList);
  const bytesOf = async (thread: string) =>
    Buffer.from((await call(manager.line, { method: 'GET', path: `/api/threads/${thread}/openings` })).bytes);
  const openings = await Promise.all(
    threads.map(async ({ threadId }) =>
      instead('GET', `/api/threads/${threadId}/openings`, { status: 200, type: '', body: await bytesOf(threadId) }),
    ),
  );
  const oldDesk = instead('GET', '/api/desk', { status: 200, type: 'application/json', body: desk });
  const sameList = instead('GET', '/api/threads', asJson({ threads, rota }));
  const noHandOvers = instead('GET', '/api/hand-overs', asJson({ handOvers: [] }));
  using _ = stage.proxy.lie(sameList, oldDesk, ...openings);
  using handOvers = stage.proxy.lie(noHandOvers);
  await sionedsPage.getByRole('button', { name: en.queue.refresh }).click();
  await see(sionedsPage.getByText(en.faults.broken.replace('{reason}', en.reasons.box))).toHaveCount(1);
  await see(openable(sionedsPage)).toHaveCount(12);
  // Looked for after the list; the true answer would shut her desk.
  await expect.poll(handOvers.told).toBe(1);
});

test('control: by the true server she is signed out', async () => {
  quiet[Symbol.dispose]();
  await sionedsPage.getByRole('button', { name: en.queue.refresh }).click();
  await see(sionedsPage.getByText(en.faults.signedOut)).toBeVisible();
});

test('a form that is opened after the removal refuses the keyring from before it, in both languages', async () => {
  using _ = stage.proxy.lie(instead('GET', '/api/statements', asJson(before)));
  for (const language of ['en', 'cy'] as const) {
    const page = await newPage(stage);
    await page.goto(`${stage.proxy.address}/${language === 'cy' ? 'cy/' : ''}write/`);
    const { unsafe } = wordsIn[language].trouble;
    await see(page.getByRole('heading', { level: 1 })).toHaveText(unsafe.heading);
    await see(page.getByRole('alert')).toContainText(unsafe.text);
    expect(await page.locator('main').locator('form, input, textarea, button').count()).toBe(0);
    await page.context().close();
  }
});

test('a form that was opened before it, and is still shown the old keyring, has nothing taken and loses no word', async () => {
  using _ = stage.proxy.lie(instead('GET', '/api/statements', asJson(before)));
  const { page, words } = writer;
  await writeAll(writer, 'Early Example', 'Sealed to the key from before.');
  await page.getByRole('button', { name: words.review.send, exact: true }).click();
  await see(page.getByRole('heading', { level: 1, name: words.failed.heading })).toBeVisible();
  await see(page.getByText('01632 960123', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: words.failed.answers }).click();
  await see(page.getByText('Sealed to the key from before.')).toBeVisible();
});

test('not noticed there: a server that takes it all the same, so that whoever was taken out could read it', async () => {
  const from = stage.proxy.asked.length;
  const { page, words } = writer;
  {
    using _ = stage.proxy.lie(instead('GET', '/api/statements', asJson(before)), instead('PUT', anyOpening, receipt));
    await page.getByRole('button', { name: words.review.send, exact: true }).click();
    await see(page.getByRole('heading', { level: 1, name: words.sent.heading })).toBeVisible();
  }
  const sent = stage.proxy.asked.slice(from).find(({ method }) => method === 'PUT');
  // It lasts until such a page is closed, or the keyring's 90 days are over: the form's own test shows that end.
  expect(openedBy(worker, sent)).toBe('Early Example');
  await page.context().close();
});

test('control: a form that is shown the current keyring seals to a key that she does not have', async () => {
  const from = stage.proxy.asked.length;
  await using current = await openWriter(stage.browser, stage.proxy.address, 'en');
  await writeAll(current, 'Current Example', '');
  await current.page.getByRole('button', { name: current.words.review.send, exact: true }).click();
  await see(current.page.getByRole('heading', { level: 1, name: current.words.sent.heading })).toBeVisible();
  const sent = stage.proxy.asked.slice(from).find(({ method }) => method === 'PUT');
  expect(() => openedBy(worker, sent)).toThrow('refused: box');
  expect(openedBy(manager, sent)).toBe('Current Example');
});

function openedBy({ dutyKeys, history }: OnDuty, sent: Asked | undefined): string {
  const thread = sent?.path.split('/').at(-1) ?? '';
  const sealed = new Uint8Array(sent?.body ?? []);
  return nameIn(openOpening(sealed, thread, history.charityId, (epoch) => dutyKeys.get(epoch)).body);
}
