import type { Words } from '#site/content/languages.ts';

export const complaints = {
  heading: 'Complaints',
  intro: 'You can tell us when something went wrong, or when it felt wrong.',
  sections: [
    {
      heading: 'Tell us',
      list: [
        'Ring us, or tell any worker. Say that it is a complaint.',
        'It need not be the person that it is about. You can ask for a manager.',
        'Say how and when we can answer you safely. A letter may not be safe.',
        'Somebody you trust can do it for you, if you agree.',
      ],
    },
    {
      heading: 'If it is about what we know of you',
      texts: [
        'You may think that we told somebody what we should not have, or that what we hold is wrong. Within 30 days we have to say that we got your complaint.',
        'If our answer does not help, you can go to the Information Commissioner’s Office: ico.org.uk. It checks how others treat what they know of you. Tell them too what is safe.',
      ],
    },
    {
      heading: 'If it is about somebody else',
      texts: ['The police, the council and others take complaints themselves. You can ask us how.'],
    },
  ],
  ring: 'Our phone',
  closed: 'This site is not set up yet, so there is nobody to ring.',
} as const;
export type ComplaintsWords = Words<typeof complaints>;
