import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ThreadEntry, ThreadList } from '#shared/contract/duty.ts';
import { desk as cy } from '#site/content/cy/desk.ts';
import { desk as en } from '#site/content/en/desk.ts';
import { see } from '#tests/browsers/see.ts';
import { asJson, changed, changedOpenings, flipped, idsIn, instead, nonsense, withheld } from '#tests/hostile/lies.ts';
import type { Answer } from '#tests/hostile/proxy.ts';
import { newPage, openable, openStage, type Stage, trySignIn } from '#tests/hostile/stage.ts';
import { stopLooking } from '#tests/site/desk.ts';

const everyone = 12;
const anyNews = /^\/api\/changes\/[^/]+$/;
const anyClaim = /^\/api\/threads\/[^/]+\/claim$/;

let stage: Stage;
/** Ids as the server lists them, and one opening's bytes, seen by the proxy. */
let threads: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  using _ = stage.proxy.lie(
    changed(ThreadList, 'GET', '/api/threads', (list) => {
      threads = list.threads.map(({ threadId }) => threadId);
      return list;
    }),
  );
  const page = await atDesk();
  await see(openable(page)).toHaveCount(everyone);
  await page.context().close();
});

afterAll(() => stage?.[Symbol.asyncDispose]());

async function atDesk(path = '/duty/'): Promise<Page> {
  const page = await newPage(stage);
  await trySignIn(page, stage.proxy.address, undefined, path);
  return page;
}

/** A desk at which every referral was read, and which asks for the list only when it is told to. */
async function atStillDesk(): Promise<Page> {
  const page = await newPage(stage);
  await page.clock.install();
  await trySignIn(page, stage.proxy.address);
  await see(openable(page)).toHaveCount(everyone);
  await stopLooking(page);
  return page;
}

const thread = (at: number) => threads[at] ?? '';
const broken = (words: typeof en | typeof cy, reason: keyof typeof en.reasons) =>
  words.faults.broken.replace('{reason}', words.reasons[reason]);
const lookAgain = (page: Page) => page.getByRole('button', { name: en.queue.refresh }).click();

describe('openings', () => {
  test('control: through the proxy without a lie every opening opens, and one is claimed and given back', async () => {
    const page = await atDesk();
    await see(openable(page)).toHaveCount(everyone);
    await see(page.locator('.error')).toHaveCount(0);
    await page.getByRole('button', { name: 'Open Robin Example' }).click();
    await page.getByRole('button', { name: en.referral.claim }).click();
    await see(page.getByText('Claimed by Mair Example')).toBeVisible();
    await page.getByRole('button', { name: en.referral.release }).click();
    await see(page.getByRole('button', { name: en.referral.claim })).toBeVisible();
    await page.context().close();
  });

  // A bit of each part: magic, charity, thread, epoch, keyring's hash, the key's ciphertext, nonce, text and tag.
  test('a bit changed in any part of an opening is told on its card, and the others open', async () => {
    const places = [0, 10, 30, 46, 50, 100, 1_200, 20_000, 34_006];
    using _ = stage.proxy.lie(
      changedOpenings((id, sealed) => {
        const at = places[threads.indexOf(id)];
        return at === undefined ? sealed : flipped(sealed, at);
      }),
    );
    const page = await atDesk();
    await see(openable(page)).toHaveCount(everyone - places.length);
    const told = await page.locator('.card .error').allTextContents();
    expect(told).toHaveLength(places.length);
    const possible = (['shape', 'mismatch', 'box'] as const).map((reason) => broken(en, reason));
    expect(told.filter((text) => !possible.includes(text))).toEqual([]);
    expect(new Set(told).size).toBe(possible.length);
    await page.context().close();
  });

  test('another thread’s bytes and bytes cut short are told, in Welsh too', async () => {
    let first: Buffer = Buffer.alloc(0);
    using _ = stage.proxy.lie(
      changedOpenings((id, sealed) => {
        if (id === thread(0)) first = sealed;
        return id === thread(1) ? first : sealed;
      }),
      // Cut short, an answer with many is asked for again one by one.
      {
        method: 'GET',
        path: /openings$/,
        answer: (answer, path) => {
          const short = idsIn(path).includes(thread(2));
          return short ? { ...answer, body: answer.body.subarray(0, -1) } : answer;
        },
      },
    );
    const page = await atDesk('/cy/duty/');
    await see(openable(page)).toHaveCount(everyone - 2);
    await see(page.getByText(broken(cy, 'mismatch'))).toHaveCount(1);
    await see(page.getByText(broken(cy, 'shape'))).toHaveCount(1);
    await page.context().close();
  });

  test('an opening that is not handed out, or never, holds up none of the others, and is read once it is there', async () => {
    const fault = nonsense['a fault of the server'] ?? 'silence';
    const refusing = stage.proxy.lie(
      withheld(thread(3), fault),
      withheld(thread(4), asJson({}, 404)),
      withheld(thread(5), 'silence'),
    );
    const page = await newPage(stage);
    await page.clock.install();
    await trySignIn(page, stage.proxy.address);
    const asked = () => stage.proxy.asked.filter(({ path }) => idsIn(path).includes(thread(5))).length;
    const from = asked();
    // First with all the others, then by itself.
    await expect.poll(() => asked() - from, { timeout: 20_000 }).toBe(1);
    await page.clock.fastForward(10_000);
    await expect.poll(() => asked() - from, { timeout: 20_000 }).toBe(2);
    await page.clock.fastForward(10_000);
    await see(openable(page)).toHaveCount(everyone - 3);
    await see(page.getByText(broken(en, 'withheld'))).toHaveCount(3);
    refusing[Symbol.dispose]();
    await lookAgain(page);
    await see(openable(page)).toHaveCount(everyone);
    await page.context().close();
  });
});

describe('the list and claims', () => {
  test('a list that is none is told, the referrals that were read stay, and the next true one is taken', async () => {
    const page = await atStillDesk();
    for (const [what, answer] of Object.entries(nonsense)) {
      using lie = stage.proxy.lie(instead('GET', '/api/threads', answer));
      await lookAgain(page);
      await see(page.getByRole('alert'), what).toContainText(told(answer));
      expect(lie.told(), what).toBe(1);
      await see(openable(page)).toHaveCount(everyone);
      lie[Symbol.dispose]();
      await lookAgain(page);
      await see(page.getByRole('alert')).toHaveCount(0);
    }
    await page.context().close();
  });

  test('a server that never answers is told after a minute, and the desk goes on', async () => {
    const page = await newPage(stage);
    await page.clock.install();
    await trySignIn(page, stage.proxy.address);
    await see(openable(page)).toHaveCount(everyone);
    const silence = stage.proxy.lie(instead('GET', '/api/threads', 'silence'));
    await lookAgain(page);
    await expect.poll(silence.told).toBe(1);
    await page.clock.fastForward(60_000);
    await see(page.getByRole('alert')).toContainText(en.faults.lost);
    silence[Symbol.dispose]();
    await lookAgain(page);
    await see(page.getByRole('alert')).toHaveCount(0);
    await see(openable(page)).toHaveCount(everyone);
    await page.context().close();
  });

  test('an answer to a claim about another thread, another state or another member is told, and changes nothing', async () => {
    const stranger = 'x'.repeat(21);
    const until = 32_000_000_000;
    const lies: Record<string, (entry: ThreadEntry) => ThreadEntry> = {
      'another thread': (entry) => ({ ...entry, threadId: threads.find((id) => id !== entry.threadId) ?? '' }),
      'not claimed': (entry) => ({ ...entry, state: { is: 'new' } }),
      'claimed by another': (entry) => ({ ...entry, state: { is: 'claimed', by: stranger, until } }),
      closed: (entry) => ({ ...entry, state: { is: 'closed', by: stranger } }),
    };
    // Without news, which would tell at once that the server did as it was asked.
    using quiet = stage.proxy.lie(instead('GET', anyNews, 'silence'));
    const page = await atStillDesk();
    await page.getByRole('button', { name: 'Open Sam' }).click();
    for (const [what, lie] of Object.entries(lies)) {
      using _ = stage.proxy.lie(changed(ThreadEntry, 'PUT', anyClaim, lie));
      await page.getByRole('button', { name: en.referral.claim }).click();
      await see(page.getByRole('alert'), what).toContainText(en.reasons.mismatch);
      await see(page.getByRole('heading', { name: 'Sam' })).toBeVisible();
      await see(page.getByRole('button', { name: en.referral.claim })).toBeVisible();
    }
    await page.getByRole('button', { name: en.referral.claim }).click();
    await see(page.getByText('Claimed by Mair Example')).toBeVisible();
    await see(page.getByRole('alert')).toHaveCount(0);
    await page.getByRole('button', { name: en.referral.release }).click();
    await see(page.getByRole('button', { name: en.referral.claim })).toBeVisible();
    await page.context().close();

    quiet[Symbol.dispose]();
    const live = await atDesk();
    await live.getByRole('button', { name: 'Open Sam' }).click();
    using _ = stage.proxy.lie(changed(ThreadEntry, 'PUT', anyClaim, (entry) => ({ ...entry, state: { is: 'new' } })));
    await live.getByRole('button', { name: en.referral.claim }).click();
    await see(live.getByText('Claimed by Mair Example')).toBeVisible();
    // What the list then says does not take back what was told.
    await see(live.getByRole('alert')).toContainText(en.reasons.mismatch);
    await live.getByRole('button', { name: en.referral.release }).click();
    await see(live.getByRole('alert')).toHaveCount(0);
    await live.context().close();
  });

  test('a thread that is listed under an id of the server’s own does not open', async () => {
    const made = 'made-up-by-the-server';
    let first: Buffer = Buffer.alloc(0);
    using _ = stage.proxy.lie(
      changedOpenings((id, sealed) => {
        if (id === thread(0)) first = sealed;
        return sealed;
      }),
      changed(ThreadList, 'GET', '/api/threads', ({ threads: real, ...more }) => ({
        ...more,
        threads: [...real, ...real.slice(0, 1).map((entry) => ({ ...entry, threadId: made }))],
      })),
      {
        method: 'GET',
        path: `/api/threads/${made}/openings`,
        answer: (real) => ({ ...real, status: 200, body: first }),
      },
    );
    const page = await atDesk();
    await see(openable(page)).toHaveCount(everyone);
    await see(page.getByText(broken(en, 'mismatch'))).toHaveCount(1);
    await page.context().close();
  });
});

function told({ status }: Answer): string {
  return status === 200 ? en.faults.lost : en.faults.other.replace('{title}', '');
}
