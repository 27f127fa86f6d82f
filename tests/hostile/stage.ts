import type { Browser, Page } from 'playwright';
import { demoManager } from '#scripts/demo/charity.ts';
import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { call, readAnswer } from '#shared/calls/call.ts';
import { Keyring, Statements } from '#shared/contract/statements.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { fingerprint, type Pin } from '#shared/crypto/statement.ts';
import { isManaging, letIn, type Managing } from '#shared/team/changes.ts';
import { type OnDuty, signIn } from '#shared/team/sign-in.ts';
import { launchChromium } from '#tests/browsers/launch.ts';
import { type HostileProxy, startProxy } from '#tests/hostile/proxy.ts';
import { inviteAndJoin, type NewMember } from '#tests/path/team.ts';
import type { RunningServer } from '#tests/processes/start.ts';
import { startIn } from '#tests/standing/standing.ts';

/** The made-up charity on the real server, the proxy before it, and a browser. */
export type Stage = AsyncDisposable & { server: RunningServer; proxy: HostileProxy; browser: Browser; pin: Pin };

export async function openStage(): Promise<Stage> {
  await sodiumReady();
  const server = await startIn('written-to', { env: { TRUST_PROXY: '127.0.0.1' } });
  const proxy = await startProxy(server.address);
  const browser = await launchChromium();
  return {
    server,
    proxy,
    browser,
    pin: await pinOf(server.address),
    async [Symbol.asyncDispose]() {
      await browser.close();
      await proxy[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

async function pinOf(address: string): Promise<Pin> {
  const { charityKey, keyring } = await statementsOf(address);
  const { charityId, epoch, notBefore } = Keyring.parse(
    JSON.parse(Buffer.from(keyring.statement, 'base64url').toString()),
  );
  const pinned = toBase64url(fingerprint(fromBase64url(charityId), fromBase64url(charityKey)));
  return { charityId, fingerprint: pinned, epochFloor: epoch, builtAt: notBefore };
}

/** What anybody is shown at this moment. */
export async function statementsOf(address: string): Promise<Statements> {
  return readAnswer(await call({ address }, { method: 'GET', path: '/api/statements' }), Statements);
}

export type Someone = { signInName: string; passphrase: string };

export const sioned: NewMember = {
  name: 'Siôned Example',
  signInName: 'sioned',
  passphrase: 'one two three four five',
  role: 'worker',
};

/** The manager, past the proxy and without a browser. */
export async function managerOf({ server, pin }: Stage): Promise<Managing> {
  const onDuty = await signIn(server.address, pin, demoManager, stretch);
  if (!isManaging(onDuty)) throw new Error('the made-up manager must hold the charity key');
  return onDuty;
}

/** Lets the worker in, past the proxy and without a browser. @returns them, signed in, and the manager after that */
export async function withSioned(stage: Stage): Promise<{ manager: Managing; worker: OnDuty }> {
  const { server, pin } = stage;
  const before = await managerOf(stage);
  const manager = await letIn(before, await inviteAndJoin(before, pin, sioned), clock());
  if (!isManaging(manager)) throw new Error('the manager stays one');
  return { manager, worker: await signIn(server.address, pin, sioned, stretch) };
}

/** A page of a browser that has never been here. */
export async function newPage({ browser }: Stage): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(40_000);
  return page;
}

/** Types name and passphrase at the desk, in either language, and sends them. */
export async function trySignIn(page: Page, address: string, who: Someone = demoManager, path = '/duty/') {
  await page.goto(`${address}${path}`);
  await page.locator('#sign-in-name').fill(who.signInName);
  await page.locator('#passphrase').fill(who.passphrase);
  await page.locator('form button[type=submit]').click();
}

/** The names on the desk that can be opened. */
export function openable(page: Page) {
  return page.getByRole('button', { name: /^(Open|Agor) / });
}

/** Unix seconds. */
export function clock(): number {
  return Math.floor(Date.now() / 1000);
}
