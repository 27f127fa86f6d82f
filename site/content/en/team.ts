import type { Words } from '#site/content/languages.ts';

/** The words around the duty desk and the set-up; their own are their own. */
export const team = {
  duty: 'The desk',
  dutyText: 'For the people on the team. Looking for somebody to talk to? The phone numbers are below.',
  start: 'Setting up',
  startText: 'For the person who sets up this site. It is done once.',
  join: 'Joining',
  joinText: 'For people who were invited to the team.',
  waiting:
    'The page opens here. If nothing opens, the browser may be too old, or may not run scripts. Please use a current one.',
  closed: 'This site is not set up yet.',
  setUp: 'Set it up',
} as const;
export type TeamWords = Words<typeof team>;
