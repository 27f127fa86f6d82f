import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readConfig } from '#api/config.ts';
import { serve } from '#api/main.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { common } from '#site/content/en/common.ts';
import { named } from './hosts.ts';
import type { VisitedSite } from './site.ts';

/**
 * The real server with a charity and its built pages. Charities may only choose exits with https, and the one here has
 * none, so its address is put into the built pages in place of the charity's.
 * @param dataDir of the made-up charity; removed with the site
 */
export async function openOurs(exit: string, dataDir: string): Promise<VisitedSite> {
  await sodiumReady();
  await putExit(join(dataDir, 'site'), exit);
  const service = await serve({ ...readConfig({ DATA_DIR: dataDir }), port: 0 });
  return {
    origin: named(service.address, 'site'),
    scripts: '/_/',
    reviews: true,
    leave: { role: 'link', name: common.leave },
    async [Symbol.asyncDispose]() {
      await service.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function putExit(folder: string, exit: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const path = join(entry.parentPath, entry.name);
    const built = await readFile(path, 'utf8');
    const chosen = / data-exit="([^"]+)"/.exec(built)?.[1];
    if (chosen === undefined) throw new Error(`${entry.name} has no way out.`);
    const html = built.replaceAll(chosen, exit);
    await writeFile(path, html);
    await writeFile(`${path}.br`, brotliCompressSync(html));
    await writeFile(`${path}.gz`, gzipSync(html));
  }
}
