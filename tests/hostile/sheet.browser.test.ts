import { afterAll, beforeAll, test } from 'vitest';
import { demoManager } from '#scripts/demo/charity.ts';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { call, readAnswer } from '#shared/calls/call.ts';
import { RecoveryDesk } from '#shared/contract/duty.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sheetKeys, sheetWords } from '#shared/crypto/sheet.ts';
import { sodium } from '#shared/crypto/sodium.ts';
import { isManaging, renewKeyring, succeed } from '#shared/team/changes.ts';
import { signIn } from '#shared/team/sign-in.ts';
import { desk as en } from '#site/content/en/desk.ts';
import { see } from '#tests/browsers/see.ts';
import { changed } from '#tests/hostile/lies.ts';
import { clock, managerOf, newPage, openable, openStage, type Stage, trySignIn } from '#tests/hostile/stage.ts';
import { siteReady } from '#tests/processes/site-ready.ts';

let stage: Stage;
let words: string;
/** What the server gave to the sheet at an earlier epoch. */
let earlier: RecoveryDesk;

/** The made-up charity's own sheet is thrown away; it gets a new one here. */
beforeAll(async () => {
  stage = await openStage();
  const { address } = stage.server;
  const secret = sodium.randombytes_buf(32);
  words = sheetWords(secret).join(' ');
  const { proof } = sheetKeys(secret);
  const fingerprint = toBase64url(await succeed(await managerOf(stage), secret, null, clock()));
  await siteReady(stage.server.address);
  const answered = await call({ address }, { method: 'POST', path: '/api/recovery/desk', json: { proof } });
  earlier = readAnswer(answered, RecoveryDesk);
  const manager = await signIn(address, { ...stage.pin, fingerprint }, demoManager, stretch);
  if (!isManaging(manager)) throw new Error('the manager stays one');
  await renewKeyring(manager, clock());
});

afterAll(() => stage?.[Symbol.asyncDispose]());

test('the sheet signs nothing on a team older than this browser saw; without the lie it opens', async () => {
  const page = await newPage(stage);
  await trySignIn(page, stage.proxy.address);
  await see(openable(page)).toHaveCount(12);
  const lie = stage.proxy.lie(changed(RecoveryDesk, 'POST', '/api/recovery/desk', () => earlier));
  await page.goto(`${stage.proxy.address}/duty/`);
  await page.getByRole('button', { name: en.signIn.sheet }).click();
  await page.getByLabel(en.sheet.words).fill(words);
  await page.getByRole('button', { name: en.sheet.open }).click();
  await see(page.getByRole('alert')).toContainText(en.reasons['rolled-back']);
  await see(page.getByText(en.sheet.opened)).toHaveCount(0);
  lie[Symbol.dispose]();
  await page.getByRole('button', { name: en.sheet.open }).click();
  await see(page.getByText(en.sheet.opened)).toBeVisible();
});
