import type { Words } from '#site/content/languages.ts';

/** The words around the form for professionals. */
export const job = {
  heading: 'Refer somebody',
  intro:
    'For people who refer somebody in the course of their work, or want our advice. You can attach your own form, or answer questions. The questions take longer.',
} as const;
export type JobWords = Words<typeof job>;
