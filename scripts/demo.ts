import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#api/config.ts';
import { serve } from '#api/main.ts';
import { demoManager, foundDemo } from '#scripts/demo/charity.ts';
import { people } from '#scripts/demo/people.ts';
import { planDemoRota } from '#scripts/demo/rota.ts';
import { exitOn, startService } from '#scripts/serving.ts';
import { writeIn } from '#scripts/write-in.ts';

/*
 * A made-up charity with a manager, a rota and a dozen sealed referrals, in a folder of its own. Everything goes the way that
 * everybody's goes: set up and sealed by the code that the browser runs, over HTTP.
 */
await exitOn(async () => {
  const asJson = process.argv.includes('--json');
  const say = (text: string) => asJson || console.log(text);
  const dataDir = process.env.DATA_DIR || mkdtempSync(join(tmpdir(), 'sidegate-demo-'));
  if (!process.env.DATA_DIR) process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const config = readConfig({ ...process.env, DATA_DIR: dataDir });
  const service = await startService(() => serve(config));
  if (service.setUpCode !== null) {
    say('Setting up a made-up charity…');
    const pin = await foundDemo(service.address, service.setUpCode);
    await planDemoRota(service.address, pin);
    say('Writing in as a dozen made-up people…');
    for (const { referral, language } of people) await writeIn(service.address, pin, referral, language);
  }
  const site = `${config.publicUrl ?? service.address}/`;
  const duty = `${site}duty/`;
  const { displayName: name, signInName: signIn, passphrase } = demoManager;
  if (asJson) {
    console.log(JSON.stringify({ site, duty, members: [{ name, signIn, role: 'manager', passphrase }] }));
    return;
  }
  console.log(`\n  The site         ${site}\n  The duty desk    ${duty}\n`);
  console.log(`  Sign in as       ${signIn}\n  with passphrase  ${passphrase}\n`);
  const kept = process.env.DATA_DIR ? 'is kept' : 'is deleted at the end';
  console.log(`  Everything is in ${dataDir} and ${kept}. Press Ctrl-C to stop.\n`);
  console.log(`ready ${site.slice(0, -1)}`);
});
