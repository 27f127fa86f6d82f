import type { Words } from '#site/content/languages.ts';
import { you } from './you.ts';

/** Questions to somebody who writes for a friend, a relative or a neighbour. */
export const friend = {
  agrees: {
    ask: 'Does the person know that you are writing to us, and agree?',
    label: 'The person knows and agrees',
    faults: { choose: 'Choose whether the person knows and agrees.' },
  },
  youPage: {
    ask: 'About you',
    hint: 'You can leave out your name. We do not tell the person that you wrote without asking you.',
  },
  name: { ask: 'What name shall we use for you?', label: 'Your name' },
  relation: {
    ask: 'How do you know the person?',
    label: 'How you know the person',
    options: {
      friend: 'A friend',
      relative: 'Somebody in the family',
      neighbour: 'A neighbour',
      colleague: 'Somebody at work',
      other: 'Somebody else',
    },
    faults: { choose: 'Choose how you know the person.' },
  },
  /** After the same about the person. */
  choice: { ...you.choice, ask: 'And how would you like to be in touch yourself?', label: 'Being in touch with you' },
  reachPerson: { ask: 'Reaching the person' },
  reachYou: { ask: 'Reaching you' },
  told: { ask: 'What you told us' },
  sources: {
    ask: 'How did you find out?',
    label: 'How you found out',
    hint: 'It helps us to keep apart what was seen and what was told.',
    options: {
      saw: 'I saw it',
      heard: 'I heard it',
      'told-by-person': 'The person told me',
      'told-by-other': 'Somebody else told me',
    },
  },
  alertPage: {
    ask: 'If you see or hear something again',
    hint: 'Some people ask a neighbour to tell us when something happens. That needs the person’s yes.',
  },
  alert: {
    ask: 'Did the person agree that you may tell us then?',
    label: 'May tell us again',
    options: { yes: 'Yes', no: 'No' },
  },
  alertAgreed: {
    ask: 'The person said yes to this, and to me',
    faults: { tick: 'Tick this if the person said yes. If not, choose “No” above.' },
  },
  alertHow: {
    ask: 'How did the person say yes?',
    label: 'How the person said yes',
    hint: 'For example: when we talked in my kitchen.',
  },
  alertOn: { ask: 'On which day?', label: 'Day of the person’s yes', hint: 'You can leave this empty.' },
} as const;
export type FriendWords = Words<typeof friend>;
