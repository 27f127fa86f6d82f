import type { Words } from '#site/content/languages.ts';

export const older = {
  heading: 'If you are older',
  intro: 'It is never too late to talk about it. It may have gone on for years, or it may have just begun.',
  sections: [
    {
      heading: 'It can be',
      list: [
        'A partner who has hurt or controlled you for a long time',
        'A grown-up child, or somebody else in the family, who shouts at you or scares you',
        'Somebody who takes your money, or makes you sign things',
        'Somebody who should look after you and does not, or keeps your medicine from you',
        'Somebody who never lets you talk to others alone',
      ],
    },
    {
      heading: 'You do not have to leave your home',
      texts: ['There is help for people who stay: somebody to talk to, a plan, new locks. It is for you to decide.'],
    },
    {
      heading: 'If somebody looks after you',
      list: [
        'Ask to talk alone, for example at the doctor’s.',
        'Say what care you need, so that it can be part of the plan.',
        'If you need care and may be badly hurt, we may have to tell others. If it is safe, we tell you first.',
      ],
    },
    {
      heading: 'If you would rather not type',
      texts: ['You can ring. Somebody you trust can also ring a helpline to ask what to do.'],
    },
  ],
} as const;
export type OlderWords = Words<typeof older>;
