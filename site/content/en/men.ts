import type { Words } from '#site/content/languages.ts';

export const men = {
  heading: 'If you are a man',
  intro:
    'Men are hurt and controlled too: by women and by men, by partners and by family. It does not make you weak. We believe you.',
  sections: [
    {
      heading: 'What you may be thinking',
      list: [
        '“Nobody will believe me.” We do, and so do the people on these phones.',
        '“I am bigger, so it cannot be abuse.” Fear and control have nothing to do with size.',
        '“I will lose my children.” Talk to somebody before you decide anything.',
        '“I should be able to stop it.” It is not yours to stop. You are not to blame.',
      ],
    },
    {
      heading: 'Help for you',
      list: [
        'You can write to us. Our form is for everyone from 16 on.',
        'The helplines in Wales, Scotland and Northern Ireland are for everyone. Two more are for men.',
        'If you have to leave, ask about places for men. The free train ticket that some refuges can book is for men as well.',
      ],
    },
    {
      heading: 'If you worry about what you do yourself',
      texts: ['Are you worried about how you treat someone? Respect listens to you, and does not judge.'],
    },
  ],
} as const;
export type MenWords = Words<typeof men>;
