import type { Words } from '#site/content/languages.ts';

export const access = {
  heading: 'Accessibility',
  intro: 'Everybody should be able to use this site. If you cannot, please ring, or ask somebody you trust to ring.',
  sections: [
    {
      heading: 'What should work',
      list: [
        'Using a keyboard alone, or a screen reader',
        'Making the text four times as large',
        'A small phone, and a dark or a light screen',
        'Reading every page for help without scripts',
        'Taking as long as you like',
      ],
    },
    {
      heading: 'The rules we go by',
      texts: [
        'We aim at WCAG 2.2, level AA. Programs check every page for this. People who are disabled have not tried the site yet.',
      ],
    },
    {
      heading: 'Why the tab always says the same',
      texts: [
        'Every page has the same title: “Local information”. A title stays in the history, and others can read it in the tab. So the name of the page is in its heading. A screen reader begins there when a page opens.',
        'One rule of WCAG asks for a title that says what the page is about. We do not keep that rule, on purpose.',
      ],
    },
    {
      heading: 'What does not work',
      list: [
        'The form needs scripts and a browser that is not too old. You can ring instead.',
        'There is no sign language and no easy read yet.',
        'Your browser’s own Back leaves this site. Use the “Back” on the page.',
        'Pressing Shift three times leaves. If you press Shift often, that may happen when you do not want it.',
      ],
    },
    {
      heading: 'Tell us',
      texts: [
        'The law says that we have to make changes so that you can use our help, as far as we can. Ring us and say what would help.',
      ],
    },
  ],
  dated: 'Written in November 2026.',
} as const;
export type AccessWords = Words<typeof access>;
