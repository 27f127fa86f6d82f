import { expect, test } from 'vitest';
import { form as cy } from '#site/content/cy/form.ts';
import { form as en, type FormWords } from '#site/content/en/form.ts';
import type { Draft } from '#site/write/draft.ts';
import type { FormName } from '#site/write/forms.ts';
import { newJourney, proceed } from '#site/write/journey.ts';
import { whatNext } from '#site/write/receipt.ts';
import { aids } from './drafts.ts';

/** What the receipt says, of what is left of the answers once they have arrived. */
function nextFor(form: FormName, draft: Draft, { sent }: Pick<FormWords, 'sent'> = en): readonly string[] {
  const journey = { ...newJourney({ form, taken: false }), draft };
  return whatNext(sent, form, proceed(journey, { act: 'stored', carried: null }, aids).draft);
}

const { person, by, ...sent } = en.sent;

test.each(['contact-me', 'come-back', 'do-not-contact'] as const)(
  'a receipt says of the person what was chosen for them: %s',
  (choice) => {
    const answers = { 'person.contact.choice': choice };
    expect(nextFor('friend', answers)).toContain(person[choice]);
    expect(nextFor('professional', { ...answers, form: 'answered' })).toEqual([person[choice], sent.professional]);
    expect(nextFor('professional', { ...answers, form: 'attached' })).toEqual([person.attached, sent.professional]);
  },
);

test('a friend is told how they are answered themselves, and not how the person is', () => {
  const nobody = { 'person.contact.choice': 'do-not-contact', 'friend.contact.choice': 'do-not-contact' };
  expect(nextFor('friend', nobody)).toEqual([person['do-not-contact'], sent.friend, ...sent.none]);
  const back = { ...nobody, 'friend.contact.choice': 'come-back' };
  expect(nextFor('friend', back)).toEqual([person['do-not-contact'], sent.friend, ...sent.comeBack]);
  const mail = { ...nobody, 'friend.contact.choice': 'contact-me', 'friend.contact.routes.0.method': 'email' };
  expect(nextFor('friend', mail)).toEqual([person['do-not-contact'], sent.friend, ...by.email, sent.window]);
  expect(nextFor('friend', { ...mail, 'person.contact.routes.0.method': 'call' })).not.toContain(by.call[0]);
});

test('somebody who writes for themselves is told what they chose', () => {
  const call = { 'contact.choice': 'contact-me', 'contact.routes.0.method': 'call' };
  expect(nextFor('self', call)).toEqual([...by.call, sent.window]);
  expect(nextFor('self', { ...call, 'contact.choice': 'do-not-contact' })).toEqual(sent.none);
  expect(nextFor('ask', call, cy)).toEqual([...cy.sent.by.call, cy.sent.window]);
});

test('how long advice takes is what the charity chose, in every language', () => {
  for (const words of [en, cy]) {
    expect(nextFor('consultation', {}, words)).toEqual([expect.stringContaining('{agencyHours}')]);
  }
});
