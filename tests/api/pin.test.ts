import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { PinMismatch, settlePin } from '#api/site/pin.ts';
import { sodium, sodiumReady } from '#shared/crypto/sodium.ts';
import { succeed } from '#shared/team/changes.ts';
import { startService } from '#tests/api/service.ts';
import { setUp, signInManager } from '#tests/path/team.ts';

beforeAll(sodiumReady);

async function inFolder(check: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sidegate-pin-'));
  try {
    await check(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('a database with another charity’s key in it changes no pin', () =>
  inFolder(async (folder) => {
    await using ours = await startService();
    await using theirs = await startService();
    await setUp(ours);
    await setUp(theirs);
    const [own, other] = [ours.store.charity(), theirs.store.charity()];
    if (!own || !other) throw new Error('both are set up');
    const pin = settlePin(folder, own, [], 1);
    expect(settlePin(folder, own, [], 1)).toEqual(pin);
    expect(() => settlePin(folder, other, [], 1)).toThrow(PinMismatch);
    expect(() => settlePin(folder, { ...own, charityKey: other.charityKey }, [], 1)).toThrow(PinMismatch);
    expect(JSON.parse(await readFile(join(folder, 'pin.json'), 'utf8'))).toEqual(pin);
  }));

test('a key that the old one handed over to is followed; one that signed for itself is not', () =>
  inFolder(async (folder) => {
    await using service = await startService();
    const { pin } = await setUp(service);
    const before = service.store.charity();
    if (!before) throw new Error('it is set up');
    settlePin(folder, before, [], 1);
    const manager = await signInManager(service.address, pin);
    await succeed(manager, sodium.randombytes_buf(32), null, service.clock.now);
    const after = service.store.charity();
    const { successions } = service.store.history();
    if (!after) throw new Error('it is still set up');
    expect(() => settlePin(folder, after, [], 1)).toThrow(PinMismatch);
    const settled = settlePin(folder, after, successions, 3);
    expect(settled.fingerprint).not.toBe(pin.fingerprint);
    // The floor never goes down, whatever the database says later.
    expect(settlePin(folder, after, successions, 1).epochFloor).toBe(3);
    expect(() => settlePin(folder, before, successions, 1)).toThrow(PinMismatch);
  }));
