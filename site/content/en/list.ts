import type { Words } from '#site/content/languages.ts';

/** The return code, as it is shown. */
export const list = {
  heading: 'Your list',
  what: {
    person:
      'These eight things are your key. With them you can come back here, read our answer and write again. It looks like a shopping list, and nobody needs to know that it is more.',
    professional:
      'These eight things are your key. With them you can come back here and read what we can tell you: that we have the referral, if we have made contact, and when we close it. It looks like a shopping list.',
  },
  keep: 'How to keep it',
  keepList: [
    'Learn it by heart, or write it on paper like any shopping list.',
    'Do not take a picture of it. Do not keep it on a phone that others look into.',
    'The order does not matter. One wrong letter in a word does not matter.',
    'Whoever has all eight can read our answers. They can never read what you wrote.',
  ],
  lost: {
    person:
      'We do not know this list and cannot show it to you again. If you lose it, write to us as you did the first time.',
    professional: 'We do not know this list and cannot show it to you again. If you lose it, ring us.',
  },
  failed:
    'Your list could not be made ready on this device. Close other pages and try again. Or go back and choose another way, or ring us.',
  again: 'Make it ready again',
} as const;
export type ListWords = Words<typeof list>;
