import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright';
import { isBlank } from '#scripts/bench/blank.ts';
import { calmest, isCalm, watchIdle } from '#scripts/bench/calm.ts';
import { type Click, categories, lastClick, picturesAround } from '#scripts/bench/frames.ts';
import type { Ground } from '#scripts/bench/ground.ts';
import { type Hanging, startHanging } from '#scripts/bench/hanging.ts';
import { type Pressed, pressed, withPage } from '#scripts/bench/press.ts';
import { type Program, server, startProgram } from '#scripts/bench/program.ts';
import { addPeers, pathFor, type WayOut, waysOut } from '#scripts/bench/ways-out.ts';
import { startChromium } from '#scripts/browsers/chromium.ts';
import { obtainChromium } from '#scripts/browsers.ts';

/** Rounds that are counted at least, and at which it is enough; and the milliseconds after which no more are begun. */
const rounds = { least: 60, enough: 100 };
const longest = 400_000;
const kinds = Object.keys(pressed) as Pressed[];

/** Milliseconds from press to blank frame on each page and by each way out, one soon after the other; `idle` as in calm.ts. */
export type Round = { idle: number; times: Record<Pressed, Record<WayOut, number>> };

/** @throws {Error} if a page can be seen in the frame that is timed, or does not go to the exit */
export async function measurePresses(ground: Ground): Promise<Round[]> {
  await using stage = await openStage(ground);
  await insistOnBlank(stage);
  const until = performance.now() + longest;
  const all: Round[] = [];
  const more = () =>
    all.length < rounds.least || (all.filter(isCalm).length < rounds.enough && performance.now() < until);
  while (more()) all.push(await oneRound(stage, all.length));
  return calmest(all, rounds.least);
}

type Stage = AsyncDisposable & { program: Program; exit: Hanging; browser: Browser; context: BrowserContext };

/** The real server with the built site, the peers beside its pages, and a browser to which the exit never answers. */
async function openStage(ground: Ground): Promise<Stage> {
  await using opened = new AsyncDisposableStack();
  const { copyTo } = await ground.charity();
  const dataDir = await copyTo('leaving');
  const [site = ''] = await readdir(join(dataDir, 'site'));
  await addPeers(join(dataDir, 'site', site), Object.values(pressed));
  const program = opened.use(await startProgram([server], { PORT: '0', DATA_DIR: dataDir }));
  const exit = opened.use(await startHanging());
  const { hostname } = new URL(program.address);
  const toExit = `--host-resolver-rules=MAP * 127.0.0.1:${exit.port}, EXCLUDE ${hostname}`;
  const browser = await startChromium(await obtainChromium(process.env), { args: [toExit] });
  opened.defer(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  // A tab that stays: without one the browser starts half of itself anew for each page, beside what is timed.
  await context.newPage();
  const all = opened.move();
  return { program, exit, browser, context, [Symbol.asyncDispose]: () => all.disposeAsync() };
}

async function oneRound(stage: Stage, number: number): Promise<Round> {
  const none = { ours: 0, 'GOV.UK': 0, bare: 0 };
  const round: Round = { idle: 1, times: { home: { ...none }, form: { ...none } } };
  for (const kind of kinds) {
    for (const way of turned(waysOut, number)) {
      const { click, idle } = await pressOnce(stage, kind, way, [categories.timing]);
      round.times[kind][way] = click.toFrame;
      round.idle = Math.min(round.idle, idle);
    }
  }
  return round;
}

/** Each goes first as often as the others, and the order is turned round every other time. */
function turned<Item>(items: readonly Item[], number: number): Item[] {
  const start = number % items.length;
  const order = [...items.slice(start), ...items.slice(0, start)];
  return number % 2 === 0 ? order : order.reverse();
}

/** `idle` is that of the time of the press alone, not of loading the page. */
type Pressing = { click: Click; trace: Buffer; idle: number };

async function pressOnce(stage: Stage, kind: Pressed, way: WayOut, traced: string[]): Promise<Pressing> {
  const { browser, context, program } = stage;
  return withPage(context, `${program.address}${pathFor(way, pressed[kind])}`, kind, async ({ page, frame, press }) => {
    await browser.startTracing(page, { categories: traced });
    const idleSince = watchIdle();
    await press();
    const idle = idleSince();
    const trace = await browser.stopTracing();
    return { click: lastClick(trace, frame), trace, idle };
  });
}

/**
 * Once for each way out, which warms up too: the page is seen before the press, and the first frame after it, the one
 * that is timed, shows nothing of it. Pictures are slow to take, and so no part of what is timed.
 */
async function insistOnBlank(stage: Stage): Promise<void> {
  const look = await stage.context.newPage();
  for (const kind of kinds) {
    for (const way of waysOut) {
      const before = stage.exit.connections();
      const { click, trace } = await pressOnce(stage, kind, way, [categories.timing, categories.pictures]);
      const pictures = picturesAround(trace, click);
      const [seen, first] = [pictures.before.at(-1), pictures.after[0]];
      if (!seen || !first) throw new Error('the browser took no pictures');
      if (await isBlank(look, seen)) throw new Error(`${way} is blank before it is left`);
      if (!(await isBlank(look, first))) throw new Error(`${way} can still be seen in the frame that is timed`);
      if (stage.exit.connections() === before) throw new Error(`${way} did not go to the exit`);
    }
  }
  await look.close();
}
