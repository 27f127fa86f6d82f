import { describe, expect, test } from 'vitest';
import { claimsIn } from './claims.ts';

const promises = [
  'This erases your history.',
  'Leaving deletes all your browser history.',
  'It will remove this site from your history.',
  'Your history is deleted when you leave.',
  'You are untraceable here.',
  'You stay anonymous.',
  'It leaves no trace.',
  'You can look around without leaving a trace.',
  'It is completely safe.',
  'This site is 100% private.',
  'We guarantee that.',
  'You cannot be traced.',
  'What you write can’t be intercepted.',
  'Nobody can ever see what you read.',
  'Not today, but it clears your whole history.',
  'Mae hyn yn dileu eich hanes.',
  'Gall glirio holl hanes eich porwr.',
  'Ni ellir eich olrhain.',
  'Mae popeth yn ddienw.',
  'Gallwch edrych heb adael ôl.',
  'Mae’n gwbl ddiogel: mae’r wefan yn gwbl breifat.',
  'Rydym yn gwarantu hynny.',
  'All neb weld beth a ddarllenwch.',
];
const denials = [
  'It does not erase your history.',
  'Leaving does not clear your browser’s history, and it does not stop a program that spies on this device.',
  'That does not mean it erases your history.',
  'No website can promise that it leaves no trace.',
  'You are not anonymous here.',
  'It is never completely safe.',
  'We cannot guarantee that.',
  'A call may show in the history of the phone.',
  'Nobody else can see it.',
  'Nid yw’n clirio hanes eich porwr.',
  'Nid yw hyn yn dileu eich hanes.',
  'Nid ydych yn ddienw yma.',
  'Ni all unrhyw wefan fod yn gwbl ddiogel.',
  'Dydy gadael ddim yn clirio hanes eich porwr.',
];

describe('the search for promises that no website can keep', () => {
  test.each(promises)('finds: %s', (text) => {
    expect(claimsIn(text)).not.toEqual([]);
    expect(claimsIn(`Press Leave. ${text} Then go on.`)).not.toEqual([]);
  });

  test.each(denials)('lets pass: %s', (text) => {
    expect(claimsIn(text)).toEqual([]);
  });
});
