import type { Language } from '#site/content/languages.ts';

/** The language that the page was built in. */
export function pageLanguage(): Language {
  return document.documentElement.lang === 'cy' ? 'cy' : 'en';
}

/** Puts values into the `{…}` of a text. A name without a value stays as it is, so that a fault shows. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
