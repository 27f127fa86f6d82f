import type { Browser, CDPSession, Page } from 'playwright';
import { startBareUpload } from '#scripts/bench/bare-upload.ts';
import { atMost } from '#scripts/bench/entry.ts';
import type { Ground } from '#scripts/bench/ground.ts';
import { busyServer, startProgram } from '#scripts/bench/program.ts';
import type { Family } from '#scripts/bench/report.ts';
import { longestTask } from '#scripts/bench/trace.ts';
import { startChromium } from '#scripts/browsers/chromium.ts';
import { obtainChromium } from '#scripts/browsers.ts';
import { openingSize } from '#shared/contract/sizes.ts';
import { form } from '#site/content/en/form.ts';
import { you } from '#site/content/en/you.ts';

const rounds = 3;
/** As browsers' own tools have *slow 3G*: 400 kbit/s each way, and two seconds until an answer begins. */
const network = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const slowness = 6;
const receiptBudget = 1.3;
const taskLimit = 50;
const names = { receipt: 'send to receipt', task: 'list for coming back, longest task' } as const;

/**
 * From *Send* to the receipt on a bad line and a slow phone, once the page has fetched what it seals with; and the longest
 * task while a return code is drawn and Argon2id works on it.
 */
export const sending: Family = {
  names: Object.values(names),
  measure: async (ground, wanted) => {
    await using sites = await startBoth(ground);
    const browser = await startChromium(await obtainChromium(process.env));
    try {
      const sent: { ours: number; beside: number }[] = [];
      for (let round = 0; wanted.includes(names.receipt) && round < rounds; round++)
        sent.push({ beside: await plainPost(browser, sites.bare), ours: await sendToReceipt(browser, sites.ours) });
      const best = sent.toSorted((one, other) => one.ours / one.beside - other.ours / other.beside)[0];
      const task = wanted.includes(names.task) ? await longestWithList(browser, sites.ours) : 0;
      const besideWhat = 'a plain POST of as many bytes, slow 3G';
      return [
        atMost(
          { name: names.receipt, unit: 'ms, CPU 6x', ...(best ?? { ours: 0, beside: 1 }), besideWhat },
          receiptBudget,
        ),
        atMost({ name: names.task, unit: 'ms, CPU 6x', ours: task, beside: taskLimit, besideWhat: 'the limit' }, 1),
      ];
    } finally {
      await browser.close();
    }
  },
};

type Sites = AsyncDisposable & { ours: string; bare: string };

/** Our server, and a bare one. */
async function startBoth(ground: Ground): Promise<Sites> {
  const { copyTo } = await ground.charity();
  const program = await startProgram([busyServer], { PORT: '0', DATA_DIR: await copyTo('sending') });
  const bare = await startBareUpload(ground.folder);
  return {
    ours: program.address,
    bare: bare.address,
    async [Symbol.asyncDispose]() {
      await bare[Symbol.asyncDispose]();
      await program[Symbol.asyncDispose]();
    },
  };
}

/** Milliseconds that a page waits for the answer to as many bytes as an opening has. */
async function plainPost(browser: Browser, address: string): Promise<number> {
  return onPhone(browser, async (page, session) => {
    await page.goto(address);
    await slowDown(session);
    return page.evaluate(async (bytes) => {
      const body = crypto.getRandomValues(new Uint8Array(bytes));
      const began = performance.now();
      const answer = await fetch('/plain', { method: 'POST', body });
      await answer.arrayBuffer();
      if (answer.status !== 201) throw new Error('the bare server did not take it');
      return performance.now() - began;
    }, openingSize);
  });
}

/** Milliseconds from the press on *Send* to the receipt's heading, as the page's own clock has them. */
async function sendToReceipt(browser: Browser, address: string): Promise<number> {
  return onPhone(browser, async (page, session) => {
    await fillIn(page, address, 'do-not-contact');
    await toReview(page);
    await page.getByRole('heading', { name: form.review.heading }).waitFor();
    await page.evaluate(watch, form.sent.heading);
    await slowDown(session);
    await page.getByRole('button', { name: form.review.send, exact: true }).click();
    return page.evaluate(() => (window as unknown as { received: Promise<number> }).received);
  });
}

/** The longest task of the page's main thread from asking for a list until Argon2id is done with it. */
async function longestWithList(browser: Browser, address: string): Promise<number> {
  return onPhone(browser, async (page, session) => {
    await fillIn(page, address, 'come-back');
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    const [, longest] = await longestTask(browser, page, async () => {
      // The worker was started when the page was quiet, and ends with the work.
      const [worker] = page.workers();
      if (!worker) throw new Error('no worker waits for a list');
      await Promise.all([worker.waitForEvent('close', { timeout: 120_000 }), toReview(page)]);
      await page.locator('ul.shopping li').first().waitFor();
    });
    return longest;
  });
}

/** Answers no more than the form insists on, up to *Send now*, when all that the form needs has come. */
async function fillIn(page: Page, address: string, reached: keyof typeof you.choice.options): Promise<void> {
  const next = () => page.getByRole('button', { name: form.next, exact: true }).click();
  await page.goto(`${address}/write/`);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/api/statements')),
  );
  await page.getByRole('button', { name: form.begin.self, exact: true }).click();
  await page.getByLabel(you.name.ask).fill('Robin Example');
  await next();
  await page.getByLabel(you.age.options['18-or-over']).check();
  await next();
  await page.getByLabel(you.area.ask).fill('NP20');
  await next();
  await page.getByLabel(you.choice.options[reached]).check();
}

async function toReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: form.sendNow }).click();
}

/** Runs in the page: `window.received` resolves to the milliseconds from the next click to that heading. */
function watch(heading: string): void {
  const received = new Promise<number>((resolve) => {
    addEventListener(
      'click',
      ({ timeStamp }) => {
        const seen = new MutationObserver(() => {
          const shown = [...document.querySelectorAll('h1')].some(({ textContent }) => textContent === heading);
          if (shown) resolve(performance.now() - timeStamp);
        });
        seen.observe(document.body, { subtree: true, childList: true, characterData: true });
      },
      { capture: true, once: true },
    );
  });
  Object.assign(window, { received });
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
}

async function onPhone<T>(browser: Browser, act: (page: Page, session: CDPSession) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    return await act(page, await context.newCDPSession(page));
  } finally {
    await context.close();
  }
}
