import type { Words } from '#site/content/languages.ts';

/** Words on every page. The title stays in the browser's history, so it is the same everywhere and tells nothing. */
export const common = {
  title: 'Local information',
  leave: 'Leave this site',
  shortcuts: 'Shortcuts',
  skip: 'Skip to the main text',
  languages: 'Language',
  danger: 'In danger now? Ring 999.',
  read: 'More to read',
  more: 'More pages',
  footer: {
    now: 'Phone numbers',
    using: 'Using this site safely',
    again: 'Come back',
    young: 'Under 16',
    privacy: 'Privacy',
    complaints: 'Complaints',
    access: 'Accessibility',
  },
  back: 'Back',
  fetching: 'Loading…',
  lost: {
    heading: 'This page did not come',
    text: 'The connection may be weak. Nothing has been sent. Try again, or ring.',
    again: 'Try again',
    instead: 'Numbers to ring',
  },
  missing: {
    heading: 'There is no page here',
    text: 'Look at how the address is written, or go to the first page.',
    first: 'First page',
  },
  dull: 'This site uses no cookies. It does not count or follow visits.',
} as const;
export type CommonWords = Words<typeof common>;
