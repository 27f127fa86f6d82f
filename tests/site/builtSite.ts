import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reach } from '#tests/standing/standing.ts';

/** The page that stands where nothing is: in both languages, and nothing leads to it. */
export const missingPage = '/404.html';

/** The folder of the site as it is before set-up, and its pages. */
export type BuiltSite = { dir: string; pages: string[] };

/** The site that the first start of the program built. Only to be read. */
export async function readSite(): Promise<BuiltSite> {
  const sites = join(await reach('installed'), 'site');
  const [name = ''] = await readdir(sites);
  const dir = join(sites, name);
  return { dir, pages: JSON.parse(await readFile(join(dir, 'pages.json'), 'utf8')) as string[] };
}

/** The file of a page: a folder's, but for the one that is shown where nothing is. */
export function fileOf(dir: string, path: string): string {
  return join(dir, path.endsWith('/') ? `${path}index.html` : path);
}

/** The one policy, with the hashes of a build. */
export async function policyOf(dir: string): Promise<string> {
  const { script, style } = JSON.parse(await readFile(join(dir, 'csp.json'), 'utf8'));
  const hashes = (list: string[]): string => list.map((hash) => `'${hash}'`).join(' ');
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${hashes(script)}`,
    `style-src ${hashes(style)}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    'frame-src blob:',
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types sidegate sidegate-pages',
  ].join('; ');
}
