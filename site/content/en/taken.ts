import type { Words } from '#site/content/languages.ts';

/** What a duty worker is asked before they take a referral down. */
export const taken = {
  how: {
    ask: 'How did it come?',
    label: 'How it came',
    options: { phone: 'By phone', email: 'By e-mail', paper: 'On paper', 'in-person': 'In person' },
    faults: { choose: 'Choose how it came.' },
  },
  files: {
    ask: 'Files that came with it',
    label: 'Files',
    hint: 'They are locked on this device before they are sent.',
  },
  journey: {
    ask: 'Who is it from?',
    hint: 'Ask the questions as they stand. What is not said can be left empty.',
    options: {
      self: 'From the person',
      friend: 'From a friend, a relative or a neighbour',
      professional: 'From a professional',
      ask: 'A question for themselves',
      askFor: 'A question about somebody else',
      consultation: 'A professional’s question',
    },
  },
} as const;
export type TakenWords = Words<typeof taken>;
