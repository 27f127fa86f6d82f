import { readdir } from 'node:fs/promises';
import type { Language } from '#site/content/languages.ts';

/** A text of the site, and the way to it in the content: `now.steps.0`. */
export type Text = [way: string, text: string];

/** Every text of every content file of a language, the islands' own too. */
export async function textsIn(language: Language): Promise<Text[]> {
  const folder = new URL(`../../site/content/${language}/`, import.meta.url);
  const found = await Promise.all((await readdir(folder)).map((file) => import(new URL(file, folder).href)));
  return textsOf(Object.assign({}, ...found));
}

function textsOf(words: unknown, way = ''): Text[] {
  if (typeof words === 'string') return [[way, words]];
  return Object.entries(words as object).flatMap(([key, inner]) => textsOf(inner, way ? `${way}.${key}` : key));
}
