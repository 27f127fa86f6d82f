import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '#api/config.ts';
import { buildSite } from '#api/site/build-site.ts';
import { Sites } from '#api/site/sites.ts';
import { openSqliteStore } from '#api/store/sqlite.ts';
import type { Charity, Store } from '#api/store/store.ts';
import type { CharitySettings } from '#shared/contract/charity.ts';

const settings: CharitySettings = {
  charityId: Buffer.alloc(16, 1).toString('base64url'),
  name: 'Hafan Example Advice',
  nation: 'wales',
  phone: '01632 960123',
  exitUrl: 'https://www.bbc.co.uk/weather',
  fingerprint: Buffer.alloc(32, 2).toString('base64url'),
  epochFloor: 1,
  builtAt: 1_790_000_000,
};
const order = { settings, exitUrl: null };
const minute = 60_000;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidegate-site-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function contents(site: string): Promise<Map<string, string>> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = files.sort().map(async (file) => [file.slice(site.length), await readFile(file, 'base64')] as const);
  return new Map(await Promise.all(pairs));
}

test(
  'the pin stands in the built files, and the same settings give the same bytes, side by side too',
  async () => {
    const [one, other] = await Promise.all(['one', 'other'].map((name) => buildSite(join(folder, name), order)));
    if (!one || !other) throw new Error('two sites were asked for');
    const [first, second] = await Promise.all([contents(one), contents(other)]);
    expect([...first.keys()]).toEqual([...second.keys()]);
    expect([...first].filter(([file, bytes]) => second.get(file) !== bytes).map(([file]) => file)).toEqual([]);
    const page = await readFile(join(one, 'write', 'index.html'), 'utf8');
    expect(page).toContain(settings.fingerprint);
  },
  minute,
);

test(
  'what is built already is not built again',
  async () => {
    const site = await buildSite(folder, order);
    const before = await stat(join(site, 'complete'));
    expect(await buildSite(folder, order)).toBe(site);
    expect((await stat(join(site, 'complete'))).mtimeMs).toBe(before.mtimeMs);
    expect(await buildSite(folder, { ...order, settings: { ...settings, name: 'Another name' } })).not.toBe(site);
  },
  minute,
);

test(
  'a build that fails says why, leaves nothing behind, and the old site stays',
  async () => {
    const store = openSqliteStore(join(folder, 'data'));
    let charity: Charity | null = null;
    const config = { ...readConfig({}), host: '', port: 0, dataDir: folder };
    const changing: Store = { ...store, charity: () => charity };
    const sites = new Sites(changing, config, pino({ level: 'silent' }));
    await sites.prepare();
    const old = sites.current();

    const profile = { ...settings, phone: 'not a number' };
    charity = {
      id: settings.charityId,
      profile,
      charityKey: 'AAAA',
      setUpAt: 1,
      recoveryProof: new Uint8Array(32),
      teamProfile: '',
    };
    sites.rebuild();
    expect(sites.state()).toBe('building');
    await sites.settled();
    expect(sites.state()).toBe('failed');
    expect(sites.current()).toBe(old);
    expect((await readdir(join(folder, 'site'))).filter((name) => name.startsWith('.draft'))).toEqual([]);
    await expect(buildSite(join(folder, 'site'), { settings: profile, exitUrl: null })).rejects.toThrow(/phone/);

    // The next start can't build either, and serves what there was.
    const again = new Sites(changing, config, pino({ level: 'silent' }));
    await again.prepare();
    expect(again.current().hashes).toEqual(old.hashes);
    store.close();
  },
  minute,
);

test(
  'what an interrupted build left is cleared away by the next',
  async () => {
    await mkdir(join(folder, 'site', '.draft-left'), { recursive: true });
    await writeFile(join(folder, 'site', '.draft-left', 'index.html'), 'half a page');
    const store = openSqliteStore(join(folder, 'data'));
    const config = { ...readConfig({}), host: '', port: 0, dataDir: folder };
    await new Sites(store, config, pino({ level: 'silent' })).prepare();
    expect(await readdir(join(folder, 'site'))).toHaveLength(1);
    store.close();
  },
  minute,
);

test(
  'a start in another month builds anew, so that phone numbers whose check grew old say so; one in the same month does not',
  async () => {
    const store = openSqliteStore(join(folder, 'data'));
    const config = { ...readConfig({}), host: '', port: 0, dataDir: folder };
    const builtOn = async (day: string) => {
      const clock = () => Date.parse(day) / 1000;
      await new Sites(store, config, pino({ level: 'silent' }), clock).prepare();
      const [site = ''] = await readdir(join(folder, 'site'));
      return { site, page: await readFile(join(folder, 'site', site, 'index.html'), 'utf8') };
    };
    const first = await builtOn('2026-12-02');
    expect(await builtOn('2026-12-31')).toEqual(first);
    const later = await builtOn('2027-12-02');
    expect(later.site).not.toBe(first.site);
    expect(first.page).not.toContain('It may have changed');
    expect(later.page).toContain('It may have changed');
    store.close();
  },
  2 * minute,
);

test(
  'a stop in the middle of a build ends it and leaves nothing behind, and the next start builds it',
  async () => {
    const store = openSqliteStore(join(folder, 'data'));
    const config = { ...readConfig({}), host: '', port: 0, dataDir: folder };
    const begin = () => {
      const sites = new Sites(store, config, pino({ level: 'silent' }));
      sites.rebuild();
      return sites;
    };
    const built = () => readdir(join(folder, 'site')).catch(() => null);
    const stopped = begin();
    await expect.poll(built, { timeout: minute }).not.toBeNull();
    await stopped.stop();
    expect(await built()).toEqual([]);
    stopped.rebuild();
    await stopped.settled();
    expect(await built()).toEqual([]);

    await begin().settled();
    expect(await built()).toHaveLength(1);
    store.close();
  },
  2 * minute,
);
