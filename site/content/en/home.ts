import type { Words } from '#site/content/languages.ts';

export const home = {
  heading: 'Information and advice',
  intro:
    'Is somebody hurting you, scaring you or controlling you? It may be a partner, an ex, or someone in your family. You are not to blame. We believe you.',
  choices: 'What would you like to do?',
  write: { title: 'I need help', text: 'Write to us. You choose how and when we answer.' },
  other: { title: 'I’m worried about someone', text: 'What helps, who you can ring, and how to write to us.' },
  work: { title: 'I work with someone', text: 'For people in health, schools, housing, police and councils.' },
  danger: 'In danger now?',
  dangerText: 'Ring 999. If it is not safe to speak, there is a way to be heard.',
  dangerLink: 'How to ring 999 without speaking',
  phone: 'Talk to somebody by phone',
  phoneLink: 'More phone numbers',
  care: 'If somebody comes in',
  careText:
    'Press “Leave this site” at the top. With a keyboard, you can press Shift three times instead. The page goes at once.',
  careLink: 'What leaving does, and what it does not do',
} as const;
export type HomeWords = Words<typeof home>;
