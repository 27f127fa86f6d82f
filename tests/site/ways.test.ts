import { mkdir, mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { languages } from '#site/content/languages.ts';
import { pathOf } from '#site/content/paths.ts';
import { type BuiltSite, fileOf, missingPage, readSite } from './builtSite.ts';

let built: BuiltSite;

beforeAll(async () => {
  built = await readSite();
});

/** The addresses that the main part of a built page leads to, in its order. */
async function waysFrom(folder: string, path: string): Promise<string[]> {
  const html = await readFile(fileOf(folder, path), 'utf8');
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return [...main.matchAll(/<a\b[^>]*\bhref="(\/[^"]*)"/g)].map(([, address = '']) => address);
}

/** Every page that the main parts lead to, one after another. */
async function reachedFrom(folder: string, start: string): Promise<Set<string>> {
  const reached = new Set([start]);
  for (const path of reached) for (const way of await waysFrom(folder, path)) reached.add(way);
  return reached;
}

describe('the ways through the site', () => {
  test.each(languages)(
    'lead from the home page to every page but the team’s, in the same language: %s',
    async (language) => {
      const reached = await reachedFrom(built.dir, pathOf('home', language));
      const own = (path: string): boolean => path.startsWith('/cy/') === (language === 'cy');
      const open = built.pages.filter((path) => own(path) && path !== missingPage && !path.includes('/duty/'));
      expect([...reached].toSorted()).toEqual(open.toSorted());
    },
  );

  test('lead nowhere that was not built', async () => {
    const ways = await Promise.all(built.pages.map((path) => waysFrom(built.dir, path)));
    expect(ways.flat().filter((way) => !built.pages.includes(way))).toEqual([]);
  });

  test('to what is passed on come before the form', async () => {
    for (const language of languages) {
      const html = await readFile(join(built.dir, pathOf('write', language), 'index.html'), 'utf8');
      const before = html.slice(html.indexOf('<main'), html.indexOf('data-island'));
      expect(before).toContain(`href="${pathOf('privacy', language)}"`);
    }
  });

  test('a page that nothing leads to is not reached', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'sidegate-planted-'));
    for (const place of ['one', 'lost']) await mkdir(join(folder.path, place));
    await writeFile(
      join(folder.path, 'index.html'),
      '<main><a class="x" href="/one/">On</a></main><a href="/lost/">.</a>',
    );
    await writeFile(join(folder.path, 'one', 'index.html'), '<main><a href="/">Back</a></main>');
    expect([...(await reachedFrom(folder.path, '/'))]).toEqual(['/', '/one/']);
  });
});
