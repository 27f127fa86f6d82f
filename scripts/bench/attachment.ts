import type { Browser, CDPSession, Page } from 'playwright';
import { startBareUpload } from '#scripts/bench/bare-upload.ts';
import { bundle } from '#scripts/bench/bundle.ts';
import { atMost } from '#scripts/bench/entry.ts';
import type { Ground } from '#scripts/bench/ground.ts';
import { busyServer, startProgram } from '#scripts/bench/program.ts';
import type { Family } from '#scripts/bench/report.ts';
import { longestTask } from '#scripts/bench/trace.ts';
import { startChromium } from '#scripts/browsers/chromium.ts';
import { obtainChromium } from '#scripts/browsers.ts';
import { people } from '#scripts/demo/people.ts';
import { attachmentLimits } from '#shared/contract/opening.ts';

const rounds = 3;
const bytes = attachmentLimits.each;
/** A middling phone line upwards: 16 Mbit/s, so that a plain upload takes five seconds. */
const network = { offline: false, latency: 40, downloadThroughput: 2 * 1024 * 1024, uploadThroughput: 2 * 1024 * 1024 };
const slowness = 6;
const taskLimit = 50;
/**
 * The same as an opening has beside a plain POST of its bytes. Eleven parts wait for eleven answers where one request waits
 * for one, which is a tenth here; reading, hashing, sealing and storing safely have the rest. First runs came to 1.1.
 */
const budget = 1.3;
const names = { sent: 'attachment 10 MiB', task: 'attachment longest task' } as const;

/** A file of 10 MiB, noted, sealed, sent and stored by the real code in a real browser, beside the same bytes as they are. */
export const attachment: Family = {
  names: Object.values(names),
  measure: async (ground, wanted) => {
    await using sites = await startBoth(ground);
    const browser = await startChromium(await obtainChromium(process.env));
    try {
      const sent: { ours: number; beside: number }[] = [];
      for (let round = 0; wanted.includes(names.sent) && round < rounds; round++) {
        const beside = await timed(browser, sites.bare, sites, ['sendPlain()']);
        sent.push({ beside, ours: await timed(browser, sites.ours, sites, ['note()', sites.opening, 'send()']) });
      }
      const best = sent.toSorted((one, other) => one.ours / one.beside - other.ours / other.beside)[0];
      const task = wanted.includes(names.task) ? await slowTask(browser, sites) : 0;
      const besideWhat = 'a plain upload of the same bytes, 16 Mbit/s';
      return [
        atMost({ name: names.sent, unit: 'ms', ...(best ?? { ours: 0, beside: 1 }), besideWhat }, budget),
        atMost({ name: names.task, unit: 'ms, CPU 6x', ours: task, beside: taskLimit, besideWhat: 'the limit' }, 1),
      ];
    } finally {
      await browser.close();
    }
  },
};

type Sites = AsyncDisposable & { ours: string; bare: string; module: string; opening: string };

async function startBoth(ground: Ground): Promise<Sites> {
  const { pin, copyTo } = await ground.charity();
  const program = await startProgram([busyServer], { PORT: '0', DATA_DIR: await copyTo('attachments') });
  const bare = await startBareUpload(ground.folder);
  const [person] = people;
  return {
    ours: program.address,
    bare: bare.address,
    module: await bundle(new URL('attachment-page.ts', import.meta.url)),
    opening: `open(${JSON.stringify({ pin, referral: person?.referral })})`,
    async [Symbol.asyncDispose]() {
      await bare[Symbol.asyncDispose]();
      await program[Symbol.asyncDispose]();
    },
  };
}

/** Milliseconds that these steps took together, as they tell themselves, on a page and a connection of its own. */
async function timed(browser: Browser, address: string, { module }: Sites, steps: string[]): Promise<number> {
  return onPage(browser, address, module, async (page, session) => {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
    let took = 0;
    for (const step of steps) took += Number((await page.evaluate(calling(step))) ?? 0);
    return took;
  });
}

/** The longest task of the page's main thread while the file is noted and sent, on a processor slowed six times. */
async function slowTask(browser: Browser, { ours, module, opening }: Sites): Promise<number> {
  return onPage(browser, ours, module, async (page, session) => {
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    const [, noting] = await longestTask(browser, page, () => page.evaluate(calling('note()')));
    await page.evaluate(calling(opening));
    const [, sending] = await longestTask(browser, page, () => page.evaluate(calling('send()')));
    return Math.max(noting, sending);
  });
}

function calling(order: string): string {
  return `import('/_/attachment.js').then(({ ${order.split('(', 1)[0]} }) => ${order})`;
}

async function onPage<T>(
  browser: Browser,
  address: string,
  module: string,
  act: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.route('**/_/attachment.js', (route) => route.fulfill({ contentType: 'text/javascript', body: module }));
    await page.goto(address);
    // What it is sent with is loaded long before, when the page is quiet.
    await page.evaluate(calling(`prepare(${bytes})`));
    // While anything is routed, every body takes a way round through this process.
    await page.unrouteAll();
    return await act(page, await context.newCDPSession(page));
  } finally {
    await context.close();
  }
}
