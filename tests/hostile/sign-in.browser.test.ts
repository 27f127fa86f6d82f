import sumo from 'libsodium-wrappers-sumo';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoManager } from '#scripts/demo/charity.ts';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { call, readAnswer } from '#shared/calls/call.ts';
import { Desk, Salt, SignedIn } from '#shared/contract/duty.ts';
import { sealEnvelope } from '#shared/crypto/envelope.ts';
import { signPair } from '#shared/crypto/keys.ts';
import { unlockingFrom } from '#shared/crypto/member.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodium } from '#shared/crypto/sodium.ts';
import type { Managing } from '#shared/team/changes.ts';
import { type OnDuty, signIn } from '#shared/team/sign-in.ts';
import { desk as cy } from '#site/content/cy/desk.ts';
import { desk as en } from '#site/content/en/desk.ts';
import { see } from '#tests/browsers/see.ts';
import { changed, flippedText, instead, nonsense } from '#tests/hostile/lies.ts';
import type { Rule } from '#tests/hostile/proxy.ts';
import { newPage, openable, openStage, type Stage, sioned, trySignIn, withSioned } from '#tests/hostile/stage.ts';
import { formsFound } from '#tests/sentinel/forms.ts';

let stage: Stage;
let manager: Managing;
let worker: OnDuty;
/** What the real server gives each of them. */
let desks: { mair: Desk; sioned: Desk };
let workersWay: SignedIn;

beforeAll(async () => {
  stage = await openStage();
  ({ manager, worker } = await withSioned(stage));
  desks = { mair: await deskOf(manager), sioned: await deskOf(worker) };
  using _ = stage.proxy.lie(
    changed(SignedIn, 'POST', '/api/sign-in', (given) => {
      workersWay = given;
      return given;
    }),
  );
  await signIn(stage.proxy.address, stage.pin, sioned, stretch);
});

afterAll(() => stage?.[Symbol.asyncDispose]());

async function deskOf({ line }: OnDuty): Promise<Desk> {
  return readAnswer(await call(line, { method: 'GET', path: '/api/desk' }), Desk);
}

/** The manager tries to sign in while a lie is told, and reads why nothing was unlocked. @returns the proofs sent */
async function insistOnRefusal(lie: Rule, told: string, path = '/duty/'): Promise<string[]> {
  const from = stage.proxy.asked.length;
  using telling = stage.proxy.lie(lie);
  const page = await newPage(stage);
  await trySignIn(page, stage.proxy.address, demoManager, path);
  await see(page.getByRole('alert')).toContainText(told);
  expect(telling.told()).toBe(1);
  await see(page.locator('.queue')).toHaveCount(0);
  await page.context().close();
  const sent = stage.proxy.asked.slice(from);
  const bytes = Buffer.concat(sent.map(({ body }) => body));
  expect(formsFound(bytes, demoManager.passphrase)).toEqual([]);
  return sent
    .filter(({ path: asked }) => asked === '/api/sign-in')
    .map(({ body }) => JSON.parse(body.toString()).proof as string);
}

const refusal = (reason: keyof typeof en.reasons, words: typeof en | typeof cy = en) =>
  words.faults.refused.replace('{reason}', words.reasons[reason]);
const deskLie = (change: (desk: Desk) => unknown) => changed(Desk, 'GET', '/api/desk', change);
const envelopeOf = (desk: Desk, epoch: number) => desk.epochs.find((one) => one.epoch === epoch)?.envelope ?? '';

test('control: without a lie the manager and the worker sign in through the proxy and read everything', async () => {
  for (const who of [demoManager, sioned]) {
    const page = await newPage(stage);
    await trySignIn(page, stage.proxy.address, who);
    await see(openable(page)).toHaveCount(12);
    await page.context().close();
  }
});

describe('another member’s keys', () => {
  test('another member’s wrap is not unlocked, with their id or without, in Welsh too', async () => {
    const { memberId, wrap } = workersWay;
    const lie = (change: Partial<SignedIn>) =>
      changed(SignedIn, 'POST', '/api/sign-in', (given) => ({ ...given, ...change }));
    await insistOnRefusal(lie({ wrap }), refusal('unlock'));
    await insistOnRefusal(lie({ memberId, wrap }), refusal('unlock', cy), '/cy/duty/');
    await insistOnRefusal(lie({ memberId: 'n'.repeat(21) }), refusal('mismatch'));
  });

  test('an envelope that is another member’s, another epoch’s, changed or signed by nobody is refused', async () => {
    const { mair, sioned: siones } = desks;
    const forged = sealEnvelope(
      {
        purpose: 'duty-key',
        charityId: stage.pin.charityId,
        subject: 2,
        signer: manager.member.id,
        keyringHash: manager.history.keyring.hash,
      },
      sodium.randombytes_buf(32),
      manager.keys.seal.publicKey,
      signPair().secretKey,
    );
    const newest = (envelope: string) =>
      deskLie((desk) => ({
        ...desk,
        epochs: [...desk.epochs.filter(({ epoch }) => epoch !== 2), { epoch: 2, envelope }],
      }));
    await insistOnRefusal(newest(envelopeOf(siones, 2)), refusal('mismatch'));
    await insistOnRefusal(newest(envelopeOf(mair, 1)), refusal('mismatch'));
    await insistOnRefusal(newest(flippedText(envelopeOf(mair, 2), 1_300)), refusal('signature'));
    await insistOnRefusal(newest(forged), refusal('signature'));
  });

  test('the newest duty key, or the charity’s, that is kept back from a manager is refused', async () => {
    await insistOnRefusal(
      deskLie((desk) => ({ ...desk, epochs: desk.epochs.filter(({ epoch }) => epoch !== 2) })),
      refusal('mismatch'),
    );
    await insistOnRefusal(
      deskLie((desk) => ({ ...desk, charityKey: null })),
      refusal('mismatch'),
    );
    const duty = envelopeOf(desks.mair, 2);
    await insistOnRefusal(
      deskLie((desk) => ({ ...desk, charityKey: duty })),
      refusal('mismatch'),
    );
  });

  test('an older epoch’s key that is kept back is told on each card that needs it, and the rest goes on', async () => {
    using _ = stage.proxy.lie(deskLie((desk) => ({ ...desk, epochs: desk.epochs.filter(({ epoch }) => epoch !== 1) })));
    const page = await newPage(stage);
    await trySignIn(page, stage.proxy.address);
    await see(page.getByText(en.faults.broken.replace('{reason}', en.reasons.box))).toHaveCount(12);
    await page.context().close();
  });
});

describe('what the passphrase is worked on with', () => {
  const saltLie = (change: (given: { salt: string }) => unknown) => changed(Salt, 'POST', '/api/sign-in/salt', change);
  const another = toBase64url(new Uint8Array(16).fill(7));

  test('costs or a short salt from the server are not taken, and no proof is sent at all', async () => {
    const cheap = saltLie(({ salt }) => ({ salt, passes: 1, memory: 8192, algorithm: 'argon2id' }));
    expect(await insistOnRefusal(cheap, en.faults.lost)).toEqual([]);
    const short = saltLie(() => ({ salt: toBase64url(new Uint8Array(8)) }));
    expect(await insistOnRefusal(short, en.faults.lost)).toEqual([]);
  });

  test('another salt gives a proof at the full cost, which the true server refuses', async () => {
    const sent = await insistOnRefusal(
      saltLie(() => ({ salt: another })),
      en.faults.signInFailed,
    );
    const salt = new Uint8Array(16).fill(7);
    const atFullCost = unlockingFrom(await stretch(demoManager.passphrase, salt)).proof;
    expect(sent).toEqual([atFullCost]);
    const cheap = sumo.crypto_pwhash(32, demoManager.passphrase, salt, 1, 8192, sumo.crypto_pwhash_ALG_ARGON2ID13);
    expect(sent).not.toContain(unlockingFrom(cheap).proof);
  });
});

test('what is no answer is told at each step of signing in, and the next true one signs in', async () => {
  // Each later step costs an unlocking, so all kinds are tried on the first only.
  const some = Object.fromEntries(Object.entries(nonsense).slice(-2));
  const steps: [string, string, typeof nonsense][] = [
    ['POST', '/api/sign-in/salt', nonsense],
    ['POST', '/api/sign-in', some],
    ['GET', '/api/desk', some],
  ];
  const page = await newPage(stage);
  for (const [method, path, kinds] of steps) {
    for (const [what, answer] of Object.entries(kinds)) {
      using lie = stage.proxy.lie(instead(method, path, answer));
      await trySignIn(page, stage.proxy.address);
      const told = answer.status === 200 ? en.faults.lost : en.faults.other.replace('{title}', '');
      await see(page.getByRole('alert'), `${path}: ${what}`).toContainText(told);
      expect(lie.told()).toBe(1);
    }
  }
  await trySignIn(page, stage.proxy.address);
  await see(openable(page)).toHaveCount(12);
});
