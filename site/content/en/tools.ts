import type { Words } from '#site/content/languages.ts';

/** The tool's own questions are not ours to print, and are meant for trained people in a talk. */
export const tools = {
  heading: 'What Dash and Marac are',
  intro: 'Workers use these words. This is what they mean for you.',
  sections: [
    {
      heading: 'Dash',
      texts: [
        'Dash is a list of questions. A trained worker goes through it with you. It helps to see how great the danger is.',
      ],
      list: [
        'You do not fill it in alone. It is not on this site.',
        'You can say yes, no or “I do not know”.',
        'There is more than one list. In some places the police use another.',
        'What you feel counts, and what the worker sees. A low score does not mean that you are safe.',
        'Danger changes. So the worker may ask again.',
      ],
    },
    {
      heading: 'Marac',
      texts: [
        'Marac is a meeting about people who are in the greatest danger. They are 16 or older.',
        'The police, health, housing and charities may be there. They make a plan together. Somebody from a charity can speak for you.',
      ],
    },
    {
      heading: 'What is passed on',
      list: [
        'Ask what will be said, and to whom.',
        'You may be asked if you agree. If the danger is very great, they may share what is needed without your yes. Then they have to write down why.',
        'If the police hear of a crime there, they may write it down and look into it.',
      ],
    },
    {
      heading: 'If it happens again',
      texts: [
        'Something may happen within 12 months after a Marac. Tell any worker. The meeting can then talk about it again, whatever the score. You do not have to go to the police.',
      ],
    },
    {
      heading: 'Under 16',
      texts: ['Marac is not for children. The council has people who look after them.'],
    },
  ],
} as const;
export type ToolsWords = Words<typeof tools>;
