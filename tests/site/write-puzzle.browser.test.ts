import { expect, test } from 'vitest';
import { allowances } from '#api/counting.ts';
import { nameIn } from '#shared/contract/about.ts';
import { launchChromium } from '#tests/browsers/launch.ts';
import { openPortal } from './portal.ts';
import { openWriter, writeAll } from './writer.ts';

test('while very much arrives, a browser solves the puzzle by itself and what was written is stored once', async () => {
  const none = { calls: 0, seconds: 600 };
  await using portal = await openPortal({ crowdedLane: 0 }, { ...allowances, opening: none });
  const { address } = portal;
  await using browser = { own: await launchChromium(), [Symbol.asyncDispose]: () => browser.own.close() };
  await using writer = await openWriter(browser.own, address, 'cy');
  const { page, words } = writer;
  const puts: number[] = [];
  const fetched: string[] = [];
  page.on('response', (response) => {
    if (response.request().method() === 'PUT') puts.push(response.status());
    else fetched.push(response.url());
  });
  await writeAll(writer, 'Sam Example', 'Something.');
  await page.waitForLoadState('networkidle');
  const before = fetched.length;
  await page.getByRole('button', { name: words.review.send, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: words.sent.heading }).waitFor();
  expect(puts).toEqual([428, 201]);
  // What solves it was not there before it was needed.
  expect(fetched.slice(before).filter((url) => url.startsWith(`${address}/_/`)).length).toBeGreaterThan(0);
  const names = (await portal.read()).map(({ body }) => nameIn(body));
  expect(names.filter((name) => name === 'Sam Example')).toHaveLength(1);
}, 180_000);
