import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, fileOf, readSite } from './builtSite.ts';
import { textOf } from './page-text.ts';
import { readingAge } from './reading-age.ts';
import { textsIn } from './texts.ts';

/** Stress makes reading harder, so that a page is for eleven. A paragraph is short, and its age less exact. */
const oldest = { page: 11, paragraph: 14 };

/** Texts that are shown at a step of the form, and on no page. */
const ofTheForm = /^(?:form|friend|pro|question|theirs|they|you|yours)\./;

let built: BuiltSite;

beforeAll(async () => {
  built = await readSite();
});

async function englishPages(): Promise<{ path: string; text: string }[]> {
  const paths = built.pages.filter((path) => !path.startsWith('/cy/'));
  return Promise.all(
    paths.map(async (path) => ({ path, text: textOf(await readFile(fileOf(built.dir, path), 'utf8')) })),
  );
}

/** Paragraphs of eight words and more that are much harder than a page may be. */
function hardIn(text: string): string[] {
  return text.split('\n').filter((line) => line.split(' ').length >= 8 && readingAge(line) > oldest.paragraph);
}

describe('what people read', () => {
  test('is for eleven-year-olds, on every English page', async () => {
    const pages = await englishPages();
    for (const { path, text } of pages) expect(text.length, path).toBeGreaterThan(100);
    expect(pages.filter(({ text }) => readingAge(text) > oldest.page)).toEqual([]);
  });

  test('has no paragraph that is much harder than its page', async () => {
    expect((await englishPages()).flatMap(({ text }) => hardIn(text))).toEqual([]);
    expect(
      hardIn(
        'Ring us.\nConfidentiality obligations notwithstanding, our statutory safeguarding responsibilities prevail',
      ),
    ).toHaveLength(1);
  });

  test('is for eleven-year-olds at every step of the form', async () => {
    const form = (await textsIn('en')).filter(([way]) => ofTheForm.test(way)).map(([, text]) => text);
    expect(form.length).toBeGreaterThan(250);
    expect(readingAge(form.join('\n'))).toBeLessThan(oldest.page);
    expect(hardIn(form.join('\n'))).toEqual([]);
  });
});
