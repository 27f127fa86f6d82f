import type { Words } from '#site/content/languages.ts';

/** The words around the form for a friend, a relative or a neighbour. */
export const pass = {
  heading: 'On someone’s behalf',
  intro:
    'You can tell us about somebody who knows about it and agrees. If they do not know, you can ask us a question instead.',
} as const;
export type PassWords = Words<typeof pass>;
