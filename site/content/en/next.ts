import type { Words } from '#site/content/languages.ts';

/**
 * What the form says after sending, told before: the two must agree. `{hours}` is what the charity aims at; where it has
 * settled nothing, that text is left out.
 */
export const next = {
  heading: 'What happens after you write',
  intro: 'Somebody in our team reads what you wrote. This is what comes then.',
  sections: [
    {
      heading: 'When',
      texts: [
        'We aim to be in touch within {hours} hours. If we are closed by then, it is soon after we open again. When you have sent your words, the page names the day and the time.',
        'We keep to your safe times. If there is none at first, we try at the next one that comes.',
        'If you asked us not to contact you, nobody will. You can ring us when it suits you.',
      ],
    },
    {
      heading: 'When we ring',
      list: [
        'We only use the way that you gave us, at the times that you chose.',
        'We say who we are as you told us to. If you said nothing, we only give a first name.',
        'First we ask if you are alone, and if it is safe to talk. Yes or no is enough.',
        'If somebody else answers, we do not say what it is about.',
        'We leave a message only if you said that we may.',
        'You can hang up at any time.',
      ],
    },
    {
      heading: 'What we talk about',
      texts: [
        'We ask if you are safe, and if you feel safe. We ask what would help. You choose what to tell us.',
        'You can ask for an interpreter. It must be somebody whose work it is, not somebody from your family.',
      ],
    },
    {
      heading: 'What help there can be',
      texts: ['It is not the same everywhere. It may be:'],
      list: [
        'Somebody to talk to, by phone or in a place that is safe for you',
        'A plan to be safer',
        'New locks at home, or a place to go',
        'A worker who goes with you to the council, the police or the court',
      ],
    },
    {
      heading: 'You can say no',
      texts: ['You do not have to take any help. You can come back later, as often as you like.'],
    },
    {
      heading: 'The police',
      texts: [
        'You do not have to talk to them. There are a few times when we have to tell others. Read about those under “Privacy”.',
      ],
    },
    {
      heading: 'If you hear nothing',
      texts: ['Has that time gone by, and a safe time too? Then something may have gone wrong. Please ring.'],
    },
    {
      heading: 'If something changes',
      texts: [
        'A time or a phone may no longer be safe. Did you take a list with you? Come back with it. There you can change how we may reach you, or tell us to stop.',
        'You cannot change anything else here. Please ring us, or write again.',
      ],
    },
  ],
} as const;
export type NextWords = Words<typeof next>;
