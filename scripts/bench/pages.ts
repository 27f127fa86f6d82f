import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { atMost, type Entry } from '#scripts/bench/entry.ts';
import type { Ground } from '#scripts/bench/ground.ts';
import type { Family } from '#scripts/bench/report.ts';
import { languages } from '#site/content/languages.ts';
import { type Page, pathOf, slugs } from '#site/content/paths.ts';

const kilobyte = 1024;
const kinds = {
  /** One round trip's worth, on a bad line too. */
  help: { whole: 14 * kilobyte, script: 3 * kilobyte },
  /** A help page and the code of the form, or of coming back. The code that encrypts is fetched when the browser is idle. */
  form: { whole: (14 + 30) * kilobyte, script: null },
};

/** Where somebody begins to write. */
const formPages = new Set<Page>(['write', 'pass', 'job', 'again']);

/** A page that somebody who writes in may see, and how heavy it may be. The team's pages have no such limit. */
type Weighed = { path: string; whole: number; script: number | null };

const weighed: Weighed[] = (Object.keys(slugs) as Page[])
  .filter((page) => !slugs[page].startsWith(slugs.duty))
  .flatMap((page) => languages.map((language) => ({ page, path: pathOf(page, language) })))
  .map(({ page, path }): Weighed => ({ path, ...(formPages.has(page) ? kinds.form : kinds.help) }))
  // What stands at an address where nothing is.
  .concat({ path: '/404.html', ...kinds.help });

/** Compressed bytes of all that each page loads by itself, beside its budget. */
export const pages: Family = {
  names: weighed.flatMap(({ path, script }) =>
    script === null ? [`page ${path}`] : [`page ${path}`, `script ${path}`],
  ),
  measure: async (ground) => weighPages(await builtSite(ground)),
};

/** Each page of a built site beside its budgets, in the order of the names. */
export async function weighPages(folder: string): Promise<Entry[]> {
  return (await Promise.all(weighed.map((page) => weigh(folder, page)))).flat();
}

async function weigh(folder: string, { path, whole, script }: Weighed): Promise<Entry[]> {
  const html = await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
  const outside = await filesOf(folder, path, html);
  const styles = outside.filter(({ address }) => address.endsWith('.css'));
  const scripts = outside.filter(({ address }) => address.endsWith('.js'));
  const inline = [...html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);
  const external = compressed(scripts.map(({ text }) => text));
  const entries = [compare(`page ${path}`, compressed([html, ...styles.map(({ text }) => text)]) + external, whole)];
  if (script !== null) entries.push(compare(`script ${path}`, compressed(inline) + external, script));
  return entries;
}

function compare(name: string, ours: number, beside: number): Entry {
  return atMost({ name, unit: 'bytes, as Brotli', ours, beside, besideWhat: 'the budget' }, 1);
}

function compressed(texts: string[]): number {
  return texts.reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
}

type File = { address: string; text: string };

/** The scripts and styles that a page names, and what those import; not what a script fetches later by `import()`. */
async function filesOf(folder: string, path: string, html: string): Promise<File[]> {
  const files = new Map<string, File>();
  const add = async (address: string): Promise<void> => {
    if (files.has(address) || !/\.(js|css)$/.test(address) || !existsSync(join(folder, address))) return;
    const file = { address, text: await readFile(join(folder, address), 'utf8') };
    files.set(address, file);
    for (const imported of importsOf(file.text)) await add(posix.resolve(posix.dirname(address), imported));
  };
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)=["']?([^"'\s>]+)/g)];
  const inline = importsOf(html).map((address) => [address, address]);
  for (const [, address = ''] of [...named, ...inline]) await add(posix.resolve(path, address));
  return [...files.values()];
}

function importsOf(code: string): string[] {
  return [...code.matchAll(/\b(?:import|from)\s*["']([^"']+)["']/g)].map(([, address = '']) => address);
}

async function builtSite(ground: Ground): Promise<string> {
  const { dataDir } = await ground.charity();
  const [site = ''] = await readdir(join(dataDir, 'site'));
  return join(dataDir, 'site', site);
}
