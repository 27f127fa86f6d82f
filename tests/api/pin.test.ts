import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { PinMismatch, type SettingsMismatch, type Stored, settlePin } from '#api/site/pin.ts';
import { signPair } from '#shared/crypto/keys.ts';
import { sodium, sodiumReady } from '#shared/crypto/sodium.ts';
import { changeSettings } from '#shared/team/change-settings.ts';
import type { Managing } from '#shared/team/changes.ts';
import { succeed } from '#shared/team/changes.ts';
import { signSettings } from '#shared/team/settings.ts';
import { startService, type TestService } from '#tests/api/service.ts';
import { exampleFounding, exampleProfile } from '#tests/examples/charity.ts';
import { quickStretch } from '#tests/model/stretch.ts';
import { setUp, signInManager } from '#tests/path/team.ts';

beforeAll(sodiumReady);

const mismatch = (what: string) =>
  expect.objectContaining<Partial<SettingsMismatch>>({
    name: 'SettingsMismatch',
    message: expect.stringContaining(what),
  });

async function inFolder(check: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sidegate-pin-'));
  try {
    await check(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the database of a service says now. */
function storedIn({ store }: TestService): Stored {
  const charity = store.charity();
  if (!charity) throw new Error('it is set up');
  return { charity, settings: store.settings(), successions: store.history().successions };
}

test('a database with another charity’s key in it changes no pin', () =>
  inFolder(async (folder) => {
    await using ours = await startService();
    await using theirs = await startService();
    await setUp(ours, quickStretch);
    await setUp(theirs, quickStretch);
    const [own, other] = [storedIn(ours), storedIn(theirs)];
    const { pin } = settlePin(folder, own, 1);
    expect(settlePin(folder, own, 1).pin).toEqual(pin);
    expect(() => settlePin(folder, other, 1)).toThrow(PinMismatch);
    const swapped = { ...own.charity, charityKey: other.charity.charityKey };
    expect(() => settlePin(folder, { ...own, charity: swapped }, 1)).toThrow(PinMismatch);
    expect(JSON.parse(await readFile(join(folder, 'pin.json'), 'utf8'))).toMatchObject(pin);
  }));

test('a key that the old one handed over to is followed, and so are its settings; one that signed for itself is not', () =>
  inFolder(async (folder) => {
    await using service = await startService();
    const { pin } = await setUp(service);
    const before = storedIn(service);
    settlePin(folder, before, 1);
    const manager = await signInManager(service.address, pin);
    await succeed(manager, sodium.randombytes_buf(32), null, service.clock.now);
    const after = storedIn(service);
    expect(() => settlePin(folder, { ...after, successions: [] }, 1)).toThrow(PinMismatch);
    // What the old key signed is worth nothing under the new one.
    expect(() => settlePin(folder, { ...after, settings: before.settings }, 1)).toThrow(
      mismatch('not what its key signed'),
    );
    const settled = settlePin(folder, after, 3);
    expect(settled.pin.fingerprint).not.toBe(pin.fingerprint);
    expect(settled.profile).toEqual(exampleFounding.profile);
    // The floor never goes down, whatever the database says later.
    expect(settlePin(folder, after, 1).pin.epochFloor).toBe(3);
    expect(() => settlePin(folder, { ...before, successions: after.successions }, 1)).toThrow(PinMismatch);
  }));

test('settings that the key did not sign, older ones, others of the same number, and none are refused', () =>
  inFolder(async (folder) => {
    await using service = await startService();
    const { pin } = await setUp(service);
    const first = storedIn(service);
    expect(settlePin(folder, first, 1).profile).toEqual(exampleFounding.profile);
    const manager = await signInManager(service.address, pin);
    const second = await changeSettings(manager, exampleProfile, service.clock.now);
    const now = storedIn(service);
    const lie = (settings: Stored['settings']) => () => settlePin(folder, { ...now, settings }, 1);
    // Until the newer ones were built, the older ones are the newest that are known here.
    expect(lie(first.settings)).not.toThrow();
    expect(settlePin(folder, now, 1).profile).toEqual(exampleProfile);
    expect(lie(first.settings)).toThrow(mismatch('are older'));
    expect(lie(null)).toThrow(mismatch('are gone'));
    const { charity } = now;
    const unsigned = { ...charity, profile: { ...exampleProfile, phone: '01632 960999' } };
    expect(() => settlePin(folder, { ...now, charity: unsigned, settings: null }, 1)).toThrow(mismatch('are older'));

    const other = { ...exampleProfile, phone: '01632 960999' };
    const thief = signSettings(other, known(second), charity.id, signPair().secretKey, 0);
    expect(lie({ version: 3, signed: thief })).toThrow(mismatch('not what its key signed'));
    // Signed by the charity, but beside what is shown, as one who kept a copy of another database would bring.
    const beside = signSettings(other, known(manager), charity.id, manager.charityKey, 0);
    expect(lie({ version: 2, signed: beside })).toThrow(mismatch('others of the same number'));
    const elsewhere = signSettings(other, known(second), 'A'.repeat(22), manager.charityKey, 0);
    expect(lie({ version: 3, signed: elsewhere })).toThrow(mismatch('not what its key signed'));
    expect(settlePin(folder, now, 1).profile).toEqual(exampleProfile);
  }));

test('what was asked at set-up before settings were signed goes on, and a changed database changes none of it', () =>
  inFolder(async (folder) => {
    await using service = await startService();
    const { pin } = await setUp(service);
    const { charity } = storedIn(service);
    const { profile } = exampleFounding;
    const early: Stored = { charity: { ...charity, profile }, settings: null, successions: [] };
    const { fingerprint, charityId } = pin;
    // As an earlier release wrote it.
    await writeFile(join(folder, 'pin.json'), JSON.stringify({ charityId, fingerprint, epochFloor: 1 }));
    expect(settlePin(folder, early, 1).profile).toEqual(profile);
    expect(settlePin(folder, early, 1).profile).toEqual(profile);
    const changed = { ...charity, profile: { ...profile, phone: '01632 960999' } };
    expect(() => settlePin(folder, { ...early, charity: changed }, 1)).toThrow(mismatch('others of the same number'));
    // The first that a manager signs follow.
    expect(settlePin(folder, { ...early, settings: service.store.settings() }, 1).profile).toEqual(profile);
  }));

function known({ settings }: Pick<Managing, 'settings'>) {
  if (settings.is !== 'signed') throw new Error('they are signed');
  return settings;
}
