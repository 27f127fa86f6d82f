import type { Door } from '#site/write/forms.ts';
import type { Bundle } from './asked.ts';
import { you as youCy } from './cy/you.ts';
import { yours as yoursCy } from './cy/yours.ts';
import { you } from './en/you.ts';
import { yours } from './en/yours.ts';
import type { Language } from './languages.ts';

/** Every question of every journey, in every language. */
export const asking = {
  en: { you, yours },
  cy: { you: youCy, yours: yoursCy },
} satisfies Record<Language, Record<string, Bundle>>;
export type BundleName = keyof (typeof asking)['en'];

/** Which questions each door leads to; the others' words are not loaded there. */
const behind: Record<Door, readonly BundleName[]> = { write: ['you', 'yours'] };

export function bundlesFor(door: Door, language: Language): Record<string, Bundle> {
  return Object.fromEntries(behind[door].map((name) => [name, asking[language][name]]));
}
