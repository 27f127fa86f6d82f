import type { Words } from '#site/content/languages.ts';

/** What a browser keeps differs from one to the next and changes with time: `dated` says how old these words are. */
export const using = {
  heading: 'Using this site safely',
  intro: 'No website can hide everything. Here is what this one does, what it cannot do, and what you can do.',
  leaving: 'Leaving in a hurry',
  leavingList: [
    'Press “Leave this site”. It is at the top of every page.',
    'With a keyboard, you can press the Shift key three times instead.',
    'The screen goes blank at once. Then another, ordinary website opens.',
    'If this site is open in other tabs, they leave too.',
    'What you have typed and not sent is gone.',
    'Your browser’s own Back and a swipe back leave too. Inside this site, use the “Back” on the page.',
    'Loading the page again does not leave. It empties what you have typed and shows the first page you opened here.',
    'If you come back by Back or Forward, the site does not show itself. Type its address again.',
  ],
  not: 'What leaving does not do',
  notList: [
    'It does not clear your browser’s history. One line may stay there, with the address of this site and the name “Local information”.',
    'In an old browser, or one that runs no scripts, every page you opened may stay in the history, and Back may lead to it. What you typed is not shown.',
    'It does not stop a program that spies on your phone or computer.',
    'It does not hide this site from whoever looks after the internet at home.',
  ],
  writing: 'While you are writing',
  writingText:
    'Your browser’s own Back button, or loading the page again, loses what you have typed. Use the buttons on the page. Nothing you type is kept on this device.',
  seen: 'What can be seen',
  seenList: [
    'In the tab and in the history, every page here is called “Local information”.',
    'The address of this site can be seen while it is open.',
    'History can show up on other phones, tablets and computers that use the same account.',
  ],
  device: 'Which device to use',
  deviceList: [
    'Best is one that the person hurting you cannot get at: at work, at a library, or a friend’s.',
    'A phone can be looked at, even with a code, if somebody knows the code or set the phone up for you.',
    'Shared e-mail and shared accounts can show what you do on another device.',
  ],
  spying: 'If you think your phone is being watched',
  spyingList: [
    'Does somebody know things that only your phone knew? It may be a spying program, or a shared account.',
    'Such a program can see the screen, also in a private window. This site cannot stop it or find it.',
    'Taking it off can be noticed. Talk to a helpline first, from another phone.',
  ],
  private: 'Private windows',
  privateText:
    'A private window does not keep a history. It is for next time: it changes nothing about what you have already opened. Close it when you are done. It does not stop spying programs, and the home internet still sees the name of this site.',
  history: 'Taking one page out of the history',
  historyText:
    'Do not delete everything. An empty history can itself look odd, and saved passwords may go too. Take out only the pages of this site.',
  browsers: 'In your browser',
  dated: 'Written in November 2026. Menus change, and yours may differ a little.',
  privately: 'Private window',
  remove: 'One page',
  steps: {
    chrome: {
      name: 'Chrome',
      privately: 'Open the menu with three dots. Choose “New Incognito tab” or “New Incognito window”.',
      remove:
        'Open the menu with three dots, then “History”. On a phone, press the cross or the bin beside the page. On a computer, press the three dots beside it, then “Remove from history”.',
    },
    safari: {
      name: 'Safari (iPhone, iPad, Mac)',
      privately:
        'On an iPhone or iPad, press the tabs button, then choose “Private”. On a Mac: “File”, then “New Private Window”.',
      remove:
        'On an iPhone or iPad, open the book, then “History”. Swipe the page to the left and press “Delete”. On a Mac: “History”, “Show All History”, pick the page and press the Delete key.',
    },
    samsung: {
      name: 'Samsung Internet',
      privately: 'Press the tabs button, then “Turn on Secret mode”.',
      remove: 'Open the menu with three lines, then “History”. Hold a finger on the page, then press “Delete”.',
    },
    edge: {
      name: 'Edge',
      privately: 'Open the menu with three dots or lines. Choose “New InPrivate window” or “New InPrivate tab”.',
      remove:
        'Open the menu, then “History”. Press the cross beside the page. On a phone, hold a finger on it, then press “Delete”.',
    },
    firefox: {
      name: 'Firefox',
      privately:
        'Open the menu with three lines and choose “New private window”. On a phone, press the tabs button, then the mask.',
      remove:
        'Open the menu, then “History”. On a computer, right-click the page, then “Delete Page”. On a phone, press the dots or the cross beside it.',
    },
  },
} as const;
export type UsingWords = Words<typeof using>;
