import type { Words } from '#site/content/languages.ts';

/** What a duty worker is asked before they write down a referral. */
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
      self: 'The person, asking for support',
      friend: 'A friend, a relative or a neighbour',
      professional: 'A professional, about somebody they support',
      ask: 'The person, with a question',
      askFor: 'Somebody, with a question about another person',
      consultation: 'A professional, with a question',
    },
  },
} as const;
export type TakenWords = Words<typeof taken>;
