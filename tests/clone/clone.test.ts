import { expect, test } from 'vitest';
import { launchChromium } from '#tests/browsers/launch.ts';
import { cloneAsStranger } from '#tests/clone/stranger.ts';
import { walkFromSetUpToDesk } from '#tests/e2e/journey.ts';
import { terminate } from '#tests/processes/end.ts';
import { collectOutput } from '#tests/processes/output.ts';
import { freePort } from '#tests/processes/port.ts';

const installedAndBuiltMs = 480_000;

test('from git clone to a referral read on the duty desk', async () => {
  await using stranger = await cloneAsStranger();
  const npm = stranger.npm(['start'], { PORT: String(await freePort()) });
  const output = collectOutput(npm);
  const address = await output.line('ready', installedAndBuiltMs);
  // Both are written before `ready`.
  const setUpAddress = await output.line('set-up:', 1_000);
  const setUpCode = await output.line('set-up code:', 1_000);

  await using browser = await launchChromium();
  await walkFromSetUpToDesk(browser, { address, setUpAddress, setUpCode });

  expect(await terminate(npm, 30_000), output.text()).toBe(0);
});
