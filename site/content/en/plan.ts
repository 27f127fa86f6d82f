import type { Words } from '#site/content/languages.ts';

export const plan = {
  heading: 'Planning to be safer',
  intro: 'You know your own life best. Here are things to think about. Take what fits, and leave the rest.',
  sections: [
    {
      heading: 'If it gets dangerous',
      list: [
        'Ring 999. Read now how to call without speaking, so that you know it then.',
        'Think about the ways out of your home. Stay away from the kitchen, where there are sharp or heavy things.',
        'Agree on a word with somebody you trust. When you say it, they ring 999.',
        'If you and a neighbour both want it, the neighbour can ring when something is heard.',
        'Show your children how to get out and how to ring 999. They should not try to stop it.',
      ],
    },
    {
      heading: 'Phones',
      list: [
        'Use a phone that the person hurting you cannot look at: at work, or a friend’s.',
        'After a call, ring another number, so that it is not the last one in the list.',
        'You can keep the number of a helpline under another name.',
        'You can only send a text to 999 from a phone that was registered before. Do that at a quiet time.',
        'There are apps for safety. But an app can be seen on the phone.',
      ],
    },
    {
      heading: 'Things you may need',
      texts: ['If it is safe, think about where these are.'],
      list: [
        'Keys, a bank card and some money',
        'Passports, birth certificates and letters about your home and your money',
        'Medicine, yours and the children’s',
        'Something the children are fond of',
      ],
    },
    {
      heading: 'A packed bag can be found',
      texts: [
        'It may be better with a friend or at work. A plan on paper can be found too. It is better in your head.',
      ],
    },
    {
      heading: 'In your home',
      texts: [
        'You can ask for new locks, or a cover for the letter box that keeps fire out. A charity may help with that.',
      ],
    },
    {
      heading: 'Places to ask',
      list: [
        'Many chemists and some banks have a Safe Space. There you can ring somebody in peace. Ask at the counter.',
        'Chemists once had a code word for this. That has ended.',
        'You can ask the police if your partner has hurt others before. This is called Clare’s Law. Scotland has its own way.',
      ],
    },
    {
      heading: 'Not alone',
      texts: ['A plan is best made with a worker who knows how. Look at it again when something changes.'],
    },
  ],
} as const;
export type PlanWords = Words<typeof plan>;
