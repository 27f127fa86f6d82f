import { setTimeout as wait } from 'node:timers/promises';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { call, readAnswer } from '#shared/calls/call.ts';
import { SetUpState } from '#shared/contract/duty.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodium, sodiumReady } from '#shared/crypto/sodium.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { foundCharity } from '#shared/team/founding.ts';

export const demoManager = {
  displayName: 'Mair Example',
  signInName: 'mair',
  passphrase: 'lantern orbit velvet cactus spoon ridge',
};

const profile = {
  name: 'Hafan Example Advice',
  nation: 'wales',
  phone: '01632 960123',
  exitUrl: process.env.EXIT_URL || 'https://www.bbc.co.uk/weather',
} as const;

/**
 * Sets the made-up charity up and waits for its site.
 * @returns what its site is pinned to
 * @throws {CallRefused | CallLost} and where the site could not be built
 */
export async function foundDemo(address: string, code: string): Promise<Pin> {
  await sodiumReady();
  const now = Math.floor(Date.now() / 1000);
  const sheet = sodium.randombytes_buf(32);
  const { request, fingerprint } = await foundCharity({ profile, manager: demoManager }, sheet, stretch, now);
  await call({ address }, { method: 'POST', path: '/api/set-up', json: { ...request, code } });
  for (;;) {
    const { site } = readAnswer(await call({ address }, { method: 'GET', path: '/api/set-up' }), SetUpState);
    if (site === 'failed') throw new Error('the site could not be built');
    if (site === 'ready') break;
    await wait(200);
  }
  return { charityId: request.charityId, fingerprint: toBase64url(fingerprint), epochFloor: 1, builtAt: now };
}
