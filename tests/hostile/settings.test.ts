import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, expect, test } from 'vitest';
import { demoManager } from '#scripts/demo/charity.ts';
import { readPin } from '#scripts/pin.ts';
import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { utf8 } from '#shared/bytes/encode.ts';
import { call, readAnswer } from '#shared/calls/call.ts';
import { SetUpState } from '#shared/contract/duty.ts';
import type { Signed } from '#shared/contract/statements.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { changeSettings } from '#shared/team/change-settings.ts';
import { isManaging } from '#shared/team/changes.ts';
import { profileOf } from '#shared/team/settings.ts';
import { signIn } from '#shared/team/sign-in.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { startServer } from '#tests/processes/start.ts';
import { copyOf, reach } from '#tests/standing/standing.ts';

const { phone } = exampleFounding.profile;
const forgedPhone = '01632 960666';
const forgedExit = 'https://example.com/elsewhere';

beforeAll(async () => {
  await sodiumReady();
  await reach('founded');
}, 180_000);

/** What somebody who can write the database, and has no key, would try. */
const lies: Record<string, [lie: (database: DatabaseSync) => void, told: string]> = {
  'changes the settings under their signature': [
    (database) => {
      const row = database.prepare('SELECT signed FROM settings').get();
      const signed = JSON.parse(String(row?.signed)) as Signed;
      const text = Buffer.from(fromBase64url(signed.statement)).toString();
      const forged = text.replace(phone, forgedPhone).replace(/"exitUrl":"[^"]*"/, `"exitUrl":"${forgedExit}"`);
      expect(forged).not.toBe(text);
      const changed = { ...signed, statement: toBase64url(utf8(forged)) };
      database.prepare('UPDATE settings SET signed = ?').run(JSON.stringify(changed));
    },
    'are not what its key signed',
  ],
  'takes the signed settings away and puts plain ones in their place': [
    (database) => {
      database.exec('DELETE FROM settings');
      const profile = { ...exampleFounding.profile, phone: forgedPhone, exitUrl: forgedExit };
      database.prepare('UPDATE charity SET profile = ?').run(JSON.stringify(profile));
    },
    'are older than those that the site shows',
  ],
};

test.each(Object.entries(lies))(
  'whoever %s changes no number and no exit: the old site stays, and the operator is told',
  async (_, [lie, told]) => {
    const dataDir = await copyOf('founded');
    try {
      const database = new DatabaseSync(join(dataDir, 'sidegate.sqlite'));
      lie(database);
      database.close();
      await using server = await startServer({ dataDir });
      for (const path of ['/', '/cy/now/', '/write/']) {
        const page = await (await fetch(`${server.address}${path}`)).text();
        expect(page, path).toContain(phone);
        expect(page, path).not.toContain(forgedPhone);
        expect(page, path).not.toContain(forgedExit);
      }
      expect(server.output.text()).toContain(told);
      expect(await stateAt(server.address)).toBe('failed');
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  },
  60_000,
);

test('control: what a manager signs does change the site, and it stays changed after another start', async () => {
  const dataDir = await copyOf('founded');
  try {
    const changed = { ...exampleFounding.profile, phone: '01632 960777' };
    {
      await using server = await startServer({ dataDir });
      const manager = await signIn(server.address, await readPin(server.address), demoManager, stretch);
      if (!isManaging(manager)) throw new Error('the made-up manager must hold the charity key');
      const before = profileOf(manager.settings);
      await changeSettings(manager, changed, Math.floor(Date.now() / 1000));
      expect(before?.phone).toBe(phone);
      await expect.poll(() => stateAt(server.address), { timeout: 60_000 }).toBe('ready');
      expect(await pageAt(server.address)).toContain(changed.phone);
    }
    await using again = await startServer({ dataDir });
    expect(await pageAt(again.address)).toContain(changed.phone);
    expect(await pageAt(again.address)).not.toContain(phone);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}, 120_000);

async function stateAt(address: string): Promise<string> {
  return readAnswer(await call({ address }, { method: 'GET', path: '/api/set-up' }), SetUpState).site;
}

async function pageAt(address: string): Promise<string> {
  return (await fetch(`${address}/`)).text();
}
