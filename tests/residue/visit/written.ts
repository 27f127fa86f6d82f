import { readdir, readFile, stat } from 'node:fs/promises';
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

/**
 * Waits until what the browser would open again has this text on the disk: an address, or something typed.
 * @param since in milliseconds since 1970: a file that was written before does not count
 */
export async function inSession({ profile, name }: OwnBrowser, text: string, since = 0): Promise<void> {
  const folder = join(profile, name === 'Firefox' ? 'sessionstore-backups' : 'Default/Sessions');
  const isSession = name === 'Firefox' ? /^recovery\.jsonlz4$/ : /^Session_/;
  await until(`${text} in the session`, async () => {
    const paths = (await readdir(folder)).filter((file) => isSession.test(file)).map((file) => join(folder, file));
    const all = await Promise.all(
      paths.map(async (path) => ({ bytes: await readFile(path), written: (await stat(path)).mtimeMs })),
    );
    return all.some(({ bytes, written }) => written > since && holds(openMozLz4(bytes) ?? bytes, text));
  });
}

/** Chromium writes addresses in UTF-8 and what was typed in UTF-16. */
function holds(bytes: Buffer, text: string): boolean {
  return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
}
