import type { Browser, Page } from 'playwright';
import type { BareOrder } from '#scripts/bench/bare-opening.ts';
import { bundle } from '#scripts/bench/bundle.ts';
import { atMost } from '#scripts/bench/entry.ts';
import type { Ground } from '#scripts/bench/ground.ts';
import { now, sealMany, sendAll } from '#scripts/bench/load.ts';
import { busyServer, startProgram } from '#scripts/bench/program.ts';
import type { Family } from '#scripts/bench/report.ts';
import { longestTask } from '#scripts/bench/trace.ts';
import { startChromium } from '#scripts/browsers/chromium.ts';
import { obtainChromium } from '#scripts/browsers.ts';
import { demoManager } from '#scripts/demo/charity.ts';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { fetchKeyring } from '#shared/calls/opening.ts';
import { openingsAtOnce } from '#shared/contract/sizes.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { signIn } from '#shared/team/sign-in.ts';

const rounds = 3;
const referrals = 1000;
const limits = { listed: 2000, task: 50 };
/**
 * The loop only decrypts; fetching 34 MB, checking every shape, standing aside for input and drawing come on top. It takes
 * half a second where nothing else runs, so that this is the limit once more, for a machine that is busy or slow.
 */
const bareBudget = 4;
const names = { listed: 'desk 1,000 ranked', bare: 'desk 1,000 beside bare', task: 'desk longest task' } as const;

/** A duty worker with a long queue: from the answer to signing in to the whole list in its bands, in a real browser. */
export const desk: Family = {
  names: Object.values(names),
  measure: async (ground) => {
    await using queue = await fillQueue(ground);
    const browser = await startChromium(await obtainChromium(process.env));
    try {
      const all: Round[] = [];
      for (let round = 0; round < rounds; round++) all.push(await oneRound(browser, queue));
      // A trace slows down what it looks at: tasks are timed in rounds of their own.
      const tasks: number[] = [];
      for (let round = 0; round < rounds; round++) tasks.push(await tracedRound(browser, queue));
      // Each round's two figures were taken one right after the other, and only those can be compared.
      const { listed, bare } = best(all, (round) => round.listed / round.bare);
      const fastest = best(all, (round) => round.listed).listed;
      const limit = 'the limit';
      return [
        atMost(
          { name: names.listed, unit: 'ms from sign-in', ours: fastest, beside: limits.listed, besideWhat: limit },
          1,
        ),
        atMost(
          { name: names.bare, unit: 'ms', ours: listed, beside: bare, besideWhat: 'the same boxes in a bare loop' },
          bareBudget,
        ),
        atMost(
          {
            name: names.task,
            unit: 'ms of the main thread',
            ours: Math.min(...tasks),
            beside: limits.task,
            besideWhat: limit,
          },
          1,
        ),
      ];
    } finally {
      await browser.close();
    }
  },
};

/** Milliseconds: until the list was on screen, and of the bare loop after it. */
type Round = { listed: number; bare: number };

function best(rounds: Round[], by: (round: Round) => number): Round {
  return rounds.reduce((one, other) => (by(other) < by(one) ? other : one));
}

type Queue = AsyncDisposable & { address: string; order: BareOrder; module: string };

async function fillQueue(ground: Ground): Promise<Queue> {
  const { pin, copyTo } = await ground.charity();
  const program = await startProgram([busyServer], { PORT: '0', DATA_DIR: await copyTo('desk') });
  const { address } = program;
  const sealed = sealMany(referrals, await fetchKeyring({ address }, pin, now()));
  await sendAll(address, sealed, 8);
  const { line, dutyKeys, history } = await signIn(address, pin, demoManager, stretch);
  const dutySecret = dutyKeys.get(history.keyring.content.epoch);
  if (!dutySecret || line.token === undefined) throw new Error('the manager could not sign in');
  const ids = sealed.map(({ threadId }) => threadId);
  const batches = Array.from({ length: Math.ceil(ids.length / openingsAtOnce) }, (_, at) =>
    ids.slice(at * openingsAtOnce, (at + 1) * openingsAtOnce).join(','),
  );
  const order = { batches, token: line.token, dutySecret: toBase64url(dutySecret) };
  return {
    address,
    order,
    module: await bundle(new URL('bare-opening.ts', import.meta.url)),
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
  };
}

async function oneRound(browser: Browser, { address, order, module }: Queue): Promise<Round> {
  await using desk = await openDesk(browser, address);
  const { page } = desk;
  await page.route('**/_/bare.js', (route) => route.fulfill({ contentType: 'text/javascript', body: module }));
  const listed = await listAfterSignIn(page);
  // As text, so that the page imports it and not this program.
  const loop = `import('/_/bare.js').then(({ openBare }) => openBare(${JSON.stringify(order)}))`;
  const { took, opened }: { took: number; opened: number } = await page.evaluate(loop);
  if (opened !== referrals) throw new Error('the bare loop did not open all');
  return { listed, bare: took };
}

/** @returns milliseconds of the longest task of the page's main thread until the list was on screen */
async function tracedRound(browser: Browser, { address }: Queue): Promise<number> {
  await using desk = await openDesk(browser, address);
  const [, task] = await longestTask(browser, desk.page, () => listAfterSignIn(desk.page));
  return task;
}

/** The desk with everything typed that signing in needs. */
async function openDesk(browser: Browser, address: string): Promise<AsyncDisposable & { page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 780 } });
  const page = await context.newPage();
  await page.addInitScript(watch, referrals);
  await page.goto(`${address}/duty/`);
  await page.getByLabel('Sign-in name').fill(demoManager.signInName);
  await page.getByLabel('Passphrase').fill(demoManager.passphrase);
  return { page, [Symbol.asyncDispose]: () => context.close() };
}

async function listAfterSignIn(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Sign in' }).click();
  return sinceSignIn(page);
}

/**
 * Runs in the page, before its own scripts: `window.listed` resolves when the whole list has been drawn. A card counts in a
 * band of its own only, so once it was opened and ranked.
 */
function watch(cards: number): void {
  const inBands = document.getElementsByClassName('tag');
  const counted = () =>
    [...inBands].filter(({ className }) => /tag--(now|today|two-days|other)$/.test(className)).length;
  const listed = new Promise<number>((resolve) => {
    const look = () => {
      // Only counted one by one where there may be enough.
      if (inBands.length < cards || counted() < cards) requestAnimationFrame(look);
      // Once more, so that the frame with all of them has been made.
      else requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    };
    requestAnimationFrame(look);
  });
  Object.assign(window, { listed });
}

/** Milliseconds from the server's answer to signing in, which comes after the passphrase was worked on, to the list. */
function sinceSignIn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const listedAt = await (window as unknown as { listed: Promise<number> }).listed;
    const answers = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const signedIn = answers.find(({ name }) => name.endsWith('/api/sign-in'));
    if (!signedIn) throw new Error('nobody signed in');
    return listedAt - signedIn.responseEnd;
  });
}
