import type { OursWords } from '#site/content/en/ours.ts';

export const ours: OursWords = {
  heading: 'Amdanom ni',
  area: 'Ble rydym yn gweithio',
  eligibility: 'Pwy y gallwn eu helpu',
  hours: 'Pryd rydym yn ateb y ffôn',
  days: '{first} i {last}',
  open: '{days}: {times}',
  span: '{from} i {to}',
  office: 'Ein swyddfa',
  officeText: 'Swyddfa yw hon. Nid lloches ydyw, ac nid oes neb yn byw yno.',
  numbers: 'Ein rhifau eraill',
};
