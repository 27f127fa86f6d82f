import type { Words } from '#site/content/languages.ts';

export const own = {
  heading: 'If you worry about how you treat someone',
  intro:
    'Do you scare, hurt or control somebody close to you? It takes courage to ask that. People can help you to stop.',
  sections: [
    {
      heading: 'Who you can talk to',
      texts: ['Respect listens and does not judge. You do not have to say your name.'],
      list: [
        'If you fear that you may hurt somebody now, go away from them first. Then ring.',
        'Your doctor can help too, also with drink, drugs or dark thoughts.',
        'If you are a parent, ask the council about courses for fathers and mothers.',
      ],
    },
    {
      heading: 'Why there is no form here',
      texts: [
        'Our team is there for people who are being hurt. We cannot work with both sides at once. So nothing is sent from this page.',
      ],
    },
    {
      heading: 'If it is the other way round',
      texts: [
        'Some people are told that it is all their fault. If somebody scares or controls you, you can write to us.',
      ],
    },
  ],
} as const;
export type OwnWords = Words<typeof own>;
