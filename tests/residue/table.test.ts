import { expect, test } from 'vitest';
import type { Row } from '#scripts/residue/matrix.ts';
import { residueTable, withTable } from '#scripts/residue/table.ts';
import { kinds } from './scan/kinds.ts';

const row: Row = {
  browser: 'Firefox',
  way: 'the button',
  traces: {
    ours: { rows: [{ url: 'http://site.localhost/', title: 'Local information' }], findings: [] },
    control: {
      rows: [],
      findings: [
        { kind: 'typed words', file: 'formhistory.sqlite', canary: 'one' },
        { kind: 'typed words', file: 'formhistory.sqlite', canary: 'two' },
      ],
    },
  },
};

test('the table has a line for each browser and way, and a column for each kind', () => {
  const [head, , line] = residueTable([row]).split('\n');
  expect(head?.split(' | ')).toHaveLength(3 + kinds.length);
  expect(line).toMatch(/^\| Firefox \| the button \| 1 \/ 0 \| 0 \/ 0 \| 0 \/ 0 \| 0 \/ 2 \|/);
});

test('the table takes the place of the one before, and nothing else changes', () => {
  const page = 'Before\n<!-- residue: written by npm run residue -- --write -->\nold\n<!-- residue ends -->\nAfter\n';
  const once = withTable(page, '| new |');
  expect(once).toContain('Before\n');
  expect(once).toContain('\nAfter\n');
  expect(once).not.toContain('old');
  expect(withTable(once, '| new |')).toBe(once);
  expect(() => withTable('A page without a place', '| new |')).toThrow('no place');
});
