import type { Browser, Page } from 'playwright';

/** What is read of a browser's trace: `dur` is time on the clock, `tdur` the thread's own time, in microseconds. */
type TraceEvent = {
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
};

/**
 * Runs `act` and tells the longest task of the page's main thread meanwhile, in milliseconds of that thread's own time:
 * what a task takes on the clock is, on a machine with others, mostly theirs. Where the thread's clock jumps, and says more
 * than has passed, what has passed counts.
 */
export async function longestTask<T>(browser: Browser, page: Page, act: () => Promise<T>): Promise<[T, number]> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
  const result = await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid}/${tid}`));
  if (tasks.length === 0) throw new Error('the browser told of no task');
  return [result, Math.max(...tasks.map(({ dur = 0, tdur = dur }) => Math.min(dur, tdur))) / 1000];
}
