import { mkdir, mkdtempDisposable, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { weighPages } from '#scripts/bench/pages.ts';
import { type BuiltSite, readSite } from './builtSite.ts';
import { claimsIn } from './claims.ts';
import { tellingIn } from './telling.ts';

let built: BuiltSite;

beforeAll(async () => {
  built = await readSite();
});

/** The path of every file below a folder, with slashes. Not the same file once more, compressed. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name));
  return files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length).split(sep).join('/'));
}

/** Every path and every title of a built site that tells what it is for. */
async function tellingBelow(folder: string): Promise<string[]> {
  const files = await filesBelow(folder);
  const pages = files.filter((file) => file.endsWith('.html'));
  const titles = pages.map(
    async (file) => /<title>([^<]*)/.exec(await readFile(join(folder, file), 'utf8'))?.[1] ?? '',
  );
  return [...files, ...(await Promise.all(titles))].filter((text) => tellingIn(text).length > 0);
}

/** What a page says: its text, its labels and the words that its script is given; a line for each paragraph. */
function wordsOf(html: string): string {
  const attributes = [...html.matchAll(/\s(?:aria-label|alt|content|placeholder|title)="([^"]*)"/g)].map(
    ([, text]) => text,
  );
  const shown = html
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    .replace(/<script\b(?![^>]*application\/json)[\s\S]*?<\/script>/g, '')
    .replace(/<\/?(?:a|abbr|b|em|i|span|strong)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, '\n');
  return [shown, ...attributes].join('\n').replace(/","|":"/g, '\n');
}

async function claimsBelow(folder: string): Promise<string[]> {
  const pages = (await filesBelow(folder)).filter((file) => file.endsWith('.html'));
  const texts = pages.map(async (file) => wordsOf(await readFile(join(folder, file), 'utf8')));
  return (await Promise.all(texts)).flatMap(claimsIn);
}

describe('what a browser keeps of the built site, and what is seen over a shoulder', () => {
  test('no path, no file of code and no title tells what it is for', async () => {
    expect(await tellingBelow(built.dir)).toEqual([]);
  });

  test('files of code are named by their hash alone', async () => {
    const code = (await filesBelow(built.dir)).filter(
      (file) => !/\/index\.html$|^\/(?:404\.html|(?:csp|pages)\.json|complete)$/.test(file),
    );
    expect(code.length).toBeGreaterThan(5);
    expect(code.filter((file) => !/^\/_\/[\w-]{8}\.\w+$/.test(file))).toEqual([]);
  });

  test('a page, a file of code and a title that tell are found', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'sidegate-planted-'));
    for (const place of ['now', 'cy/cam-drin', '_']) await mkdir(join(folder.path, place), { recursive: true });
    await writeFile(join(folder.path, 'now', 'index.html'), '<title>Domestic abuse help</title>');
    await writeFile(join(folder.path, 'cy/cam-drin', 'index.html'), '<title>Local information</title>');
    await writeFile(join(folder.path, '_', 'ReferralForm.js'), '');
    const found = ['/_/ReferralForm.js', '/cy/cam-drin/index.html', 'Domestic abuse help'];
    expect((await tellingBelow(folder.path)).toSorted()).toEqual(found);
  });
});

describe('what the built pages promise', () => {
  test('is nothing that no website can keep', async () => {
    expect(await claimsBelow(built.dir)).toEqual([]);
  });

  test('is no time where a charity has settled none', async () => {
    for (const page of ['next', 'write', 'job', 'cy/next', 'cy/write', 'cy/job']) {
      const html = await readFile(join(built.dir, page, 'index.html'), 'utf8');
      expect(wordsOf(html), page).not.toMatch(/\b(within|o fewn) (\{|\d|null)/);
    }
  });

  test('a promise is found in text, across a link, in a label and in the words that a script is given', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'sidegate-planted-'));
    const page = [
      '<p>Leaving <a href="/using/">erases</a> your history.</p><p aria-label="You are untraceable">',
      '<script type="application/json">{"one":"It is completely safe","other":"Mae’n ddienw"}</script>',
    ];
    await writeFile(join(folder.path, 'index.html'), page.join(''));
    expect(await claimsBelow(folder.path)).toHaveLength(4);
  });
});

describe('the weight of the built pages', { timeout: 60_000 }, () => {
  test('keeps the budget, all that each loads by itself included', async () => {
    const entries = await weighPages(built.dir);
    expect(entries.filter(({ ok }) => !ok)).toEqual([]);
    const weighed = entries.map(({ name }) => name).filter((name) => name.startsWith('page '));
    const open = built.pages.filter((path) => !path.includes('/duty/'));
    expect(weighed.toSorted()).toEqual(open.map((path) => `page ${path}`).toSorted());
  });
});
