import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openMozLz4 } from '#tests/residue/scan/mozlz4.ts';
import type { OwnBrowser } from './own-browser.ts';
import { until } from './see.ts';

/** Waits until the browser's history has this address on the disk: browsers write it some time after the visit. */
export async function inHistory({ profile, name }: OwnBrowser, address: string): Promise<void> {
  const files = name === 'Chromium' ? ['Default/History'] : ['places.sqlite', 'places.sqlite-wal'];
  await until(`${address} in the history`, async () => {
    const all = await Promise.all(files.map((file) => readFile(join(profile, file)).catch(() => Buffer.alloc(0))));
    return all.some((bytes) => bytes.includes(address));
  });
}

/** Waits until what the browser would open again after a crash has this address on the disk. */
export async function inSession({ profile, name }: OwnBrowser, address: string): Promise<void> {
  await until(`${address} in the session`, async () => {
    if (name === 'Firefox') {
      const file = await readFile(join(profile, 'sessionstore-backups', 'recovery.jsonlz4'));
      return openMozLz4(file)?.includes(address);
    }
    const folder = join(profile, 'Default', 'Sessions');
    const files = (await readdir(folder)).filter((file) => file.startsWith('Session_'));
    const all = await Promise.all(files.map((file) => readFile(join(folder, file))));
    return all.some((bytes) => bytes.includes(address));
  });
}
