import { describe, expect, test } from 'vitest';
import { form as cy } from '#site/content/cy/form.ts';
import { form as en, type FormWords } from '#site/content/en/form.ts';
import { fill } from '#site/parts/words.ts';
import type { Draft } from '#site/write/draft.ts';
import { type FormName, forms } from '#site/write/forms.ts';
import { newJourney, proceed } from '#site/write/journey.ts';
import { byWhen, type Promises } from '#site/write/promise.ts';
import { whatNext } from '#site/write/receipt.ts';
import { aids } from './drafts.ts';

/** What the receipt says, of what is left of the answers once they have arrived. */
function nextFor(
  form: FormName,
  draft: Draft,
  { sent }: Pick<FormWords, 'sent'> = en,
  by = ' soon',
): readonly string[] {
  const journey = { ...newJourney({ form, taken: false }), draft };
  return whatNext(sent, form, proceed(journey, { act: 'stored', carried: null }, aids).draft, by);
}

const { person, ways, ...sent } = en.sent;
const [readSoon, read] = [' soon', ''].map((by) => fill(sent.read, { by }));
const soon = (texts: readonly string[]) => texts.map((text) => fill(text, { by: ' soon' }));

test.each(['contact-me', 'come-back', 'do-not-contact'] as const)(
  'a receipt says of the person what was chosen for them: %s',
  (choice) => {
    const answers = { 'person.contact.choice': choice };
    expect(nextFor('friend', answers)).toContain(person[choice]);
    const rest = (form: string) => nextFor('professional', { ...answers, form });
    expect(rest('answered')).toEqual([readSoon, person[choice], sent.professional]);
    expect(rest('attached')).toEqual([readSoon, person.attached, sent.professional]);
  },
);

test('a friend is told how they are answered themselves, and not how the person is', () => {
  const nobody = { 'person.contact.choice': 'do-not-contact', 'friend.contact.choice': 'do-not-contact' };
  expect(nextFor('friend', nobody)).toEqual([readSoon, person['do-not-contact'], sent.friend, ...sent.none]);
  const back = { ...nobody, 'friend.contact.choice': 'come-back' };
  expect(nextFor('friend', back)).toEqual([read, person['do-not-contact'], sent.friend, ...soon(sent.comeBack)]);
  const mail = { ...nobody, 'friend.contact.choice': 'contact-me', 'friend.contact.routes.0.method': 'email' };
  const mailed = [read, person['do-not-contact'], sent.friend, ...soon(ways.email), sent.window];
  expect(nextFor('friend', mail)).toEqual(mailed);
  expect(nextFor('friend', { ...mail, 'person.contact.routes.0.method': 'call' })).toEqual(mailed);
});

test('somebody who writes for themselves is told what they chose', () => {
  const call = { 'contact.choice': 'contact-me', 'contact.routes.0.method': 'call' };
  expect(nextFor('self', call)).toEqual([read, ...soon(ways.call), sent.window]);
  expect(nextFor('self', { ...call, 'contact.choice': 'do-not-contact' })).toEqual([readSoon, ...sent.none]);
  const welsh = nextFor('ask', call, cy);
  expect(welsh.slice(1)).toEqual([...soon(cy.sent.ways.call), cy.sent.window]);
});

test('a time is told once on every receipt, and on none where nothing is promised', () => {
  for (const words of [en, cy]) {
    for (const form of Object.keys(forms) as FormName[]) {
      for (const choice of ['contact-me', 'come-back', 'do-not-contact']) {
        const draft = {
          'contact.choice': choice,
          'friend.contact.choice': choice,
          'contact.routes.0.method': 'through',
          'friend.contact.routes.0.method': 'text',
        };
        const promised = nextFor(form, draft, words, ' §');
        expect(promised.join('\n').split(' §'), `${form} ${choice}`).toHaveLength(2);
        const unpromised = nextFor(form, draft, words, '').join('\n');
        expect(unpromised).not.toMatch(/\{|\d/);
        expect(unpromised).not.toContain(words.sent.window);
      }
    }
  }
});

describe('by when', () => {
  const promises: Promises = {
    self: 24,
    agency: 48,
    open: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
    nation: 'wales',
  };
  // A Friday evening.
  const friday = Date.parse('2026-11-27T18:00:00Z') / 1000;
  const told = (words: FormWords, form: FormName, given: Promises | null, now = friday) =>
    byWhen(given, form, words, now);

  test('is told in both languages, of a person’s target and of an agency’s', () => {
    expect(told(en, 'self', promises)).toBe(' by 10:00 am on Monday');
    expect(told(cy, 'self', promises)).toBe(
      fill(cy.sent.by, { time: fill(cy.times.morning, { time: '10:00' }), day: 'Llun' }),
    );
    const monday = Date.parse('2026-11-30T12:00:00Z') / 1000;
    expect(told(en, 'friend', promises, monday)).toBe(' by 12 midday on Tuesday');
    expect(told(en, 'consultation', promises, monday)).toBe(' by 12 midday on Wednesday');
    expect(told(en, 'professional', promises, monday)).toBe(' by 12 midday on Wednesday');
  });

  test('names the day of the calendar too where a weekday could be the wrong week’s', () => {
    expect(told(en, 'self', { ...promises, self: 24 * 10 })).toBe(' by 10:00 am on Tuesday 08/12/2026');
  });

  test('is nothing where the charity has settled nothing', () => {
    expect(told(en, 'self', null)).toBe('');
    expect(told(en, 'self', { ...promises, self: null })).toBe('');
  });
});
