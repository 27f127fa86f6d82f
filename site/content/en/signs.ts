import type { Words } from '#site/content/languages.ts';

export const signs = {
  heading: 'What abuse can look like',
  intro:
    'Abuse is not only being hit. It is also being scared or controlled by somebody close. It may be a partner, an ex, or someone in your family.',
  sections: [
    {
      heading: 'It can be',
      list: [
        'Hurting your body: hitting, pushing, or hands round your neck',
        'Scaring you: shouting, threats, breaking things, hurting a pet',
        'Telling you where you may go, what to wear and whom to see',
        'Making you feel small, or saying that it is all your fault',
        'Keeping you away from friends and family',
        'Taking your money, or making you ask for every penny',
        'Sex that you do not want, or are afraid to say no to',
        'Following you, reading your messages, or using your phone to find out where you are',
        'A family that controls you in the name of honour, or wants to make you marry',
      ],
    },
    {
      heading: 'It does not have to be now',
      texts: [
        'It may go on after you have parted. It may have ended years ago. You can still talk to somebody about it.',
      ],
    },
    {
      heading: 'When the danger may be great',
      texts: ['Talk to a helpline as soon as you safely can, if somebody:'],
      list: [
        'has put hands round your neck, or kept you from breathing',
        'follows you, or will not leave you alone',
        'threatens to kill you or your children',
        'hurts you more often than before, or worse',
        'controls you, and you have just left or are about to',
      ],
    },
    {
      heading: 'What you feel counts',
      texts: ['This is not a test. You know best how afraid you are. If you are very afraid, that is enough to ring.'],
    },
    {
      heading: 'You are not to blame',
      texts: ['You did not make it happen, whatever you have been told. We believe you.'],
    },
  ],
} as const;
export type SignsWords = Words<typeof signs>;
