import * as fc from 'fast-check';
import type { Draft, Value } from '#site/write/draft.ts';
import type { Aids } from '#site/write/faults.ts';
import type { Field } from '#site/write/fields.ts';
import type { Form } from '#site/write/referring.ts';
import { beginnings, ends, weekdays } from '#site/write/times.ts';

/** The day on which drafts are judged in tests, and nothing that knows phone numbers. */
export const aids: Aids = { today: '2027-03-28', judge: null, judgeFiles: null };

/** A made-up person who can be called on Tuesday mornings, with every answer as somebody might type it. */
export const exampleDraft: Draft = {
  name: 'Robin Example',
  age: '18-or-over',
  area: 'np20',
  'contact.choice': 'contact-me',
  'contact.routes.0.method': 'call',
  'contact.routes.0.number': '07700 900123',
  'contact.routes.0.onlyMe': true,
  'contact.routes.0.safe': [{ days: [2], from: '09:00', to: '12:00' }],
  'contact.routes.0.never': [{ days: [6], from: '00:00', to: '24:00' }],
  'contact.introduction': 'say you are from the dentist',
  story: 'This is happening. Call me only on Tuesday mornings.',
};

/** Every question of a form, each place once, with all the options that stand for it. */
export function fieldsOf({ pages }: Form): Field[] {
  const fields = pages.flatMap((page) => page.fields);
  return fields.filter(({ at }, place) => fields.findIndex((other) => other.at === at) === place);
}

/** Text of all kinds: many scripts, pictures, marks and control characters, spaces. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    'Robin',
    '\u200f\u202e',
    'רובין',
    '🧑‍🧑‍🧒',
    'a\nb',
    'a\u0000b',
    '\ud800',
    '"\\',
    'x'.repeat(999),
  ),
);

const oddRows = fc.array(
  fc.record({
    days: fc.uniqueArray(fc.constantFrom(...weekdays), { maxLength: 7 }),
    from: fc.constantFrom('', ...beginnings),
    to: fc.constantFrom('', ...ends),
  }),
  { maxLength: 6 },
);

function anyValue({ kind, options = [] }: Field): fc.Arbitrary<Value | undefined> {
  switch (kind) {
    case 'choice':
    case 'flag':
      return fc.constantFrom(undefined, '', 'yes', ...options);
    case 'ticks':
      return fc.subarray([...options]);
    case 'agree':
      return fc.boolean();
    case 'times':
      return oddRows;
    case 'day':
      return fc.array(fc.oneof(text, fc.constantFrom('', '1', '31', '2', '2027', '２０２８')), { maxLength: 3 });
    case 'files':
      return fc.constant([]);
    case 'number':
      return fc.oneof(text, fc.constantFrom('07700 900123', '+44 (0)7700 900 123', '01632–960123'));
    case 'address':
      return fc.oneof(text, fc.emailAddress());
    case 'area':
      return fc.oneof(text, fc.constantFrom('np20', 'EC1A 1BB', 'Casnewydd', '12 High Street', 'w1a0ax'));
    case 'count':
      return fc.oneof(text, fc.constantFrom('0', '3', '21', '-1', '1.5', '９'));
    default:
      return text;
  }
}

/** Any draft that a form's controls can make, good or bad. */
export function anyDraft(form: Form): fc.Arbitrary<Draft> {
  return fc.record(Object.fromEntries(fieldsOf(form).map((field) => [field.at, anyValue(field)])));
}

const goodRows = fc.array(
  fc
    .record({
      days: fc.subarray([...weekdays], { minLength: 1 }),
      from: fc.integer({ min: 0, max: 46 }),
      length: fc.integer({ min: 1, max: 48 }),
    })
    .map(({ days, from, length }) => ({
      days,
      from: beginnings[from] ?? '00:00',
      to: ends[Math.min(from + length, 47)] ?? '24:00',
    })),
  { minLength: 1, maxLength: 6 },
);

const seen = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((line) => /[\p{L}\p{N}]/u.test(line) && line.trim() === line && !/[\p{C}\u2028\u2029\n\t]/u.test(line));

function goodValue({ kind, options = [], side }: Field): fc.Arbitrary<Value | undefined> {
  switch (kind) {
    case 'choice':
      return fc.constantFrom(...options.filter((option) => option !== 'under-16'));
    case 'flag':
      return fc.constantFrom('no', 'yes');
    case 'ticks':
      return fc.subarray([...options]);
    case 'agree':
      return fc.constant(true);
    case 'times':
      return goodRows;
    case 'day':
      return fc.constant(side === 'past' ? ['28', '3', '2027'] : ['29', '02', '2028']);
    case 'files':
      return fc.constant([]);
    case 'number':
      return fc.constantFrom('07700 900123', '+44 (0)7700 900123', '01632 960123');
    case 'address':
      return fc.constantFrom('robin@example.org', 'Sam.Example+2@mail.example.org', 'nyrs@example.wales');
    case 'area':
      return fc.constantFrom('NP20', 'EC1A', 'Casnewydd', 'Rhondda Cynon Taf', 'Βιρμιγχαμ');
    case 'count':
      return fc.constantFrom('1', '2', '20');
    default:
      return seen;
  }
}

/** A draft that most often has no fault; what may be left out sometimes is. */
export function likelyDraft(form: Form): fc.Arbitrary<Draft> {
  const values = fieldsOf(form).map((field) => {
    const good = goodValue(field);
    return [field.at, field.needed ? good : fc.oneof(good, fc.constant(undefined))] as const;
  });
  return fc.record(Object.fromEntries(values));
}
