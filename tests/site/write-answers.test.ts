import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characters, storyLimit, tidy } from '#shared/contract/text.ts';
import { type Draft, textAt } from '#site/write/draft.ts';
import { type FaultCode, faultsIn, unfinished } from '#site/write/faults.ts';
import { forms } from '#site/write/forms.ts';
import { referralOf } from '#site/write/referring.ts';
import { roomFor } from '#site/write/story.ts';
import { runs } from '#tests/counts.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { aids, exampleDraft } from './drafts.ts';

const { self } = forms;
const family = '🧑‍🧑‍🧒';
const route = 'contact.routes.0';

/** What is wrong with one answer beside others that are right. */
function codesAt(at: string, answers: Draft): FaultCode[] {
  const faults = faultsIn(self, { ...exampleDraft, ...answers }, aids);
  return faults.filter(({ field }) => field.at === at).map(({ code }) => code);
}

function sent(answers: Draft) {
  return referralOf(self, { ...exampleDraft, ...answers });
}

describe('what was answered', () => {
  test('becomes the referral it means', () => {
    expect(referralOf(self, exampleDraft)).toEqual(exampleReferral);
  });

  test('to questions that are no longer asked is left out', () => {
    expect(sent({ 'contact.choice': 'do-not-contact' })).toMatchObject({ contact: { choice: 'do-not-contact' } });
    const email = sent({ [`${route}.method`]: 'email', [`${route}.address`]: ' robin@example.org ' });
    expect(JSON.stringify(email)).not.toMatch(/07700|voicemail/);
    expect(sent({ 'circumstances.children': '0', 'circumstances.childrenCome': 'all' })).toMatchObject({
      circumstances: { children: 0 },
    });
  });

  test('is unfinished from the first question on when nothing was answered', () => {
    expect(unfinished(self, {}, aids)?.name).toBe('name');
    expect(unfinished(self, exampleDraft, aids)).toBeNull();
  });
});

describe('the name', () => {
  test.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['\u200b\u200f', 'missing'],
    ['\u0000\u0007', 'missing'],
    ['n'.repeat(81), 'long'],
    [family.repeat(20), 'long'],
  ])('%j is not taken: %s', (name, code) => {
    expect(codesAt('name', { name })).toEqual([code]);
  });

  test.each([
    ['  Robin  ', 'Robin'],
    ['n'.repeat(80), 'n'.repeat(80)],
    // Letters with an accent of their own and pictures are counted as people see them.
    ['n\u0303'.repeat(80), 'n\u0303'.repeat(80)],
    ['🌻'.repeat(60), '🌻'.repeat(60)],
    ['🌻', '🌻'],
    ['רובין', 'רובין'],
    ['Siân\tO’Neill\n', 'Siân O’Neill'],
    ['Ro\u0000bin\ud800', 'Robin'],
  ])('%j is taken as %j', (name, taken) => {
    expect(codesAt('name', { name })).toEqual([]);
    expect(sent({ name })).toMatchObject({ name: taken });
  });
});

describe('the age', () => {
  test('has to be chosen, and under 16 is an answer that sends nothing', () => {
    expect(codesAt('age', { age: '' })).toEqual(['choose']);
    expect(unfinished(self, { ...exampleDraft, age: 'under-16' }, aids)?.name).toBe('age');
    expect(() => sent({ age: 'under-16' })).toThrow();
  });
});

describe('the area', () => {
  test.each([
    ['', 'missing'],
    ['  ', 'missing'],
    ['12 High Street', 'area-wrong'],
    ['NP20 4', 'area-wrong'],
    ['NP20 4XYZ', 'area-wrong'],
    ['٣ شارع', 'area-wrong'],
    ['x', 'area-wrong'],
    ['c'.repeat(81), 'area-wrong'],
  ])('%j is not taken: %s', (area, code) => {
    expect(codesAt('area', { area })).toEqual([code]);
  });

  test.each([
    ['np20', 'NP20'],
    ['NP20 4XY', 'NP20'],
    ['np204xy', 'NP20'],
    [' e c 1a 1 bb ', 'EC1A'],
    ['W1A 0AX', 'W1A'],
    ['m1', 'M1'],
    ['M1-1AE', 'M1'],
  ])('of %j only the first half is taken: %s', (area, outward) => {
    expect(codesAt('area', { area })).toEqual([]);
    expect(sent({ area })).toMatchObject({ area: { by: 'outward', outward } });
  });

  test.each(['Casnewydd', 'Rhondda Cynon Taf', 'Brighton & Hove', 'Ynys Môn'])('%s is a council', (council) => {
    expect(sent({ area: council })).toMatchObject({ area: { by: 'council', council } });
  });
});

describe('the way to reach somebody', () => {
  test('has to be chosen, and so has how to go on', () => {
    expect(codesAt('contact.choice', { 'contact.choice': '' })).toEqual(['choose']);
    expect(codesAt(`${route}.method`, { [`${route}.method`]: undefined })).toEqual(['choose']);
    expect(codesAt(`${route}.method`, { 'contact.choice': 'come-back', [`${route}.method`]: '' })).toEqual([]);
  });

  test('is nothing without the tick that only they can see it, or that somebody is trusted', () => {
    const by = {
      [`${route}.address`]: 'robin@example.org',
      [`${route}.who`]: 'Mair',
      [`${route}.how`]: '01632 960123',
    };
    for (const method of ['call', 'text', 'email', 'through']) {
      const answers = { ...by, [`${route}.method`]: method, [`${route}.onlyMe`]: false };
      expect(faultsIn(self, { ...exampleDraft, ...answers }, aids)).toMatchObject([{ code: 'tick' }]);
    }
  });

  test('through somebody needs to know who and how', () => {
    const empty = faultsIn(self, { ...exampleDraft, [`${route}.method`]: 'through' }, aids);
    expect(empty.map(({ field, code }) => [field.at, code])).toEqual([
      [`${route}.who`, 'missing'],
      [`${route}.how`, 'missing'],
    ]);
  });

  test.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['0770', 'number-wrong'],
    ['07700 900123 07700 900124', 'number-wrong'],
    ['call me', 'number-wrong'],
    ['07700 900123 ext 4', 'number-wrong'],
    ['☎️☎️☎️☎️☎️☎️', 'number-wrong'],
    ['robin@example.org', 'number-wrong'],
  ])('%j is not a number: %s', (number, code) => {
    expect(codesAt(`${route}.number`, { [`${route}.number`]: number })).toEqual([code]);
    expect(codesAt(`${route}.number`, { [`${route}.method`]: 'text', [`${route}.number`]: number })).toEqual([code]);
  });

  test.each([
    ['07700900123', '07700900123'],
    [' 07700 900 123 ', '07700 900 123'],
    ['+44 (0)7700 900123', '+44 (0)7700 900123'],
    ['(01632) 960-123', '(01632) 960-123'],
    ['\u202a01632\u00a0960–123\u202c', '01632 960-123'],
    ['０７７００ ９００１２３', '07700 900123'],
  ])('%j is taken as the number %j', (number, taken) => {
    expect(sent({ [`${route}.number`]: number })).toMatchObject({ contact: { routes: [{ number: taken }] } });
  });

  test.each([
    ['', 'missing'],
    ['robin', 'address-wrong'],
    ['robin@', 'address-wrong'],
    ['robin@example', 'address-wrong'],
    ['robin @example.org', 'address-wrong'],
    ['robin@example.org, sam@example.org', 'address-wrong'],
    ['🌻@example.org', 'address-wrong'],
    [`${'r'.repeat(250)}@example.org`, 'address-wrong'],
  ])('%j is not an e-mail address: %s', (address, code) => {
    const answers = { [`${route}.method`]: 'email', [`${route}.address`]: address };
    expect(codesAt(`${route}.address`, answers)).toEqual([code]);
  });

  test.each(['robin@example.org', ' Robin.Example+help@mail.example.org\n'])('%j is an e-mail address', (address) => {
    const referral = sent({ [`${route}.method`]: 'email', [`${route}.address`]: address });
    expect(referral).toMatchObject({ contact: { routes: [{ method: 'email', address: address.trim() }] } });
  });
});

describe('a line that may be left empty', () => {
  test('may be, is one line, and has an end', () => {
    const at = 'contact.introduction';
    expect(codesAt(at, { [at]: '' })).toEqual([]);
    expect(codesAt(at, { [at]: 'i'.repeat(161) })).toEqual(['long']);
    expect(sent({ [at]: ' the\ndentist\u0007 ' })).toMatchObject({ contact: { introduction: 'the dentist' } });
    expect(sent({ [at]: ' \u200b' })).toMatchObject({ contact: { introduction: '' } });
  });

  test('is not sent at all where that says the same', () => {
    for (const empty of ['', '  ', '\u200b', undefined]) {
      expect(sent({ 'circumstances.access': empty })).toMatchObject({ circumstances: {} });
      expect(JSON.stringify(sent({ 'circumstances.access': empty }))).not.toContain('access');
    }
  });
});

describe('a count', () => {
  test.each([
    ['0', 0],
    ['3', 3],
    [' 20 ', 20],
    ['９', 9],
  ])('%j is %j children', (typed, children) => {
    expect(sent({ 'circumstances.children': typed })).toMatchObject({ circumstances: { children } });
  });

  test.each(['21', '-1', '1.5', 'two', '🧒🧒', '1e3', '99999'])('%j is not', (typed) => {
    expect(codesAt('circumstances.children', { 'circumstances.children': typed })).toEqual(['count-wrong']);
  });
});

describe('a day', () => {
  const at = 'contact.recheck';

  test.each([
    [['28', '3', '2027'], '2027-03-28'],
    [['9', '10', '2027'], '2027-10-09'],
    [['２９', '02', '2028'], '2028-02-29'],
  ])('%j is %s', (boxes, day) => {
    expect(codesAt(at, { [at]: boxes })).toEqual([]);
    expect(sent({ [at]: boxes })).toMatchObject({ contact: { recheck: day } });
  });

  test.each([
    [['29', '2', '2027'], 'day-wrong'],
    [['31', '4', '2028'], 'day-wrong'],
    [['1', '13', '2028'], 'day-wrong'],
    [['0', '1', '2028'], 'day-wrong'],
    [['1', '1', '28'], 'day-wrong'],
    [['', '5', '2028'], 'day-wrong'],
    [['soon', '', ''], 'day-wrong'],
    [['27', '3', '2027'], 'day-past'],
  ])('%j is not: %s', (boxes, code) => {
    expect(codesAt(at, { [at]: boxes })).toEqual([code]);
  });

  test('may be left empty, but not where a choice needs it', () => {
    expect(codesAt(at, { [at]: ['', ' ', ''] })).toEqual([]);
    const until = { 'contact.ifUnreached.is': 'try-until' };
    expect(codesAt('contact.ifUnreached.day', until)).toEqual(['missing']);
    expect(sent({ 'contact.ifUnreached.is': 'stop', 'contact.ifUnreached.day': ['1', '1', '2000'] })).toMatchObject({
      contact: { ifUnreached: { is: 'stop' } },
    });
  });
});

describe('the story', () => {
  test.each([
    ['', []],
    [' \n\u200b ', []],
    ['s'.repeat(3000), []],
    ['s'.repeat(3001), ['long']],
    ['丐'.repeat(3000), []],
    [family.repeat(500), []],
    [family.repeat(501), ['long']],
  ])('%#: its length is as people and as bytes count', (story, codes) => {
    expect(codesAt('story', { story })).toEqual(codes);
  });

  test('is sent without what nobody can see, and with its lines', () => {
    const story = ' One\r\ntwo\u0000\u0007\n\nשלוש 🌻 ';
    expect(sent({ story })).toMatchObject({ story: 'One\ntwo\n\nשלוש 🌻' });
  });

  test('has room left exactly as long as it can be sent', () => {
    expect(roomFor('')).toBe(3000);
    expect(roomFor('🌻')).toBe(2998);
    expect(roomFor('s'.repeat(3001))).toBe(-1);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 4000, size: 'max' }), (story) => {
        expect(codesAt('story', { story }).length === 0).toBe(roomFor(story) >= 0);
        expect(roomFor(story)).toBeLessThanOrEqual(storyLimit.characters - characters(tidy(story).trim()));
      }),
      runs(50),
    );
  });
});

describe('a draft', () => {
  test('gives a text only where a text was typed', () => {
    expect([textAt({ a: 'b' }, 'a'), textAt({ a: ['b'] }, 'a'), textAt({}, 'a')]).toEqual(['b', '', '']);
  });
});
