import type { Words } from '#site/content/languages.ts';

/** What a page shows of the charity's own settings. `{…}` is filled in. */
export const ours = {
  heading: 'About us',
  area: 'Where we work',
  eligibility: 'Who we can help',
  hours: 'When we answer the phone',
  days: '{first} to {last}',
  open: '{days}, {times}',
  span: '{from} to {to}',
  office: 'Our office',
  officeText: 'This is an office. It is not a refuge, and nobody lives there.',
  numbers: 'Our other numbers',
} as const;
export type OursWords = Words<typeof ours>;
