import type { Words } from '#site/content/languages.ts';

/** Questions to somebody who only wants advice. */
export const question = {
  story: {
    ask: 'What would you like to ask?',
    label: 'Your question',
    hint: 'Leave out names and addresses of other people. We answer what we can without them.',
    faults: { missing: 'Write your question.' },
  },
  name: { ask: 'What name shall we use?', label: 'Name', hint: 'Any name will do, or none.' },
  relation: {
    ask: 'How do you know the person you worry about?',
    label: 'How you know the person',
    options: {
      friend: 'A friend',
      relative: 'Somebody in the family',
      neighbour: 'A neighbour',
      colleague: 'Somebody at work',
      other: 'Somebody else',
    },
  },
} as const;
export type QuestionWords = Words<typeof question>;
