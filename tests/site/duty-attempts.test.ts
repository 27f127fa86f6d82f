import { expect, test } from 'vitest';
import { emptyCase, Outside, writersRoutes } from '#shared/contract/case.ts';
import { addAttempt, addReveal, reasonIn } from '#site/duty/case/adding.ts';
import { logLines } from '#site/duty/case/log.ts';
import { deskWordsIn } from '#tests/examples/desk-words.ts';

const at = Date.parse('2026-11-24T20:00:00Z') / 1000;
const mair = { by: 'm'.repeat(21), at };

test.each(['en', 'cy'] as const)(
  'a number that was shown stands among the tries, with why, by whom and when, the newest first: %s',
  (language) => {
    const words = deskWordsIn[language];
    const adds = [
      addAttempt(mair, { route: 0, outcome: 'voicemail', outside: 'He is away tonight.' }),
      addReveal({ ...mair, at: at + 60 }, { route: 1 }, 'She rang and asked.'),
      addReveal({ ...mair, at: at + 120 }, { route: writersRoutes }),
    ];
    const content = adds.reduce((before, add) => add(before), emptyCase());
    const [writers, shown, tried, ...rest] = logLines(content, words, () => 'Mair Example');
    expect(rest).toEqual([]);
    expect(writers?.more).toEqual([]);
    expect(writers?.text).toMatch(/ 1\b.*Mair Example/);
    expect(shown?.text).toMatch(/ 2\b.*Mair Example/);
    expect(shown?.text).toContain('24/11, 20:01');
    expect(shown?.more.join()).toContain('She rang and asked.');
    expect(tried?.text).toContain(words.cases.attempts.outcomes.voicemail);
    expect(tried?.more.join()).toContain('He is away tonight.');
  },
);

test('a reason that was typed is taken as the contract takes it, and what nobody could read is none', () => {
  expect(reasonIn('  Agreed just now,\nby voice. ')).toBe('Agreed just now, by voice.');
  expect(['', '  ', '\u200b', '\u202e'].map(reasonIn)).toEqual(['', '', '', '']);
  const long = reasonIn(`${'a'.repeat(199)}\u{1f600} and more`);
  expect(Outside.safeParse(long).data).toBe(long);
});
