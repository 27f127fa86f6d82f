import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { inlineHashes } from './inline.ts';

/**
 * Writes two files beside the built pages: `csp.json`, the hashes that the server puts into the one policy header,
 * and `pages.json`, the path of every page. Both are sorted, so that the same build gives the same bytes.
 */
export function policy(): AstroIntegration {
  return {
    name: 'sidegate-policy',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const out = fileURLToPath(dir);
        const paths = pages.map(({ pathname }) =>
          pathname === '404/' ? '/404.html' : `/${pathname}`.replace(/\/*$/, '/'),
        );
        await writeFile(join(out, 'csp.json'), json(await hashesBelow(out)));
        await writeFile(join(out, 'pages.json'), json(paths.sort()));
      },
    },
  };
}

async function hashesBelow(out: string): Promise<{ script: string[]; style: string[] }> {
  const script = new Set<string>();
  const style = new Set<string>();
  for (const file of await readdir(out, { recursive: true })) {
    if (!file.endsWith('.html')) continue;
    const found = inlineHashes(await readFile(join(out, file), 'utf8'));
    for (const hash of found.script) script.add(hash);
    for (const hash of found.style) style.add(hash);
  }
  return { script: [...script].sort(), style: [...style].sort() };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
