import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { build } from 'vite';

const place = '/_test/';
const types: Record<string, string> = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** Bundles `page.tsx` with its workers, as the site's own files are. @returns the folder with all of it */
export async function buildFilesPage(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'sidegate-files-'));
  const names = { entryFileNames: '[name].js', chunkFileNames: '[hash].js', assetFileNames: '[hash][extname]' };
  await build({
    configFile: false,
    logLevel: 'error',
    base: place,
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    publicDir: false,
    worker: { format: 'es', rollupOptions: { output: { ...names, entryFileNames: '[hash].js' } } },
    build: {
      outDir,
      assetsDir: '',
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: fileURLToPath(new URL('page.tsx', import.meta.url)),
        preserveEntrySignatures: 'strict',
        output: names,
      },
    },
  });
  return outDir;
}

/** Serves what was bundled beside the site's own files, under the site's own policy, and imports it. */
export async function openFilesPage(page: Page, address: string, folder: string): Promise<void> {
  const policy = (await fetch(address)).headers.get('content-security-policy') ?? '';
  await page.route(`**${place}**`, async (route) => {
    const file = basename(new URL(route.request().url()).pathname);
    const headers = { 'content-type': types[extname(file)] ?? '', 'content-security-policy': policy };
    await route.fulfill({ headers, body: await readFile(join(folder, file)) });
  });
  await page.goto(address);
}

/** The module, for use in an expression that the page works out. */
export const filesModule = `import('${place}page.js')`;
