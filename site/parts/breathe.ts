type Scheduler = { yield?: () => Promise<void> };

/** Lets the page draw and take input before long work goes on. Browsers without `scheduler.yield` go to the queue's end. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
