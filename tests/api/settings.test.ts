import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, expect, test } from 'vitest';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { utf8 } from '#shared/bytes/encode.ts';
import { CallRefused, call } from '#shared/calls/call.ts';
import type { CharityProfile } from '#shared/contract/charity.ts';
import type { Settings, Signed } from '#shared/contract/statements.ts';
import { sign, signPair } from '#shared/crypto/keys.ts';
import { sodium, sodiumReady } from '#shared/crypto/sodium.ts';
import { changeSettings } from '#shared/team/change-settings.ts';
import { isManaging, type Managing, succeed } from '#shared/team/changes.ts';
import { profileOf, signSettings } from '#shared/team/settings.ts';
import { signIn } from '#shared/team/sign-in.ts';
import { dump } from '#tests/api/dump.ts';
import { founded, withWorker } from '#tests/api/founded.ts';
import { exampleFounding, exampleProfile } from '#tests/examples/charity.ts';
import { quickStretch } from '#tests/model/stretch.ts';

beforeAll(sodiumReady);

async function put({ line }: Pick<Managing, 'line'>, json: unknown): Promise<string> {
  try {
    await call(line, { method: 'PUT', path: '/api/charity', json });
    return 'stored';
  } catch (fault) {
    if (fault instanceof CallRefused) return fault.problem.code;
    throw fault;
  }
}

/** Whatever it says, signed as settings by the charity. */
function signedAs(content: unknown, { charityKey }: Managing): Signed {
  const bytes = utf8(JSON.stringify(content));
  return { statement: toBase64url(bytes), signature: toBase64url(sign('sidegate/1/settings', bytes, charityKey)) };
}

function contentOf({ settings }: Pick<Managing, 'settings'>) {
  if (settings.is !== 'signed') throw new Error('they are signed');
  return settings;
}

test('set-up signs the first settings, a manager the next, and each is told to the log and to whoever builds the site', async () => {
  await using service = await founded();
  const { manager, clock } = service;
  expect(contentOf(manager).content).toMatchObject({ version: 1, previous: null, profile: exampleFounding.profile });
  const after = await changeSettings(manager, exampleProfile, clock.now);
  expect(contentOf(after).content).toMatchObject({ version: 2, profile: exampleProfile });
  expect(service.rebuilds()).toBe(2);
  using database = new DatabaseSync(join(service.dataDir, 'sidegate.sqlite'), { readOnly: true });
  expect(database.prepare('SELECT actor, act FROM audit ORDER BY entry DESC LIMIT 1').get()).toEqual({
    actor: manager.member.id,
    act: 'settings',
  });
});

test('of two managers who change them at once, the second is told, and nothing of theirs is stored', async () => {
  await using service = await founded();
  const { manager, clock } = service;
  const results = await Promise.allSettled([
    changeSettings(manager, exampleProfile, clock.now),
    changeSettings(manager, { ...exampleProfile, phone: '01632 960777' }, clock.now + 1),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = results.find((result) => result.status === 'rejected');
  expect(refused?.reason).toMatchObject({ problem: { code: 'statement-outdated', status: 409 } });
  expect(service.store.settings()?.version).toBe(2);
  expect(service.rebuilds()).toBe(2);
});

test('two that passed every check before either was written are no two', async () => {
  await using service = await founded();
  const { store, manager, clock } = service;
  const [one, other] = ['01632 960771', '01632 960772'].map((phone) => ({
    version: 2,
    signed: signSettings(
      { ...exampleProfile, phone },
      contentOf(manager),
      service.pin.charityId,
      manager.charityKey,
      0,
    ),
  }));
  if (!one || !other) throw new Error('two were made');
  const entry = { at: clock.now, actor: manager.member.id, act: 'settings' };
  const written = await Promise.all([one, other].map((settings) => store.changeSettings(settings, entry)));
  expect(written).toEqual(['stored', 'outdated']);
  expect(store.settings()).toEqual(one);
});

test('what the charity’s key did not sign just so, for the next number, is refused, and nothing is stored', async () => {
  await using service = await founded();
  const { manager, pin } = service;
  const before = dump(service.dataDir);
  const known = contentOf(manager);
  const next = (profile: unknown, changes: Partial<Settings> = {}) => {
    const { content } = known;
    const { previous } = read(signSettings(exampleProfile, known, pin.charityId, manager.charityKey, 0));
    return signedAs({ ...content, version: 2, previous, profile, ...changes }, manager);
  };
  const good = next(exampleProfile);
  const rows: Record<string, [Signed, string]> = {
    'by another key': [
      signSettings(exampleProfile, known, pin.charityId, signPair().secretKey, 0),
      'statement-refused',
    ],
    'with another text than was signed': [
      { ...next({ ...exampleProfile, phone: '01632 960777' }), signature: good.signature },
      'statement-refused',
    ],
    'for another charity': [next(exampleProfile, { charityId: 'A'.repeat(22) }), 'statement-refused'],
    'the same number again': [next(exampleProfile, { version: 1, previous: null }), 'statement-outdated'],
    'a number that leaves one out': [next(exampleProfile, { version: 3 }), 'statement-refused'],
    'on top of others': [next(exampleProfile, { previous: 'A'.repeat(43) }), 'statement-refused'],
    'on top of none': [next(exampleProfile, { previous: null }), 'statement-refused'],
    'a keyring': [
      { ...good, signature: toBase64url(sign('sidegate/1/keyring', utf8('{}'), manager.charityKey)) },
      'statement-refused',
    ],
    'without a phone number': [next({ ...exampleProfile, phone: '' }), 'statement-refused'],
    'an exit that is a script': [
      next({ ...exampleProfile, exits: { en: 'javascript:alert(1)' } }),
      'statement-refused',
    ],
    'a refuge': [
      next({ ...exampleProfile, office: { address: '2 Secret Lane', isRefuge: true } }),
      'statement-refused',
    ],
    'an address nobody has answered for': [
      next({ ...exampleProfile, office: { address: '2 Lane' } }),
      'statement-refused',
    ],
    'a stranger in it': [next({ ...exampleProfile, stranger: 1 }), 'statement-refused'],
  };
  for (const [name, [signed, code]] of Object.entries(rows)) expect(await put(manager, signed), name).toBe(code);
  expect(dump(service.dataDir)).toBe(before);
  expect(service.rebuilds()).toBe(1);
  expect(await put(manager, good)).toBe('stored');
});

test('only a manager changes them, and a worker reads them', async () => {
  await using service = await founded();
  const { pin, address } = service;
  const { manager, worker } = await withWorker(service);
  expect(profileOf(worker.settings)).toEqual(exampleFounding.profile);
  const next = signSettings(exampleProfile, contentOf(manager), pin.charityId, manager.charityKey, 0);
  expect(await put(worker, next)).toBe('not-allowed');
  expect(await put({ line: { address } }, next)).toBe('not-signed-in');
  expect(await put(manager, next)).toBe('stored');
});

test('a desk shows nobody settings that the key did not sign, and puts none on top of them', async () => {
  await using service = await founded();
  const { pin, address, manager } = service;
  const forged: CharityProfile = { ...exampleFounding.profile, phone: '01632 960777' };
  const signed = {
    ...contentOf(manager).signed,
    statement: signSettings(forged, null, pin.charityId, manager.charityKey, 0).statement,
  };
  using database = new DatabaseSync(join(service.dataDir, 'sidegate.sqlite'));
  database.prepare('UPDATE settings SET signed = ?').run(JSON.stringify(signed));
  const after = await signIn(address, pin, exampleFounding.manager, quickStretch);
  expect(after.settings).toEqual({ is: 'refused' });
  if (!isManaging(after)) throw new Error('still a manager');
  await expect(changeSettings(after, exampleProfile, 0)).rejects.toMatchObject({ reason: 'signature' });
  await expect(succeed(after, sodium.randombytes_buf(32), null, 0)).rejects.toMatchObject({ reason: 'signature' });
});

test('not noticed: a server that shows a desk older settings that were once signed', async () => {
  await using service = await founded();
  const { pin, address, manager, clock } = service;
  await changeSettings(manager, exampleProfile, clock.now);
  using database = new DatabaseSync(join(service.dataDir, 'sidegate.sqlite'));
  database.exec('DELETE FROM settings WHERE version = 2');
  const { settings } = await signIn(address, pin, exampleFounding.manager, quickStretch);
  expect(profileOf(settings)).toEqual(exampleFounding.profile);
});

test('a charity that was set up before settings were signed goes on, signs its first later, and can hand over before', async () => {
  await using service = await founded();
  const { pin, address, clock } = service;
  using database = new DatabaseSync(join(service.dataDir, 'sidegate.sqlite'));
  database.exec('DELETE FROM settings');
  database.prepare('UPDATE charity SET profile = ?').run(JSON.stringify(exampleFounding.profile));
  const early = await signIn(address, pin, exampleFounding.manager, quickStretch);
  if (!isManaging(early)) throw new Error('still a manager');
  expect(early.settings).toEqual({ is: 'unsigned', profile: exampleFounding.profile });
  const after = await changeSettings(early, exampleProfile, clock.now);
  expect(contentOf(after).content).toMatchObject({ version: 1, previous: null, profile: exampleProfile });
  database.exec('DELETE FROM settings');
  await succeed(early, sodium.randombytes_buf(32), null, clock.now);
  expect(service.store.settings()).toBeNull();
  expect(service.store.charity()?.profile).toEqual(exampleFounding.profile);
});

test('a hand-over to another key that leaves the settings behind is refused', async () => {
  await using service = await founded();
  const { manager, clock } = service;
  const settings = { is: 'unsigned', profile: exampleFounding.profile } as const;
  const leaving = succeed({ ...manager, settings }, sodium.randombytes_buf(32), null, clock.now);
  await expect(leaving).rejects.toMatchObject({ problem: { code: 'statement-refused' } });
  await succeed(manager, sodium.randombytes_buf(32), null, clock.now);
  expect(service.store.settings()?.version).toBe(2);
});

function read({ statement }: Signed): Settings {
  return JSON.parse(Buffer.from(statement, 'base64url').toString());
}
