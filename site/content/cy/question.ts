import type { QuestionWords } from '#site/content/en/question.ts';

export const question: QuestionWords = {
  story: {
    ask: 'Beth hoffech chi ei ofyn?',
    label: 'Eich cwestiwn',
    hint: 'Gadewch enwau a chyfeiriadau pobl eraill allan. Rydym yn ateb yr hyn y gallwn hebddynt.',
    faults: { missing: 'Ysgrifennwch eich cwestiwn.' },
  },
  name: { ask: 'Pa enw ddylem ni ei ddefnyddio?', label: 'Enw', hint: 'Mae unrhyw enw’n iawn, neu ddim enw.' },
  relation: {
    ask: 'Beth yw eich perthynas â’r person rydych yn poeni amdano?',
    label: 'Eich perthynas â’r person',
    options: {
      friend: 'Ffrind',
      relative: 'Rhywun yn y teulu',
      neighbour: 'Cymydog',
      colleague: 'Rhywun yn y gwaith',
      other: 'Rhywun arall',
    },
  },
};
