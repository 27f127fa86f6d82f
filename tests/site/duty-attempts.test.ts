import { expect, test } from 'vitest';
import { Outside } from '#shared/contract/case.ts';
import { reasonIn } from '#site/duty/case/adding.ts';

test('a reason that was typed is taken as the contract takes it, and what nobody could read is none', () => {
  expect(reasonIn('  Agreed just now,\nby voice. ')).toBe('Agreed just now, by voice.');
  expect(['', '  ', '\u200b', '\u202e'].map(reasonIn)).toEqual(['', '', '', '']);
  const long = reasonIn(`${'a'.repeat(199)}\u{1f600} and more`);
  expect(Outside.safeParse(long).data).toBe(long);
});
