import type { Language } from '#site/content/languages.ts';

/** What a code's items are called. The list of the one language is fetched only now. */
export async function namesOf(items: readonly number[], language: Language): Promise<string[]> {
  const { shopping } =
    language === 'cy' ? await import('#site/content/cy/shopping.ts') : await import('#site/content/en/shopping.ts');
  return items.map((item) => shopping[item] ?? '');
}
