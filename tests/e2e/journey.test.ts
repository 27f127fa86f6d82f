import { expect, test } from 'vitest';
import { launchChromium } from '#tests/browsers/launch.ts';
import { readBySheet, walkFromSetUpToDesk } from '#tests/e2e/journey.ts';
import { siteReady } from '#tests/processes/site-ready.ts';
import { startServer } from '#tests/processes/start.ts';

test('from set-up to a referral read at the desk, and again by the sheet in a fresh browser', async () => {
  await using server = await startServer();
  await using browser = await launchChromium();
  const place = {
    address: server.address,
    setUpAddress: await server.output.line('set-up:', 1000),
    setUpCode: await server.output.line('set-up code:', 1000),
  };
  const paper = await walkFromSetUpToDesk(browser, place);
  await readBySheet(browser, server.address, paper);
  // Coming back by the sheet has the site built anew, and a stop waits for that.
  await siteReady(server.address);
  expect(await server.stop()).toBe(0);
}, 240_000);
