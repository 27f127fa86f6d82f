import { type Door, doors, forms } from '#site/write/forms.ts';
import type { Bundle } from './asked.ts';
import { asks as cy } from './asks/cy.ts';
import { asks as en } from './asks/en.ts';
import type { Language } from './languages.ts';

/** Every question of every journey, in every language. */
export const asking = { en, cy } satisfies Record<Language, Record<string, Bundle>>;

/** The words of what is asked behind a door; the others' are not loaded there. */
export function bundlesFor(door: Door, language: Language): Record<string, Bundle> {
  const pages = doors[door].flatMap((form) => forms[form].pages);
  const asked = new Set(
    pages.flatMap(({ words, part, fields }) => [words, part, ...fields.map((field) => field.words)]),
  );
  const bundles = Object.entries<Bundle>(asking[language]).map(([name, bundle]) => {
    const questions = Object.entries(bundle).filter(([question]) => asked.has(`${name}.${question}`));
    return [name, Object.fromEntries(questions)] as const;
  });
  return Object.fromEntries(bundles.filter(([, bundle]) => Object.keys(bundle).length > 0));
}
