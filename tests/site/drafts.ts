import * as fc from 'fast-check';
import type { SelfReferral } from '#shared/contract/referral.ts';
import type { Window } from '#shared/contract/safe-contact.ts';
import { type Draft, emptyDraft } from '#site/write/answers.ts';
import { beginnings, ends, type Row, weekdays } from '#site/write/times.ts';

/** A made-up person who can be called on Tuesday mornings, with every answer as somebody might type it. */
export const exampleDraft: Draft = {
  name: 'Robin Example',
  age: '18-or-over',
  area: 'np20',
  method: 'call',
  number: '07700 900123',
  address: '',
  onlyMe: true,
  safe: [{ days: [2], from: '09:00', to: '12:00' }],
  never: [{ days: [6], from: '00:00', to: '24:00' }],
  voicemail: false,
  text: false,
  introduction: 'say you are from the dentist',
  story: 'This is happening. Call me only on Tuesday mornings.',
};

/** Reads a referral back into the answers that it was made of, by another way than it was made. */
export function draftOf({ name, age, area, contact, story }: SelfReferral): Draft {
  const draft = { ...emptyDraft(), name, age, story, area: area.by === 'outward' ? area.outward : area.council };
  if (contact.choice === 'do-not-contact') return { ...draft, method: 'none' };
  const [route] = contact.routes;
  if (!route) throw new Error('a route is always there');
  const { safe, never, ...rest } = route;
  return { ...draft, ...rest, introduction: contact.introduction, safe: safe.map(rowOf), never: never.map(rowOf) };
}

function rowOf({ day, from, to }: Window): Row {
  return { days: [day], from, to };
}

/** Text of all kinds: many scripts, pictures, marks and control characters, spaces. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', ' ', 'Robin', '\u200f\u202e', 'רובין', '🧑‍🧑‍🧒', 'a\nb', 'a\u0000b', '\ud800', '"\\'),
);

const rows = fc.array(
  fc.record({
    days: fc.uniqueArray(fc.constantFrom(...weekdays), { maxLength: 7 }),
    from: fc.constantFrom('', ...beginnings),
    to: fc.constantFrom('', ...ends),
  }),
  { maxLength: 6 },
);

/** Any draft that the form's controls can make, good or bad. */
export const anyDraft: fc.Arbitrary<Draft> = fc.record({
  name: text,
  age: fc.constantFrom<Draft['age'][]>('', 'under-16', '16-17', '18-or-over'),
  area: fc.oneof(text, fc.constantFrom('np20', 'EC1A 1BB', 'Casnewydd', '12 High Street', 'w1a0ax')),
  method: fc.constantFrom<Draft['method'][]>('', 'none', 'call', 'text', 'email'),
  number: fc.oneof(text, fc.constantFrom('07700 900123', '+44 (0)7700 900 123', '01632–960123')),
  address: fc.oneof(text, fc.emailAddress()),
  onlyMe: fc.boolean(),
  safe: rows,
  never: rows,
  voicemail: fc.boolean(),
  text: fc.boolean(),
  introduction: text,
  story: text,
});

const goodRows = fc.array(
  fc
    .record({
      days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 7 }),
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

const seen = text.filter((name) => /[\p{L}\p{N}]/u.test(name));

/** A draft that most often has no fault. */
export const likelyDraft: fc.Arbitrary<Draft> = fc
  .record({
    name: seen,
    age: fc.constantFrom<Draft['age'][]>('16-17', '18-or-over'),
    area: fc.constantFrom('np20', 'NP20 4XY', ' e c 1a 1bb ', 'Casnewydd', 'Rhondda Cynon Taf', 'Βιρμιγχαμ'),
    method: fc.constantFrom<Draft['method'][]>('none', 'call', 'text', 'email'),
    number: fc.constantFrom(
      '07700 900123',
      '+44 (0)7700 900 123',
      '\u202a01632\u00a0960–123\u202c',
      '０７７００９００１２３',
    ),
    address: fc.emailAddress({ size: 'small' }),
    safe: goodRows,
    never: fc.oneof(goodRows, fc.constant<Row[]>([])),
    voicemail: fc.boolean(),
    text: fc.boolean(),
    introduction: text,
    story: text,
  })
  .map((draft) => ({ ...draft, onlyMe: true }));
