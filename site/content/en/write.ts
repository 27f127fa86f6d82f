import type { Words } from '#site/content/languages.ts';

/** The words around the form; the form's own are its own. */
export const write = {
  heading: 'Write to us',
  intro: 'You can write a little or a lot. Any name will do. You choose how and when we may reach you.',
  before: 'Before you start',
  beforeList: [
    '“Leave this site” at the top takes you to another website at once. So does pressing Shift three times.',
    'Your browser’s own Back, or a swipe, leaves this site. Loading the page again empties the form. Nothing you type is kept on this device.',
    'Leaving does not clear your browser’s history, and it does not stop a program that spies on this device.',
    'Do not empty the whole history yourself. That can look odd too.',
    'If somebody else can look into this phone or computer, use another one if you can.',
  ],
  beforeLink: 'More about using this site safely',
  reads: 'Who reads it',
  readsText: 'Only the people on our team. What you write is locked on this device before it is sent.',
  limits: 'When we have to tell others',
  limitsText:
    'We keep what you write to ourselves. Only if a life is in danger, or a child or an adult who needs care may be badly hurt, we may have to tell others. If it is safe, we tell you first.',
  notNow: 'In danger now? Do not wait for an answer from us. Ring 999.',
  notNowLink: 'How to ring 999 without speaking',
  waiting:
    'The form opens here. If nothing opens, your browser may be too old, or may not run scripts. Then you can ring instead.',
  closed: 'The form is not open yet. You can ring instead.',
  instead: 'Numbers to ring instead',
} as const;
export type WriteWords = Words<typeof write>;
