import type { Language } from './languages.ts';

/** Every page and its slug. Slugs are kept by browsers and seen over shoulders, so none may tell what it is for. */
export const slugs = {
  home: '',
  now: 'now/',
  using: 'using/',
  young: 'u/',
  other: 'other/',
  work: 'work/',
  write: 'write/',
  pass: 'pass/',
  job: 'job/',
  again: 'again/',
  next: 'next/',
  signs: 'look/',
  plan: 'plan/',
  ways: 'ways/',
  children: 'c/',
  men: 'm/',
  lgbt: 'l/',
  older: 'o/',
  disabled: 'd/',
  abroad: 'i/',
  own: 'b/',
  tools: 'r/',
  privacy: 'kept/',
  complaints: 'say/',
  access: 'access/',
  duty: 'duty/',
  start: 'duty/start/',
  join: 'duty/join/',
} as const;
export type Page = keyof typeof slugs;

/** The path of a page in a language: `/now/`, `/cy/now/`. */
export function pathOf(page: Page, language: Language): string {
  return `/${language === 'en' ? '' : `${language}/`}${slugs[page]}`;
}
