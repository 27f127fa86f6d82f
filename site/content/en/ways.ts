import type { Words } from '#site/content/languages.ts';

export const ways = {
  heading: 'Staying or leaving',
  intro:
    'You decide, and it does not have to be now. There is help if you stay, if you go, and if you do not know yet.',
  sections: [
    {
      heading: 'Why a plan matters',
      texts: [
        'Leaving is often the most dangerous time. It may be safer not to say that you are going. Plan it with somebody who knows how.',
      ],
    },
    {
      heading: 'If you stay',
      texts: ['You can stay and still get help. It may be:'],
      list: [
        'A plan for when it gets dangerous',
        'New locks, and a cover for the letter box',
        'Somebody to talk to, by phone or in a place that is safe for you',
        'A worker who stands by you and speaks for you',
      ],
    },
    {
      heading: 'If the other person has to go',
      texts: [
        'A court can order somebody to keep away from you. Ask a helpline, as the rules are not the same in every nation.',
      ],
    },
    {
      heading: 'If you go',
      list: [
        'A refuge is a house for people who had to leave. Its address is not told to anybody who need not know it.',
        'Children can often come too. Say how many you are, and ask about pets.',
        'There is not always room at once. A worker can look for a free place in other parts of the country.',
        'Once a refuge has a place for you, it may be able to book you a free train ticket. Men and children can have one too. Ask if this still runs.',
        'You can also ask the council about another home, or stay with people you trust.',
      ],
    },
    {
      heading: 'If you do not know yet',
      texts: ['That is all right. You can say no to help, and ask again later, as often as you like.'],
    },
  ],
} as const;
export type WaysWords = Words<typeof ways>;
