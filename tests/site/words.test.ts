import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { languages } from '#site/content/languages.ts';
import { numbers } from '#site/content/numbers.ts';
import { slugs } from '#site/content/paths.ts';
import { rooms } from '#site/content/rooms.ts';
import { claimsIn } from './claims.ts';
import { tellingIn } from './telling.ts';
import { textsIn } from './texts.ts';

const english = await textsIn('en');
const welsh = await textsIn('cy');

describe('the words of the site', () => {
  test('every text is there in every language, and none is empty', () => {
    expect(welsh.map(([way]) => way).sort()).toEqual(english.map(([way]) => way).sort());
    expect([...english, ...welsh].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('nothing promises what no website can', () => {
    expect([...english, ...welsh].filter(([, text]) => claimsIn(text).length > 0)).toEqual([]);
  });

  test('no slug tells what the site is for', () => {
    expect(Object.values(slugs).flatMap(tellingIn)).toEqual([]);
  });

  test('no file that people can ask for by name tells', async () => {
    const pages = fileURLToPath(new URL('../../site/pages/', import.meta.url));
    expect((await readdir(pages, { recursive: true })).flatMap(tellingIn)).toEqual([]);
  });

  test('the page about this site names the title that the tab shows', () => {
    for (const language of languages) {
      expect(rooms[language].using.seenList.join(' ')).toContain(rooms[language].common.title);
    }
  });

  test('the way to call 999 without speaking is told in full', () => {
    const { now } = rooms.en;
    const told = [now.silentIntro, ...now.steps, ...now.factsList].join(' ');
    expect(told).toMatch(/a silent call alone does not bring the police/i);
    expect(told).toMatch(/press 55 when it tells you to, and not before/i);
    expect(told).toMatch(/55 does not show the police where you are/i);
    expect(told).toMatch(/on a landline there is no 55/i);
  });

  test('schemes that have ended are not named', () => {
    expect([...english, ...welsh].filter(([, text]) => /ask for ani\b/i.test(text))).toEqual([]);
  });

  test('nobody is called a victim, and nobody is told to just leave', () => {
    expect(english.filter(([, text]) => /victim/i.test(text))).toEqual([]);
    expect(welsh.filter(([, text]) => /dioddefwr/i.test(text))).toEqual([]);
    expect(english.filter(([, text]) => /(?<!Do not say “)just leave/i.test(text))).toEqual([]);
  });

  test('English sentences are short', () => {
    const sentences = english.flatMap(([way, text]) => text.split(/[.!?:]\s/).map((sentence) => ({ way, sentence })));
    expect(sentences.filter(({ sentence }) => sentence.split(/\s+/).length > 28)).toEqual([]);
  });

  test('every number has the day it was checked and the place it was checked against', () => {
    for (const { lastChecked, number, source } of Object.values(numbers)) {
      expect(lastChecked).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(number).toMatch(/^[0-9][0-9 ]+$/);
      expect(source).toContain('.');
    }
  });

  test('words live in content files, not in pages', async () => {
    const pages = fileURLToPath(new URL('../../site/pages/', import.meta.url));
    for (const file of await readdir(pages, { recursive: true })) {
      if (!file.endsWith('.astro')) continue;
      const markup = (await readFile(`${pages}${file}`, 'utf8')).split('---')[2] ?? '';
      const bare = markup.replace(/<script>[\s\S]*<\/script>/, '').match(/>\s*[A-Za-z][^<>{}]*</g);
      expect(bare, file).toBeNull();
    }
  });
});
