import type { TakenWords } from '#site/content/en/taken.ts';

export const taken: TakenWords = {
  how: {
    ask: 'Sut y daeth?',
    label: 'Sut y daeth',
    options: { phone: 'Dros y ffôn', email: 'Drwy e-bost', paper: 'Ar bapur', 'in-person': 'Wyneb yn wyneb' },
    faults: { choose: 'Dewiswch sut y daeth.' },
  },
  files: {
    ask: 'Ffeiliau a ddaeth gydag ef',
    label: 'Ffeiliau',
    hint: 'Maen nhw’n cael eu cloi ar y ddyfais hon cyn eu hanfon.',
  },
  journey: {
    ask: 'Gan bwy y mae?',
    hint: 'Gofynnwch y cwestiynau fel y maent. Gellir gadael yn wag yr hyn na chaiff ei ddweud.',
    options: {
      self: 'Gan y person, sy’n gofyn am gymorth',
      friend: 'Gan ffrind, perthynas neu gymydog',
      professional: 'Gan weithiwr proffesiynol, am rywun y mae’n ei gefnogi',
      ask: 'Gan y person, gyda chwestiwn',
      askFor: 'Gan rywun, gyda chwestiwn am berson arall',
      consultation: 'Gan weithiwr proffesiynol, gyda chwestiwn',
    },
  },
};
