import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { readPin } from '#scripts/pin.ts';
import { exitOn } from '#scripts/serving.ts';
import { writeIn } from '#scripts/write-in.ts';
import { Referral } from '#shared/contract/referral.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';

const example: Referral = {
  journey: 'self',
  name: 'Robin Example',
  age: '18-or-over',
  area: { by: 'outward', outward: 'NP20' },
  contact: {
    choice: 'contact-me',
    introduction: 'Say you are from the dentist.',
    routes: [
      {
        method: 'call',
        number: '07700 900123',
        onlyMe: true,
        voicemail: false,
        text: false,
        safe: [{ day: 2, from: '09:00', to: '12:00' }],
        never: [],
      },
    ],
  },
  story: 'This is an example. Nobody wrote it.',
};

/*
 * Reads a referral as JSON on standard input, seals it as a browser would, sends it and prints the thread id: for partner
 * systems, and as a canary that the whole path works.
 */
await exitOn(async () => {
  const { values } = parseArgs({
    options: { url: { type: 'string' }, example: { type: 'string' }, language: { type: 'string', default: 'en' } },
  });
  if (values.example !== undefined) {
    if (values.example !== 'self') throw new Error('the only journey so far is --example self');
    console.log(JSON.stringify(example, null, 2));
    return;
  }
  if (!values.url) throw new Error('say where to: npm run refer -- --url https://advice.example.org');
  const address = values.url.replace(/\/+$/, '');
  const referral = readReferral(await text(process.stdin));
  await sodiumReady();
  const pin = await readPin(address);
  console.log(await writeIn(address, pin, referral, values.language === 'cy' ? 'cy' : 'en'));
});

/** @throws {Error} that names the first field that is wrong */
function readReferral(json: string): Referral {
  const read = Referral.safeParse(parsed(json));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`the referral's ${issue?.path.join('.') || 'shape'} is not right (${issue?.message})`);
}

/** What was given never stands in the fault, as the parser's own words would quote it. @throws {Error} */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('what came on standard input is not JSON');
  }
}
