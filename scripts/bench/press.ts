import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright';
import { form } from '#site/content/en/form.ts';
import { you } from '#site/content/en/you.ts';

/** How many times slower than this machine the page's own code runs from the press on. */
const slowness = 6;
/** Milliseconds: a finger's way down and up; and after the press, until whatever frame follows has been shown. */
const held = 60;
const aftermath = 250;

/** Pages on which the way out is pressed; on the form somebody has begun to write. */
export const pressed = { home: '/', form: '/write/' } as const;
export type Pressed = keyof typeof pressed;

/** A page that is ready to be left. */
type Ready = {
  page: Page;
  /** Its name in the browser's trace. */
  frame: string;
  /** Presses the way out with the mouse; resolves when whatever frame follows has been shown. */
  press: () => Promise<void>;
};

/** Loads a page in a new tab, which is closed when `leave` is done with it. */
export async function withPage<Result>(
  context: BrowserContext,
  address: string,
  kind: Pressed,
  leave: (ready: Ready) => Promise<Result>,
): Promise<Result> {
  const page = await context.newPage();
  try {
    await page.goto(address);
    if (kind === 'form') await begin(page);
    const box = await page.locator('[data-leave]').boundingBox();
    if (!box) throw new Error(`${address} has no way out`);
    const session = await context.newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return await leave({ page, frame: frameTree.frame.id, press: () => press(session, x, y) });
  } finally {
    await page.close();
  }
}

/** Begins to write, as soon as the form has fetched all that it needs to send. */
async function begin(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/api/statements')),
  );
  await page.getByRole('button', { name: form.begin.self }).click();
  await page.getByLabel(you.name.ask).fill('Robin Example');
}

async function press(session: CDPSession, x: number, y: number): Promise<void> {
  const at = { x, y, button: 'left', clickCount: 1 } as const;
  await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
  await wait(held);
  await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  await wait(aftermath);
}
