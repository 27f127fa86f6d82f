import { expect, test } from 'vitest';
import { launchChromium } from '#tests/browsers/launch.ts';
import { readBySheet, walkFromSetUpToDesk } from '#tests/e2e/journey.ts';
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
  expect(await server.stop()).toBe(0);
}, 240_000);
