import { describe, expect, test } from 'vitest';
import type { Route } from '#shared/contract/safe-contact.ts';
import { SafeTexts } from '#shared/contract/safe-texts.ts';
import { leavingOf, textsFor, textsOf } from '#site/duty/contact/safe-texts.ts';
import { readTexts } from '#site/duty/TeamTexts.tsx';
import { tellingIn } from './telling.ts';

const common = { onlyMe: true as const, safe: [], never: [] };
const call = (allows: { voicemail: boolean; text: boolean }): Route => ({
  method: 'call',
  number: '07700 900123',
  ...common,
  ...allows,
});
const me = 'm'.repeat(21);
const profile = { names: { [me]: 'Mair Example' } };
const own = { introduction: '' };

describe('what may be left by a way', () => {
  const kinds = (route: Route) => [
    ...new Set(textsFor(route, own, leavingOf(profile, me, 'en')).map(({ kind }) => kind)),
  ];

  test('is only of a kind that the way allows', () => {
    expect(kinds(call({ voicemail: false, text: false }))).toEqual([]);
    expect(kinds(call({ voicemail: true, text: false }))).toEqual(['voicemail']);
    expect(kinds(call({ voicemail: true, text: true }))).toEqual(['text', 'voicemail']);
    expect(kinds({ method: 'text', number: '07700 900124', ...common })).toEqual(['text']);
    expect(kinds({ method: 'email', address: 'robin@example.org', ...common })).toEqual(['email']);
    expect(kinds({ method: 'through', who: 'Jo', how: 'At work', ...common })).toEqual([]);
  });

  test('is in the language in which they wrote, with a first name, and with none where they chose an introduction', () => {
    const route: Route = { method: 'text', number: '07700 900124', ...common };
    const inWelsh = leavingOf(profile, me, 'cy');
    const texts = textsFor(route, own, inWelsh).map(({ text }) => text);
    expect(texts[0]).toMatch(/^Helo, Mair sydd yma/);
    expect(texts.join()).not.toMatch(/\{name\}|Example/);
    const introduced = textsFor(route, { introduction: 'Say you are from the dentist.' }, inWelsh);
    expect(introduced.length).toBeGreaterThan(0);
    expect(introduced.map(({ text }) => text).join()).not.toMatch(/\{name\}|Mair/);
    // Nor does it greet with an empty name.
    expect(textsFor(route, own, leavingOf({ names: {} }, me, 'cy'))).toEqual(introduced);
  });

  test('is the team’s own once a manager has written it', () => {
    const nothing = { text: [], email: [], voicemail: [] };
    const texts: SafeTexts = { en: { ...nothing, email: ['Hello again'] }, cy: nothing };
    const leaving = leavingOf({ ...profile, texts }, me, 'en');
    expect(textsFor({ method: 'email', address: 'robin@example.org', ...common }, own, leaving)).toEqual([
      { kind: 'email', text: 'Hello again' },
    ]);
    expect(textsFor(call({ voicemail: true, text: true }), own, leaving)).toEqual([]);
  });
});

test('the texts that are there at first say nothing, hold for a charity, and come in every kind with and without a name', () => {
  const usual = SafeTexts.parse(textsOf({}));
  for (const each of Object.values(usual)) {
    for (const texts of Object.values(each)) {
      expect(texts.filter((text) => tellingIn(text).length > 0 || /https?:|www\.|\d/.test(text))).toEqual([]);
      expect(new Set(texts.map((text) => text.includes('{name}')))).toEqual(new Set([true, false]));
    }
  }
  // Control: one that tells is found.
  expect(tellingIn('Hello, it is the refuge.')).not.toEqual([]);
});

test('what a manager typed is read a line each, and a box with too much in it is named', () => {
  const { texts } = readTexts({ 'texts-en-text': ' One \n\n Two\u202e ', 'texts-cy-email': 'Un' });
  expect(texts?.en).toEqual({ text: ['One', 'Two'], email: [], voicemail: [] });
  expect(texts?.cy.email).toEqual(['Un']);
  const wrong = readTexts({
    'texts-en-text': 'x\n'.repeat(7),
    'texts-cy-voicemail': 'y'.repeat(201),
    'texts-cy-text': 'z',
  });
  expect(wrong).toEqual({ texts: null, wrong: new Set(['texts-en-text', 'texts-cy-voicemail']) });
});
