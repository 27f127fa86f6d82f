import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { readPin } from '#scripts/pin.ts';
import { examples } from '#scripts/refer/examples.ts';
import { readReferral } from '#scripts/refer/read-referral.ts';
import { exitOn } from '#scripts/serving.ts';
import { writeIn } from '#scripts/write-in.ts';
import type { Referral } from '#shared/contract/referral.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';

/*
 * Reads a referral as JSON on standard input, seals it as a browser would, sends it and prints the thread id: for partner
 * systems, and as a canary that the whole path works.
 */
await exitOn(async () => {
  const { values } = parseArgs({
    options: { url: { type: 'string' }, example: { type: 'string' }, language: { type: 'string', default: 'en' } },
  });
  if (values.example !== undefined) {
    console.log(JSON.stringify(exampleOf(values.example), null, 2));
    return;
  }
  if (!values.url) throw new Error('say where to: npm run refer -- --url https://advice.example.org');
  const address = values.url.replace(/\/+$/, '');
  const referral = readReferral(await text(process.stdin));
  await sodiumReady();
  const pin = await readPin(address);
  console.log(await writeIn(address, pin, referral, values.language === 'cy' ? 'cy' : 'en'));
});

/** @throws {Error} that names the journeys there are */
function exampleOf(journey: string): Referral {
  const found = Object.values(examples).find((example) => example.journey === journey);
  if (!found) throw new Error(`there is an --example of ${Object.keys(examples).join(', ')}`);
  return found;
}
