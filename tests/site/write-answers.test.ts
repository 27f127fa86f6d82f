import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { utf8 } from '#shared/bytes/encode.ts';
import { Opening, SelfReferral } from '#shared/contract/referral.ts';
import { openingPadded, size } from '#shared/contract/sizes.ts';
import { characters, storyLimit, tidy } from '#shared/contract/text.ts';
import { type Draft, emptyDraft, referralOf } from '#site/write/answers.ts';
import { type FaultCode, faultsAt, unfinished } from '#site/write/faults.ts';
import type { Question } from '#site/write/steps.ts';
import { roomFor } from '#site/write/story.ts';
import { ends, weekdays } from '#site/write/times.ts';
import { runs } from '#tests/counts.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { anyDraft, draftOf, exampleDraft, likelyDraft } from './drafts.ts';

const family = '🧑‍🧑‍🧒';

function codesAt(question: Question, answers: Partial<Draft>): FaultCode[] {
  return faultsAt(question, { ...exampleDraft, ...answers }).map(({ code }) => code);
}

describe('what was answered', () => {
  test('becomes the referral it means', () => {
    expect(referralOf(exampleDraft)).toEqual(exampleReferral);
  });

  test('becomes a valid referral and reads back the same, whatever was answered', () => {
    fc.assert(
      fc.property(likelyDraft, (draft) => {
        fc.pre(unfinished(draft) === null);
        const referral = referralOf(draft);
        expect(SelfReferral.parse(JSON.parse(JSON.stringify(referral)))).toEqual(referral);
        expect(referralOf(draftOf(referral))).toEqual(referral);
      }),
    );
  });

  test('is either told to be unfinished or is a valid referral, however odd', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        if (unfinished(draft) === null) expect(() => referralOf(draft)).not.toThrow();
      }),
      runs(500),
    );
  });

  test('to questions that are no longer asked is left out', () => {
    const none = referralOf({ ...exampleDraft, method: 'none' });
    expect(none.contact).toEqual({ choice: 'do-not-contact' });
    const email = referralOf({ ...exampleDraft, method: 'email', address: ' robin@example.org ', voicemail: true });
    expect(JSON.stringify(email)).not.toMatch(/07700|voicemail|dentist/);
  });

  test('at its fullest, in the widest characters, fits into an opening', () => {
    const rows = Array.from({ length: 6 }, (_, at) => ({ days: [...weekdays], from: `0${at}:00`, to: ends[40] ?? '' }));
    const story = '"\u0301'.repeat(storyLimit.characters);
    const wide = { name: '丐'.repeat(80), area: '丐'.repeat(80), introduction: '丐'.repeat(160), story };
    const body = referralOf({
      ...{ ...exampleDraft, ...wide },
      number: '0 '.repeat(15),
      safe: rows,
      never: rows.map((row) => ({ ...row, to: ends[38] ?? '' })),
    });
    const opening = Opening.parse({
      kind: 'referral',
      replyKey: toBase64url(new Uint8Array(size.sealKey)),
      signKey: toBase64url(new Uint8Array(size.signKey)),
      language: 'cy',
      at: 32_503_680_000,
      body,
      attachments: [],
    });
    expect(utf8(body.story)).toHaveLength(storyLimit.bytes);
    expect(utf8(JSON.stringify(opening)).length).toBeLessThan(openingPadded);
  });

  test('is unfinished from the first question on when nothing was answered', () => {
    expect(unfinished(emptyDraft())).toBe('name');
  });
});

describe('the name', () => {
  test.each([
    ['', 'name-missing'],
    ['   ', 'name-missing'],
    ['\u200b\u200f', 'name-missing'],
    ['\u0000\u0007', 'name-missing'],
    ['n'.repeat(81), 'name-long'],
    [family.repeat(20), 'name-long'],
  ])('%j is not taken: %s', (name, code) => {
    expect(codesAt('name', { name })).toEqual([code]);
  });

  test.each([
    ['  Robin  ', 'Robin'],
    ['n'.repeat(80), 'n'.repeat(80)],
    ['🌻', '🌻'],
    ['רובין', 'רובין'],
    ['Siân\tO’Neill\n', 'Siân O’Neill'],
    ['Ro\u0000bin\ud800', 'Robin'],
  ])('%j is taken as %j', (name, taken) => {
    expect(codesAt('name', { name })).toEqual([]);
    expect(referralOf({ ...exampleDraft, name }).name).toBe(taken);
  });
});

describe('the age', () => {
  test('has to be chosen, and under 16 is an answer that sends nothing', () => {
    expect(codesAt('age', { age: '' })).toEqual(['age-missing']);
    expect(codesAt('age', { age: 'under-16' })).toEqual([]);
    expect(unfinished({ ...exampleDraft, age: 'under-16' })).toBe('age');
    expect(() => referralOf({ ...exampleDraft, age: 'under-16' })).toThrow();
  });
});

describe('the area', () => {
  test.each([
    ['', 'area-missing'],
    ['  ', 'area-missing'],
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
    expect(referralOf({ ...exampleDraft, area }).area).toEqual({ by: 'outward', outward });
  });

  test.each(['Casnewydd', 'Rhondda Cynon Taf', 'Brighton & Hove', 'Ynys Môn'])('%s is a council', (council) => {
    expect(referralOf({ ...exampleDraft, area: council }).area).toEqual({ by: 'council', council });
  });
});

describe('the way to reach somebody', () => {
  test('has to be chosen', () => {
    expect(codesAt('method', { method: '' })).toEqual(['method-missing']);
    expect(codesAt('method', { method: 'none' })).toEqual([]);
  });

  test('is nothing without the tick that only they can see it', () => {
    for (const method of ['call', 'text', 'email'] as const) {
      const answers = { method, address: 'robin@example.org', onlyMe: false };
      expect(codesAt('reach', answers)).toEqual(['only-me-missing']);
    }
  });

  test.each([
    ['', 'number-missing'],
    ['   ', 'number-missing'],
    ['0770', 'number-wrong'],
    ['07700 900123 07700 900124', 'number-wrong'],
    ['call me', 'number-wrong'],
    ['07700 900123 ext 4', 'number-wrong'],
    ['☎️☎️☎️☎️☎️☎️', 'number-wrong'],
    ['robin@example.org', 'number-wrong'],
  ])('%j is not a number: %s', (number, code) => {
    expect(codesAt('reach', { number })).toEqual([code]);
    expect(codesAt('reach', { method: 'text', number })).toEqual([code]);
  });

  test.each([
    ['07700900123', '07700900123'],
    [' 07700 900 123 ', '07700 900 123'],
    ['+44 (0)7700 900123', '+44 (0)7700 900123'],
    ['(01632) 960-123', '(01632) 960-123'],
    ['\u202a01632\u00a0960–123\u202c', '01632 960-123'],
    ['０７７００ ９００１２３', '07700 900123'],
  ])('%j is taken as the number %j', (number, taken) => {
    expect(referralOf({ ...exampleDraft, number }).contact).toMatchObject({ routes: [{ number: taken }] });
  });

  test.each([
    ['', 'address-missing'],
    ['robin', 'address-wrong'],
    ['robin@', 'address-wrong'],
    ['robin@example', 'address-wrong'],
    ['robin @example.org', 'address-wrong'],
    ['robin@example.org, sam@example.org', 'address-wrong'],
    ['🌻@example.org', 'address-wrong'],
    [`${'r'.repeat(250)}@example.org`, 'address-wrong'],
  ])('%j is not an e-mail address: %s', (address, code) => {
    expect(codesAt('reach', { method: 'email', address })).toEqual([code]);
  });

  test.each(['robin@example.org', ' Robin.Example+help@mail.example.org\n'])('%j is an e-mail address', (address) => {
    const { contact } = referralOf({ ...exampleDraft, method: 'email', address });
    expect(contact).toMatchObject({ routes: [{ method: 'email', address: address.trim() }] });
  });
});

describe('how the caller says who they are', () => {
  test('may be left empty, is one line, and has an end', () => {
    expect(codesAt('introduction', { introduction: '' })).toEqual([]);
    expect(codesAt('introduction', { introduction: 'i'.repeat(161) })).toEqual(['introduction-long']);
    const { contact } = referralOf({ ...exampleDraft, introduction: ' the\ndentist\u0007 ' });
    expect(contact).toMatchObject({ introduction: 'the dentist' });
  });
});

describe('the story', () => {
  test.each([
    ['', []],
    [' \n\u200b ', []],
    ['s'.repeat(3000), []],
    ['s'.repeat(3001), ['story-long']],
    ['丐'.repeat(3000), []],
    [family.repeat(500), []],
    [family.repeat(501), ['story-long']],
  ])('%#: its length is as people and as bytes count', (story, codes) => {
    expect(codesAt('story', { story })).toEqual(codes);
  });

  test('is sent without what nobody can see, and with its lines', () => {
    const story = ' One\r\ntwo\u0000\u0007\n\nשלוש 🌻 ';
    expect(referralOf({ ...exampleDraft, story }).story).toBe('One\ntwo\n\nשלוש 🌻');
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
