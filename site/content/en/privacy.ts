import type { Words } from '#site/content/languages.ts';

/** To be checked by the charity and a lawyer. What the site does is in api/README.md. */
export const privacy = {
  heading: 'Privacy, and when we tell others',
  intro: 'What you write is locked on your device before it is sent. The key is with our team.',
  sections: [
    {
      heading: 'When we have to tell others',
      texts: ['We keep what you tell us to ourselves. There are three times when we may have to tell others:'],
      list: ['A life is in danger.', 'A child may be badly hurt.', 'An adult who needs care may be badly hurt.'],
    },
    {
      heading: 'And then',
      texts: ['If it is safe, we tell you first. We only pass on what is needed.'],
    },
    {
      heading: 'What we do not do',
      list: [
        'We do not say whether we know you, to anybody.',
        'This site does not store your internet address. It uses no cookies and does not follow visits.',
        'Nothing on it comes from another company.',
      ],
    },
    {
      heading: 'What no website can promise',
      texts: [
        'Whoever runs the computer that these pages come from could change them. A program that spies on your phone sees what you see. The internet at home sees the name of this site.',
      ],
    },
    {
      heading: 'What we keep, and how long',
      texts: [
        'The law lets a charity keep what it needs to help people and to keep them from harm. We keep it only as long as we need it. Ask us how long that is.',
      ],
    },
    {
      heading: 'Police and courts',
      texts: [
        'They may ask for what we hold. In England and Wales the police need a good reason. They need a better one for what you said to somebody who supports you. Most of the time you are told in writing. Tell us if letters are not safe for you.',
      ],
    },
    {
      heading: 'What you can ask for',
      list: [
        'You can ask to see what we hold about you, and to have mistakes put right.',
        'First we have to make sure that it is really you.',
        'You can complain.',
      ],
    },
  ],
} as const;
export type PrivacyWords = Words<typeof privacy>;
