import type { Words } from '#site/content/languages.ts';

export const disabled = {
  heading: 'If you are disabled',
  intro: 'Somebody who looks after you can also be the one who is hurting you. You can ask for help that fits you.',
  sections: [
    {
      heading: 'It can be',
      list: [
        'Taking away or breaking things you need: a phone, a wheelchair, a hearing aid',
        'Keeping your medicine from you, or giving you too much',
        'Speaking for you, and never leaving you alone with others',
        'Taking your money',
        'Saying that nobody else would look after you',
      ],
    },
    {
      heading: 'If you are Deaf or cannot speak',
      list: [
        'There are ways to reach 999 by sign language and by text. “Right now” tells how.',
        'SignHealth is a charity for Deaf people, with a service for this: signhealth.org.uk.',
        'The helpline for England has had sign language by video on weekdays. The times may have changed.',
        'An interpreter must be somebody whose work it is. It must not be family, a friend or a child.',
      ],
    },
    {
      heading: 'Tell us what helps',
      texts: ['More time? Short words? A place without steps? You can write it in the form, or say it on the phone.'],
    },
    {
      heading: 'If you need care',
      texts: [
        'Say what you need every day, so that it can be part of the plan. If you need care and may be badly hurt, we may have to tell others. If it is safe, we tell you first.',
      ],
    },
  ],
} as const;
export type DisabledWords = Words<typeof disabled>;
