import type { ListWords } from '#site/content/en/list.ts';
import type { Language } from '#site/content/languages.ts';

/** What a code's items are called, and the words around them. */
export type Listed = { names: string[]; words: ListWords };

/** The names and words of the one language, fetched only now: a page that shows no list yet does not carry them. */
export async function listedIn(items: readonly number[], language: Language): Promise<Listed> {
  const { list, shopping } =
    language === 'cy' ? await import('#site/content/listed/cy.ts') : await import('#site/content/listed/en.ts');
  return { names: items.map((item) => shopping[item] ?? ''), words: list };
}
