import fc from 'fast-check';
import { expect, test } from 'vitest';
import { line } from '#shared/contract/text.ts';
import { shownName, shownSize } from '#site/parts/file-words.ts';
import { runs } from '#tests/counts.ts';

const Name = line({ least: 1, most: 120 });

test('whatever a file is called, its name can be shown and sent', () => {
  const hostile = fc.constantFrom(
    '\r\n',
    '\t',
    '\0',
    '\u202e',
    '\u2067',
    '\u200f',
    '\ufeff',
    '\ud800',
    '/',
    '.',
    ' ',
    '🦋',
  );
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.oneof(hostile, fc.string({ maxLength: 5 })), { maxLength: 90 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(name, (given) => {
      const shown = shownName(given, 3);
      expect(Name.safeParse(shown).success).toBe(true);
      expect(shown).not.toMatch(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/);
    }),
    runs(500),
  );
});

test('a name keeps what tells it, and one of which nothing can be seen is its number', () => {
  expect(shownName('Llythyr 5.pdf', 1)).toBe('Llythyr 5.pdf');
  expect(shownName('\u202egpj.exe', 1)).toBe('gpj.exe');
  expect(shownName('\u200f \r\n\u2067', 4)).toBe('4');
  expect(shownName(`${'a'.repeat(300)}.pdf`, 1)).toBe(`${'a'.repeat(99)}…${'a'.repeat(16)}.pdf`);
});

test('a size is told as people know it', () => {
  expect([1, 1024, 500_000, 1_040_000, 10 * 1024 * 1024].map(shownSize)).toEqual([
    '1 KB',
    '1 KB',
    '488 KB',
    '1.0 MB',
    '10.0 MB',
  ]);
});
