import type { Words } from '#site/content/languages.ts';

export const children = {
  heading: 'If you have children',
  intro: 'Children notice more than they say. It is not your fault, and it is not theirs.',
  sections: [
    {
      heading: 'What helps children',
      list: [
        'Tell them that it is not their fault.',
        'Listen when they want to talk. Do not make them.',
        'Show them how to get out of the way. They should not try to stop it.',
        'Show them how to ring 999, and what to do if they cannot speak.',
        'Make your plans where they cannot hear. A child may repeat what it hears.',
      ],
    },
    {
      heading: 'What the law says',
      texts: [
        'A child may see the abuse, hear it, or feel what it does. In England and Wales the law says that it is done to the child too.',
      ],
    },
    {
      heading: 'If you go',
      texts: ['A refuge can often take children. Say how old they are, as not every house has room for older ones.'],
    },
    {
      heading: 'After you have parted',
      texts: [
        'Abuse may go on when children go to and fro, or when you talk about them. Tell a worker, so that it can be planned for.',
      ],
    },
    {
      heading: 'When we have to tell others',
      texts: [
        'If a child may be badly hurt, we may have to tell the people at the council who look after children. If it is safe, we tell you first.',
      ],
    },
    {
      heading: 'Children who want to talk',
      texts: ['Childline listens to everyone under 19. Young people who are 16 or 17 can write to us themselves.'],
    },
  ],
} as const;
export type ChildrenWords = Words<typeof children>;
