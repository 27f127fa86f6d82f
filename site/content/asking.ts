import type { Door } from '#site/write/forms.ts';
import type { Bundle } from './asked.ts';
import { asks as cy } from './asks/cy.ts';
import { asks as en } from './asks/en.ts';
import type { Language } from './languages.ts';

/** Every question of every journey, in every language. */
export const asking = { en, cy } satisfies Record<Language, Record<string, Bundle>>;

/** Which questions each door leads to; the others' words are not loaded there. */
const behind: Record<Door, readonly (keyof typeof en)[]> = {
  write: ['you', 'yours', 'question'],
  pass: ['friend', 'they', 'theirs', 'you', 'question'],
  job: ['pro', 'they', 'theirs'],
};

export function bundlesFor(door: Door, language: Language): Record<string, Bundle> {
  return Object.fromEntries(behind[door].map((name) => [name, asking[language][name]]));
}
