import type { Words } from '#site/content/languages.ts';

export const lgbt = {
  heading: 'If you are LGBT+',
  intro: 'Abuse happens to people of every kind, in love and in families. You can ask for help just as you are.',
  sections: [
    {
      heading: 'It can be',
      list: [
        'Threats to tell others who you are, or whom you love',
        'Saying that nobody will believe you, or that help is only for others',
        'Not letting you use your name, your clothes or your medicine',
        'A family that wants to change you, hurt you or make you marry',
      ],
    },
    {
      heading: 'What you tell',
      list: [
        'You do not have to say more about yourself than you want to.',
        'You can tell us what name and what words to use for you.',
        'Do you fear that we know the same people? Say so. We do not say whether we know you, to anybody.',
      ],
    },
    {
      heading: 'Help for you',
      texts: [
        'Galop is there for LGBT+ people. The helplines in Wales, Scotland and Northern Ireland are for everyone.',
      ],
    },
  ],
} as const;
export type LgbtWords = Words<typeof lgbt>;
