import type { Words } from '#site/content/languages.ts';

export const abroad = {
  heading: 'If you came from another country',
  intro: 'You can ask for help whatever papers you have, and whatever language you speak.',
  sections: [
    {
      heading: 'It can be',
      list: [
        'Keeping your passport or your other papers',
        'Saying that you will be sent away, or lose your children, if you tell anybody',
        'Not letting you learn the language, work or meet people',
        'A family here or far away that threatens you, or wants to make you marry',
      ],
    },
    {
      heading: 'Is it true?',
      texts: [
        'The person hurting you may not tell you the truth about the law. Ask somebody who knows it. A helpline can tell you who does.',
      ],
    },
    {
      heading: 'Visas and money',
      list: [
        'Our form does not ask about your visa.',
        'Before you tell anybody about it, ask what will be passed on, and to whom.',
        'Some visas say that you may not have public money. Tell the helpline if yours does. Then they can look for help that you can have.',
      ],
    },
    {
      heading: 'Your language',
      list: [
        'Ask for an interpreter. It must be somebody whose work it is. It must not be family, a friend or a child.',
        'You can say whom you do not want: a man or a woman, or somebody who knows your family.',
        'The helpline in Scotland has interpreters. Ask the others too.',
      ],
    },
  ],
} as const;
export type AbroadWords = Words<typeof abroad>;
