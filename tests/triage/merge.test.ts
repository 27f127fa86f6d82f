import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Case, emptyCase } from '#shared/contract/case.ts';
import { mergeCases } from '#shared/triage/merge.ts';

const note = fc.nat(20).map((number) => ({ id: `${number}`, by: 'm', at: 100 - number, text: `Note ${number}` }));
const someCase: fc.Arbitrary<Case> = fc
  .uniqueArray(note, { selector: ({ id }) => id })
  .map((notes) => ({ ...emptyCase(), notes: notes.sort((one, other) => one.at - other.at) }));

test('bringing two cases together loses nothing, doubles nothing, and does not care which comes first', () => {
  fc.assert(
    fc.property(someCase, someCase, (one, other) => {
      const both = mergeCases(one, other);
      const ids = both.notes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(ids)).toEqual(new Set([...one.notes, ...other.notes].map(({ id }) => id)));
      expect(mergeCases(other, one)).toEqual(both);
      expect(mergeCases(both, one)).toEqual(both);
    }),
  );
});

test('an action that either of them has as done is done', () => {
  const action = { id: 'a', by: 'm', at: 1, text: 'Ring the housing team' };
  const open: Case = { ...emptyCase(), actions: [action] };
  const done: Case = { ...emptyCase(), actions: [{ ...action, doneAt: 5 }] };
  expect(mergeCases(open, done)).toEqual(done);
  expect(mergeCases(done, open)).toEqual(done);
});
