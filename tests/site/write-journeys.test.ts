import { afterEach, describe, expect, test } from 'vitest';
import type { Draft } from '#site/write/draft.ts';
import { faultsIn, unfinished } from '#site/write/faults.ts';
import { type FormName, forms } from '#site/write/forms.ts';
import { type Act, type Journey, newJourney, proceed } from '#site/write/journey.ts';
import { parcelOf } from '#site/write/post.ts';
import { ready } from '#site/write/ready.ts';
import { askedOn, pagesFor, referralOf } from '#site/write/referring.ts';
import { aids } from './drafts.ts';

function after(journey: Journey, ...acts: Act[]): Journey {
  return acts.reduce((before, act) => proceed(before, act, aids), journey);
}

function at(form: FormName, page: string, draft: Draft): Journey {
  return { ...newJourney({ form, taken: false }), step: { is: 'asked', page }, draft };
}

function codesIn(form: FormName, draft: Draft): string[] {
  return faultsIn(forms[form], draft, aids).map(({ field, code }) => `${field.at} ${code}`);
}

const byText = (contact: string): Draft => ({
  [`${contact}.choice`]: 'contact-me',
  [`${contact}.routes.0.method`]: 'text',
  [`${contact}.routes.0.number`]: '07700 900123',
  [`${contact}.routes.0.onlyMe`]: true,
});

const friendDraft: Draft = {
  agrees: 'yes',
  'friend.relation': 'neighbour',
  'person.name': 'Robin Example',
  'friend.contact.choice': 'do-not-contact',
  ...byText('person.contact'),
};

const professionalDraft: Draft = {
  'professional.agency': 'Example Surgery',
  'professional.name': 'Sam Example',
  'professional.role': 'Nurse',
  'professional.email': 'sam@surgery.example.org',
  'consent.agrees': 'yes',
  'consent.obtainedBy': 'Sam Example',
  'consent.on': ['28', '3', '2027'],
  'person.name': 'Robin Example',
  ...byText('person.contact'),
};

describe('a friend', () => {
  test('refers somebody who knows and agrees, with a plan for each of the two', () => {
    const draft = { ...friendDraft, ...byText('friend.contact'), 'friend.contact.routes.0.number': '07700 900456' };
    expect(unfinished(forms.friend, draft, aids)).toBeNull();
    expect(referralOf(forms.friend, draft)).toMatchObject({
      journey: 'friend',
      agrees: true,
      friend: { relation: 'neighbour', contact: { routes: [{ number: '07700 900456' }] } },
      person: { name: 'Robin Example', contact: { routes: [{ number: '07700 900123' }] } },
    });
    expect(referralOf(forms.friend, friendDraft)).not.toHaveProperty('friend.name');
  });

  test.each(['no', 'unsure'])('is told why not where the person does not know (%s), and may ask instead', (agrees) => {
    const draft = { ...friendDraft, agrees };
    const stopped = after(at('friend', 'agrees', draft), { act: 'next' });
    expect(stopped.step).toEqual({ is: 'stop', stop: 'unknowing', after: 'agrees' });
    expect(unfinished(forms.friend, draft, aids)?.name).toBe('agrees');
    expect(after(at('friend', 'story', draft), { act: 'send' }).step.is).not.toBe('sending');
    expect(() => referralOf(forms.friend, draft)).toThrow();
    const asking = after(stopped, { act: 'begin', form: 'askFor' });
    expect(asking.step).toEqual({ is: 'asked', page: 'question' });
    const question = { ...asking.draft, story: 'What helps?', 'contact.choice': 'come-back' };
    expect(referralOf(forms.askFor, question)).toEqual({
      journey: 'question',
      about: 'somebody',
      contact: { choice: 'come-back' },
      story: 'What helps?',
    });
  });

  test('may alert the team only where the person said yes to that', () => {
    const alert = { ...friendDraft, _alert: 'yes' };
    expect(codesIn('friend', alert)).toEqual(['neighbourAlert.agreed tick', 'neighbourAlert.how missing']);
    const agreed = { ...alert, 'neighbourAlert.agreed': true, 'neighbourAlert.how': 'At my door' };
    expect(referralOf(forms.friend, agreed)).toMatchObject({ neighbourAlert: { agreed: true, how: 'At my door' } });
    for (const other of [{ _alert: 'no' }, { 'friend.relation': 'colleague' }]) {
      expect(referralOf(forms.friend, { ...agreed, ...other })).not.toHaveProperty('neighbourAlert');
    }
  });

  test('is shown another door about a child', () => {
    const child = after(at('friend', 'age', { ...friendDraft, 'person.age': 'under-16' }), { act: 'next' });
    expect(child.step).toEqual({ is: 'stop', stop: 'child', after: 'age' });
  });
});

describe('a professional', () => {
  afterEach(() => {
    ready.files = false;
  });

  test('has five pages at most', () => {
    expect(pagesFor(forms.professional, professionalDraft).map(({ name }) => name)).toEqual([
      ...['agency', 'person', 'plan', 'risk', 'circumstances'],
    ]);
    expect(unfinished(forms.professional, professionalDraft, aids)).toBeNull();
    expect(codesIn('professional', {})).toContain('professional.agency missing');
  });

  test('gives a ground and a reason where the person does not agree', () => {
    const refused = { ...professionalDraft, 'consent.agrees': 'no' };
    expect(codesIn('professional', refused)).toEqual(['consent.ground choose', 'consent.reason missing']);
    const reasoned = { ...refused, 'consent.ground': 'child', 'consent.reason': 'A child was hurt.' };
    expect(referralOf(forms.professional, reasoned)).toMatchObject({
      consent: { agrees: 'no', ground: 'child', reason: 'A child was hurt.' },
    });
  });

  test('cannot have been told yes on a day that is still to come', () => {
    expect(codesIn('professional', { ...professionalDraft, 'consent.on': ['29', '3', '2027'] })).toEqual([
      'consent.on day-future',
    ]);
  });

  test('names the tool whose result they give, and nothing of it where they have none', () => {
    const scored = { ...professionalDraft, _risk: 'yes', 'risk.score': '15' };
    expect(codesIn('professional', scored)).toEqual(['risk.tool missing']);
    expect(referralOf(forms.professional, { ...scored, 'risk.tool': 'Dash' })).toMatchObject({
      risk: { tool: 'Dash', score: '15' },
    });
    expect(referralOf(forms.professional, { ...scored, _risk: 'no' })).not.toHaveProperty('risk');
  });

  test('with a form of their own answers eight questions at most besides, and is the only way to the person', () => {
    ready.files = true;
    const file = new File(['form'], 'form.pdf', { type: 'application/pdf' });
    const { 'person.contact.choice': _, ...asked } = professionalDraft;
    const draft: Draft = { ...asked, form: 'attached' };
    expect(codesIn('professional', draft)).toEqual(['_files missing']);
    const attached = { ...draft, _files: [file] };
    expect(unfinished(forms.professional, attached, aids)).toBeNull();
    const pages = pagesFor(forms.professional, attached);
    const besides = pages
      .flatMap((page) => askedOn(forms.professional, page, attached))
      .filter(({ field }) => !['form', '_files'].includes(field.at));
    expect([pages.length, besides.length]).toEqual([2, 8]);
    const { referral, files } = parcelOf(forms.professional, attached, 'en');
    expect(files).toEqual([file]);
    expect(referral).toMatchObject({
      form: 'attached',
      person: {
        contact: { routes: [{ method: 'through', who: 'Sam Example', how: 'sam@surgery.example.org' }] },
      },
    });
  });

  test('sends no file that is not asked for any more, and is not asked for one that would get lost', () => {
    const files = [new File(['form'], 'form.pdf')];
    expect(parcelOf(forms.professional, { ...professionalDraft, _files: files }, 'en').files).toEqual([]);
    ready.files = true;
    const answered = { ...professionalDraft, form: 'answered', _files: files };
    expect(parcelOf(forms.professional, answered, 'en').files).toEqual(files);
    expect(codesIn('professional', professionalDraft)).toEqual(['form choose']);
  });

  test('who only wants advice refers nobody', () => {
    const { 'person.name': name, ...draft } = professionalDraft;
    expect(codesIn('consultation', draft)).toEqual(['story missing']);
    const sent = referralOf(forms.consultation, { ...draft, 'person.name': name, story: 'What is a Marac?' });
    expect(Object.keys(sent)).toEqual(['journey', 'professional', 'story']);
  });
});

describe('somebody with a question', () => {
  test('asks it first, and need not say who they are', () => {
    expect(pagesFor(forms.ask, {})[0]?.name).toBe('question');
    const draft = { story: 'Is this normal?', 'contact.choice': 'do-not-contact' };
    expect(referralOf(forms.ask, draft)).toEqual({
      journey: 'question',
      about: 'me',
      contact: { choice: 'do-not-contact' },
      story: 'Is this normal?',
    });
    expect(codesIn('ask', { ...draft, story: ' \u200b' })).toEqual(['story missing']);
  });
});

describe('a code to come back with', () => {
  afterEach(() => {
    ready.code = false;
  });

  test('goes with whoever comes back, and with whoever asks for one', () => {
    ready.code = true;
    const parcel = (draft: Draft) => parcelOf(forms.friend, { ...friendDraft, ...draft }, 'cy');
    const wants = [{}, { _wantsCode: 'yes', ...byText('friend.contact') }, { 'friend.contact.choice': 'come-back' }];
    expect(wants.map((draft) => parcel(draft).wantsCode)).toEqual([false, true, true]);
  });

  test('is asked about only where it is ready, and of those who are to be contacted', () => {
    const asked = (draft: Draft) => pagesFor(forms.ask, { story: 'x', ...draft }).some(({ name }) => name === 'code');
    expect(asked(byText('contact'))).toBe(false);
    ready.code = true;
    expect([asked(byText('contact')), asked({ 'contact.choice': 'do-not-contact' })]).toEqual([true, false]);
  });
});
