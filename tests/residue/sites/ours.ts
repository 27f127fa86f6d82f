import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { common } from '#site/content/en/common.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { openPortal } from '#tests/site/portal.ts';
import { named } from './hosts.ts';
import type { VisitedSite } from './site.ts';

/**
 * The real server with a charity and its built pages. Charities may only choose exits with https, and the one here has
 * none, so its address is put into the built pages in place of the charity's.
 */
export async function openOurs(exit: string): Promise<VisitedSite> {
  const portal = await openPortal();
  await portal.stop();
  await putExit(join(portal.dataDir, 'site'), exit);
  await portal.start();
  return {
    origin: named(portal.address, 'site'),
    leave: { role: 'link', name: common.leave },
    [Symbol.asyncDispose]: () => portal[Symbol.asyncDispose](),
  };
}

async function putExit(folder: string, exit: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const path = join(entry.parentPath, entry.name);
    const html = (await readFile(path, 'utf8')).replaceAll(exampleFounding.profile.exitUrl, exit);
    if (!html.includes(exit)) throw new Error(`${entry.name} has no way out.`);
    await writeFile(path, html);
    await writeFile(`${path}.br`, brotliCompressSync(html));
    await writeFile(`${path}.gz`, gzipSync(html));
  }
}
