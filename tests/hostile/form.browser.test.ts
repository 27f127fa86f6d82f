import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { Keyring, Roster, Statements } from '#shared/contract/statements.ts';
import type { Language } from '#shared/contract/wire.ts';
import { sealPair, signPair } from '#shared/crypto/keys.ts';
import { fingerprint, signStatement } from '#shared/crypto/statement.ts';
import { see } from '#tests/browsers/see.ts';
import { changed, flippedText, instead, nonsense } from '#tests/hostile/lies.ts';
import type { Rule } from '#tests/hostile/proxy.ts';
import { newPage, openStage, type Stage, statementsOf, trySignIn } from '#tests/hostile/stage.ts';
import { formsFound } from '#tests/sentinel/forms.ts';
import { openWriter, type Writer, wordsIn, writeAll } from '#tests/site/writer.ts';

const shown = '/api/statements';
const anyOpening = /^\/api\/openings\/[^/]+$/;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage?.[Symbol.asyncDispose]());

/** Changes the statements that everybody is shown. */
const lieOf = (change: (real: Statements) => unknown): Rule => changed(Statements, 'GET', shown, change);

/** The form is shut, in words and with a number to ring, and has nothing to type into. */
async function insistOnShut(lie: Rule, language: Language = 'en', days = 0): Promise<void> {
  using told = stage.proxy.lie(lie);
  const page = await newPage(stage);
  if (days > 0) await page.clock.install({ time: Date.now() + days * 86_400_000 });
  await page.goto(`${stage.proxy.address}/${language === 'cy' ? 'cy/' : ''}write/`);
  const { trouble } = wordsIn[language];
  await see(page.getByRole('heading', { level: 1 })).toHaveText(trouble[days > 0 ? 'clock' : 'unsafe'].heading);
  await see(page.getByRole('alert')).toContainText((days > 0 ? trouble.clock : trouble.unsafe).text.slice(0, 60));
  await see(page.getByText('01632 960123', { exact: true })).toBeVisible();
  expect(await page.locator('main').locator('form, input, textarea, button').count()).toBe(0);
  expect(told.told()).toBeGreaterThan(0);
  await page.context().close();
}

/** Another charity's statements, whole and well signed. */
function otherCharity({ roster, keyring }: Statements, charityId: string): Statements {
  const key = signPair();
  const members = read(Roster, roster);
  const otherRoster = signStatement('roster', { ...members, charityId }, key.secretKey);
  const dutyKey = toBase64url(sealPair().publicKey);
  const otherKeyring = signStatement('keyring', { ...read(Keyring, keyring), charityId, dutyKey }, key.secretKey);
  return { charityKey: toBase64url(key.publicKey), roster: otherRoster, keyring: otherKeyring };
}

function read<T>(schema: { parse(value: unknown): T }, { statement }: { statement: string }): T {
  return schema.parse(JSON.parse(Buffer.from(statement, 'base64url').toString()));
}

async function send({ page, words }: Writer): Promise<void> {
  await page.getByRole('button', { name: words.review.send, exact: true }).click();
}

const arrived = ({ page, words }: Writer) =>
  see(page.getByRole('heading', { level: 1, name: words.sent.heading })).toBeVisible({ timeout: 40_000 });

/** What the browser sent since: every address, header and body. */
function sentSince(from: number): Buffer {
  return Buffer.concat(
    stage.proxy.asked.slice(from).flatMap(({ path, headers, body }) => [Buffer.from(path), Buffer.from(headers), body]),
  );
}

describe('the keyring that a person is shown', () => {
  test('another charity’s, or parts of it beside the real key, shut the form in both languages', async () => {
    const real = await statementsOf(stage.server.address);
    const other = otherCharity(real, stage.pin.charityId);
    expect(toBase64url(fingerprint(fromBase64url(stage.pin.charityId), fromBase64url(other.charityKey)))).not.toBe(
      stage.pin.fingerprint,
    );
    await insistOnShut(lieOf(() => other));
    await insistOnShut(
      lieOf(() => other),
      'cy',
    );
    await insistOnShut(lieOf(() => ({ ...real, keyring: other.keyring })));
    await insistOnShut(lieOf(() => ({ ...real, roster: other.roster })));
  });

  test('a member who was added without the charity’s key shuts the form', async () => {
    await insistOnShut(
      lieOf((real) => {
        const roster = read(Roster, real.roster);
        const forged = {
          id: 'f'.repeat(21),
          role: 'worker',
          sealKey: toBase64url(sealPair().publicKey),
          signKey: toBase64url(signPair().publicKey),
        };
        const statement = Buffer.from(JSON.stringify({ ...roster, members: [...roster.members, forged] }));
        return { ...real, roster: { ...real.roster, statement: statement.toString('base64url') } };
      }),
    );
    await insistOnShut(
      lieOf((real) => ({ ...real, keyring: { ...real.keyring, signature: flippedText(real.keyring.signature, 5) } })),
    );
  });

  test('one that is kept alive past its 90 days shuts the form', async () => {
    const real = await statementsOf(stage.server.address);
    await insistOnShut(
      lieOf(() => real),
      'en',
      91,
    );
  });
});

describe('faults while sending', () => {
  test('control: with no lie told, what was written arrives, and nothing of it was sent in clear', async () => {
    const from = stage.proxy.asked.length;
    await using writer = await openWriter(stage.browser, stage.proxy.address, 'en');
    await writeAll(writer, 'Control quokka', 'Control narwhal, told to nobody.');
    await send(writer);
    await arrived(writer);
    expect(stage.proxy.asked.slice(from).some(({ body }) => body.length === 34_007)).toBe(true);
    expect(leaks(sentSince(from), 'Control quokka', 'Control narwhal')).toEqual([]);
    expect(leaks(Buffer.from('Control quokka'), 'Control quokka')).not.toEqual([]);
  });

  test('what is no keyring is told while sending, loses no word, and what was written goes once it can', async () => {
    const from = stage.proxy.asked.length;
    const silent = stage.proxy.lie(instead('GET', shown, { status: 500, type: 'text/plain', body: Buffer.alloc(0) }));
    await using writer = await openWriter(stage.browser, stage.proxy.address, 'en');
    await writeAll(writer, 'Keyring otter', 'Keyring pangolin.');
    silent[Symbol.dispose]();
    for (const answer of Object.values(nonsense)) {
      using lie = stage.proxy.lie(instead('GET', shown, answer));
      await insistOnTrouble(writer, 'Keyring pangolin.');
      expect(lie.told()).toBeGreaterThan(0);
    }
    await send(writer);
    await arrived(writer);
    expect(leaks(sentSince(from), 'Keyring otter', 'Keyring pangolin')).toEqual([]);
  });

  test('what is no receipt is told in Welsh too, and in the end it is there once', async () => {
    const from = stage.proxy.asked.length;
    await using writer = await openWriter(stage.browser, stage.proxy.address, 'cy');
    await writeAll(writer, 'Dyfrgi Enghraifft', 'Derbynneb pangolin.');
    // An empty answer is what a receipt is: see the last test.
    const { 'an empty body': _receipt, ...others } = nonsense;
    for (const answer of Object.values(others)) {
      using lie = stage.proxy.lie(instead('PUT', anyOpening, answer));
      await insistOnTrouble(writer, 'Derbynneb pangolin.');
      expect(lie.told()).toBeGreaterThan(0);
    }
    await send(writer);
    await arrived(writer);
    expect(leaks(sentSince(from), 'Dyfrgi Enghraifft', 'Derbynneb pangolin')).toEqual([]);
    const page = await newPage(stage);
    await trySignIn(page, stage.proxy.address);
    await see(page.getByRole('button', { name: 'Open Dyfrgi Enghraifft' })).toHaveCount(1);
    await page.context().close();
  });

  test('a server that never answers is told after a minute, and the words can be had back', async () => {
    await using writer = await openWriter(stage.browser, stage.proxy.address, 'en');
    const { page, words } = writer;
    await page.clock.install();
    await writeAll(writer, 'Silence heron', 'Silence badger.');
    using silence = stage.proxy.lie(instead('PUT', anyOpening, 'silence'));
    await send(writer);
    await expect.poll(silence.told).toBe(1);
    await see(page.getByText(words.sending.trying)).toHaveCount(0);
    await page.clock.fastForward(60_000);
    await see(page.getByText(words.sending.trying)).toBeVisible();
    await page.getByRole('button', { name: words.sending.stop, exact: true }).click();
    await see(page.getByText('Silence badger.')).toBeVisible();
  });

  test('not noticed: an opening that the server takes, confirms and throws away', async () => {
    await using writer = await openWriter(stage.browser, stage.proxy.address, 'en');
    await writeAll(writer, 'Withheld stoat', 'Nobody can see this from outside.');
    const emptied = Buffer.alloc(34_007);
    using _ = stage.proxy.lie({
      method: 'PUT',
      path: anyOpening,
      request: () => emptied,
      answer: () => ({ status: 201, type: '', body: Buffer.alloc(0) }),
    });
    await send(writer);
    await arrived(writer);
  });
});

/** Sends, is told that it did not arrive, stops, and finds every word still there. */
async function insistOnTrouble(writer: Writer, story: string): Promise<void> {
  const { page, words } = writer;
  await send(writer);
  await see(page.getByText(words.sending.trying)).toBeVisible();
  await see(page.getByText(words.sending.kept)).toBeVisible();
  await page.getByRole('button', { name: words.sending.stop, exact: true }).click();
  await see(page.getByText(story)).toBeVisible();
}

function leaks(bytes: Buffer, ...markers: string[]): string[] {
  return [...markers, '07700 900123'].flatMap((marker) => formsFound(bytes, marker));
}
