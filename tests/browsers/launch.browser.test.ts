import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '#tests/browsers/launch.ts';

let browser: Browser;
/** One page says whether it came out of the back-forward cache, the other what became of its pop-up. */
const pages: Record<string, string> = {
  '/kept': `<script>addEventListener('pageshow', (shown) => { document.title = 'kept ' + shown.persisted })</script>`,
  '/pop-up': `<script>document.title = 'pop-up ' + open('/elsewhere')</script>`,
};
const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html').end(pages[request.url ?? ''] ?? '<title>elsewhere</title>');
});

beforeAll(async () => {
  browser = await launchChromium();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await browser.close();
  server.close();
});

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

test("the tests' Chromium keeps pages in its back-forward cache, as people's own does", async () => {
  const page = await browser.newPage();
  await page.goto(`${address()}/kept`);
  await page.goto(`${address()}/elsewhere`);
  // page.goBack() waits for a load that a kept page does not have.
  await page.evaluate(() => history.back());
  await expect.poll(() => page.title()).toBe('kept true');
});

test("the tests' Chromium blocks a pop-up nobody asked for, as people's own does", async () => {
  const page = await browser.newPage();
  // It is tried while loading: anything evaluated later counts as a person's act, after which pop-ups are let through.
  await page.goto(`${address()}/pop-up`);
  await expect.poll(() => page.title()).toBe('pop-up null');
});
