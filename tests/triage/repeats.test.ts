import { describe, expect, test } from 'vitest';
import type { FriendReferral } from '#shared/contract/referral.ts';
import { readBirth } from '#shared/triage/births.ts';
import { foldName, nameLikeness } from '#shared/triage/names.ts';
import { identityOf, likenessOf } from '#shared/triage/repeats.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { drawFrom, makePairs, type Pair, type Written } from '#tests/triage/made-up/people.ts';

const today = '2026-11-24';

const likenessOfNames = (one: string, other: string) => nameLikeness(foldName(one), foldName(other));

function referralOf({ name, phone, born, area }: Written): FriendReferral {
  return {
    journey: 'friend',
    friend: { relation: 'friend', contact: { choice: 'do-not-contact' } },
    agrees: true,
    person: {
      name,
      ...(born !== '' && { born }),
      ...(area !== '' && { area: { by: 'council', council: area } }),
      contact:
        phone === ''
          ? { choice: 'come-back' }
          : {
              choice: 'contact-me',
              introduction: '',
              routes: [{ method: 'text', number: phone, onlyMe: true, safe: [], never: [] }],
            },
    },
    circumstances: {},
    story: '',
  };
}

function isFound({ one, other }: Pair): boolean {
  const [a, b] = [one, other].map((written) => identityOf(referralOf(written), today));
  return a != null && b != null && likenessOf(a, b) !== null;
}

/** Of those it found, how many are; of those that are, how many it found. */
function judge(pairs: Pair[], find: (pair: Pair) => boolean) {
  const found = pairs.filter(find);
  const right = found.filter(({ same }) => same).length;
  return { precision: right / found.length, recall: right / pairs.filter(({ same }) => same).length };
}

describe('one person written down twice', () => {
  // The matcher was fitted while looking at the other half, which another seed makes.
  const heldOut = makePairs(2000, drawFrom(20261124));

  test('is found among made-up people, and others are not taken for them', () => {
    const { precision, recall } = judge(heldOut, isFound);
    console.log(`repeats: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });

  test('control: looking for the same letters alone finds too few', () => {
    const { recall } = judge(heldOut, ({ one, other }) => one.name === other.name && one.phone === other.phone);
    expect(recall).toBeLessThan(0.2);
  });

  test('is told by what it was found by', () => {
    const one = identityOf(exampleReferral, today);
    const other = identityOf({ ...exampleReferral, name: 'Robyn Exampel' }, today);
    expect(one && other && likenessOf(one, other)).toEqual({ same: ['name', 'phone', 'area'] });
    const stranger = identityOf({ ...exampleReferral, name: 'Alex Prydderch' }, today);
    expect(one && stranger && likenessOf(one, stranger)).toBeNull();
    expect(
      identityOf({ journey: 'question', about: 'me', contact: { choice: 'come-back' }, story: 'May I ask?' }, today),
    ).toBeNull();
  });
});

test.each([
  ['07/03/1990', '1990-03-07'],
  ['7.3.90', '1990-03-07'],
  ['7 March 1990', '1990-03-07'],
  ['7th of Mar 1990', '1990-03-07'],
  ['March 7th, 1990', '1990-03-07'],
  ['1990-03-07', '1990-03-07'],
  ['7 Mawrth 1990', '1990-03-07'],
  ['1af o Dachwedd 2004', null],
  ['1 Tachwedd 2004', '2004-11-01'],
  ['3/4/05', '2005-04-03'],
  ['31/02/1990', null],
  ['about 40', null],
  ['', null],
])('the date of birth %j is read as %j', (text, born) => {
  expect(readBirth(text, today)).toBe(born);
});

test('names that are one by ear are alike, whichever comes first, and others are not', () => {
  expect(foldName('Siân O’Neill (not my name)')).toEqual(['sian', 'unil']);
  for (const [one, other] of [
    ['Mohammed Hussain', 'Muhamad Hussein'],
    ['Gruffydd, Siân', 'sian griffith'],
    ['Sukhwinder Singh', 'SUKHVINDER SING'],
    ['Llinos Prydderch', 'Linos Pryderch'],
  ] as const) {
    expect(likenessOfNames(one, other), one).toBeGreaterThan(0.85);
    expect(likenessOfNames(other, one)).toBe(likenessOfNames(one, other));
  }
  expect(likenessOfNames('Robin Example', 'Priya Patel')).toBeLessThan(0.7);
  expect(likenessOfNames('', 'Robin')).toBe(0);
});
