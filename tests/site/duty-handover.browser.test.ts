import { nanoid } from 'nanoid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '#shared/calls/call.ts';
import { listHandOvers, readHandOver, writeHandOver } from '#shared/team/hand-overs.ts';
import { type OnDuty, refreshDesk } from '#shared/team/sign-in.ts';
import { handOver as cy } from '#site/content/cy/hand-over.ts';
import { managers } from '#site/content/cy/managers.ts';
import { members } from '#site/content/cy/members.ts';
import { handOver as en } from '#site/content/en/hand-over.ts';
import { see } from '#tests/browsers/see.ts';
import { openStage, type Stage, withSioned } from '#tests/hostile/stage.ts';
import { violationsOn } from './axe.ts';
import { insistOnLocked, openDesk, robin, sealedWords, signIn, unlock } from './desk.ts';

let stage: Stage;
let worker: OnDuty;
const clock = () => Math.floor(Date.now() / 1000);

beforeAll(async () => {
  stage = await openStage();
  ({ worker } = await withSioned(stage));
});
afterAll(() => stage?.[Symbol.asyncDispose]());

async function insistOnAccess(page: Awaited<ReturnType<typeof openDesk>>['page']): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
}

test('a shift ends and the next begins: what was left is read and taken over, and nothing typed is lost at a lock', async () => {
  await using desk = await openDesk(stage.browser, stage.server.address, 'en', {
    viewport: { width: 320, height: 800 },
  });
  const { page, words } = desk;
  await signIn(desk);
  const card = page.locator('.card').filter({ hasText: robin.name });
  const thread = (await card.getAttribute('data-thread')) ?? '';
  await call(worker.line, { method: 'PUT', path: `/api/threads/${thread}/claim` });
  await see(card.getByText(/Claimed by Siôned Example/)).toBeVisible();
  const note = { id: nanoid(), at: clock(), text: 'The office phone is <b>broken</b>.', threads: [thread] };
  await writeHandOver(worker, note, [thread]);

  // News comes by itself: the note, the offer and the mark on the card.
  const left = page.getByRole('article').filter({ hasText: 'The office phone is <b>broken</b>.' });
  await see(left).toBeVisible();
  await see(card.getByText(/Handed over by Siôned Example/)).toBeVisible();
  await insistOnAccess(page);
  await left.getByRole('button', { name: `${en.takeOver} ${robin.name}` }).click();
  await see(page.getByRole('heading', { name: robin.name, exact: true })).toBeFocused();
  await see(page.getByText(/Claimed by Mair Example/)).toBeVisible();
  await page.getByRole('button', { name: words.referral.back }).click();
  await left.getByRole('button', { name: en.read }).click();
  await see(page.getByRole('heading', { name: en.list, exact: true })).toBeFocused();
  await see(left).toBeHidden();
  await see(page.locator('article button').filter({ hasText: en.read })).toHaveCount(0);
  await expect.poll(async () => (await listHandOvers(worker))[0]?.readBy).toHaveLength(1);
  expect(await card.getByText(/Handed over/).count()).toBe(0);

  // Mair's own: what she took over stands there by itself, and the lock comes before it is sent.
  await page.getByRole('button', { name: en.open, exact: true }).click();
  await see(page.getByRole('checkbox')).toHaveCount(1);
  await page.getByRole('button', { name: en.send }).click();
  await see(page.getByRole('heading', { name: words.queue.heading })).toBeFocused();
  await page.getByRole('button', { name: en.open, exact: true }).click();
  await page.getByRole('button', { name: en.send }).click();
  await see(page.getByRole('alert').getByText(en.empty)).toBeVisible();
  await page.getByLabel(en.note).fill('Beth rings at nine.');
  await insistOnAccess(page);
  await page.keyboard.press('Alt+L');
  await insistOnLocked(desk, words.lock.kept);
  await unlock(desk);
  await see(page.getByLabel(en.note)).toHaveValue('Beth rings at nine.');
  await page.getByRole('button', { name: en.send }).click();
  await see(page.getByText(en.sent)).toBeVisible();
  const fresh = await refreshDesk(worker);
  const texts = await Promise.all(
    (await listHandOvers(fresh)).map(async ({ id }) => (await readHandOver(fresh, id, clock())).text),
  );
  expect(texts).toContain('Beth rings at nine.');
});

test('paper for the meeting has the initials of those who were ticked and what is next, and nothing that was typed', async () => {
  await using desk = await openDesk(stage.browser, stage.server.address, 'cy', {
    viewport: { width: 390, height: 800 },
  });
  const { page } = desk;
  await signIn(desk);
  // She is the only manager, and is told so where she can act on it.
  const forManagers = page.getByRole('region', { name: managers.heading });
  await see(forManagers.getByText(managers.told.alone)).toBeVisible();
  await insistOnAccess(page);
  await forManagers.getByRole('button', { name: managers.act.canary }).click();
  await see(page.getByText(managers.canary.done)).toBeVisible();
  await see(forManagers.getByRole('button', { name: managers.act.canary })).toHaveCount(0);
  await forManagers.getByRole('button', { name: managers.act.alone }).click();
  await see(page.getByRole('heading', { name: members.heading, exact: true })).toBeFocused();
  await page.getByRole('button', { name: members.back }).click();
  await page.getByRole('button', { name: cy.meeting.open }).click();
  await page.evaluate(() => {
    const counted = Object.assign(window, { prints: 0 });
    window.print = () => {
      counted.prints += 1;
    };
  });
  const printed = () => page.evaluate(() => (window as unknown as { prints: number }).prints);
  await page.getByRole('button', { name: cy.meeting.print }).click();
  await see(page.getByRole('alert').getByText(cy.meeting.nobody)).toBeVisible();
  expect(await printed()).toBe(0);
  await page.getByRole('checkbox', { name: robin.name }).check();
  await insistOnAccess(page);
  await page.getByRole('button', { name: cy.meeting.print }).click();
  expect(await printed()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('body').innerText();
  const [first = '', last = ''] = robin.name.split(' ');
  expect(paper).toContain(`${first[0]}. ${last[0]}.`);
  expect(sealedWords.filter((word) => paper.includes(word))).toEqual([]);
  expect(paper).not.toContain('Mair');
  await see(page.locator('.log > li:visible')).toHaveCount(1);
});
