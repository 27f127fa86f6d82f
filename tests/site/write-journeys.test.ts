import { describe, expect, test } from 'vitest';
import { asking } from '#site/content/asking.ts';
import { form as words } from '#site/content/en/form.ts';
import type { Draft } from '#site/write/draft.ts';
import { faultsIn, unfinished } from '#site/write/faults.ts';
import { faultsOfFiles, markVanished } from '#site/write/files/choice.ts';
import { type FormName, formOf, forms } from '#site/write/forms.ts';
import { type Act, type Journey, newJourney, proceed } from '#site/write/journey.ts';
import type { List } from '#site/write/list.ts';
import { parcelOf } from '#site/write/post.ts';
import { askedOn, pagesFor, referralOf, wantsList } from '#site/write/referring.ts';
import { reviewedParts } from '#site/write/reviewed.ts';
import { aids, exampleDraft } from './drafts.ts';

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

const list: List = { items: [1, 2, 3, 4, 5, 6, 7, 8], key: new Promise(() => {}) };

const friendDraft: Draft = {
  agrees: 'yes',
  'friend.relation': 'neighbour',
  'person.name': 'Robin Example',
  'friend.contact.choice': 'do-not-contact',
  ...byText('person.contact'),
};

const professionalDraft: Draft = {
  form: 'answered',
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

describe('the review of a friend', () => {
  test('tells the person’s plan and their own apart, in which the same is asked', () => {
    const draft = {
      ...friendDraft,
      ...byText('friend.contact'),
      'friend.contact.routes.0.number': '07700 900456',
      story: 'Words.',
    };
    const room = { words, ask: asking.en };
    const shown = reviewedParts(forms.friend, draft, room).map(({ heading, answers }) => {
      return [
        heading,
        ...answers.filter(({ texts }) => /07700|Words/.test(texts.join())).flatMap(({ texts }) => texts),
      ];
    });
    expect(shown).toEqual([
      [null],
      ['Reaching the person', '07700 900123'],
      ['Reaching you', '07700 900456'],
      ['What you told us', 'Words.'],
    ]);
    // Control: a form that asks for one plan has no parts.
    expect(reviewedParts(forms.self, exampleDraft, room).map(({ heading }) => heading)).toEqual([null]);
  });
});

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

  test('with a form of their own answers eight questions at most besides, and claims no safe way that nobody gave', () => {
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
    const { referral, files } = parcelOf({ form: forms.professional, draft: attached, language: 'en', list: null });
    expect(files).toEqual([file]);
    expect(referral).toMatchObject({ form: 'attached', person: { name: 'Robin Example' } });
    expect(referral).not.toHaveProperty('person.contact');
    expect(codesIn('professional', { ...attached, form: 'answered' })).toEqual(['person.contact.choice choose']);
  });

  test('sends files beside the answers too, and none that are not asked for any more', () => {
    const files = [new File(['form'], 'form.pdf')];
    expect(
      parcelOf({ form: forms.self, draft: { ...exampleDraft, _files: files }, language: 'en', list: null }).files,
    ).toEqual([]);
    const answered = { ...professionalDraft, form: 'answered', _files: files };
    expect(parcelOf({ form: forms.professional, draft: answered, language: 'en', list: null }).files).toEqual(files);
    expect(codesIn('professional', { ...professionalDraft, form: '' })).toEqual(['form choose']);
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

describe('when a way may be used', () => {
  const plans = { self: 'contact', askFor: 'contact', friend: 'person.contact', professional: 'person.contact' };
  const words = { call: 'safeCall', text: 'safeWrite', email: 'safeWrite', through: 'safeThrough' };
  test.each(Object.entries(plans))('is asked once, in words that fit the way (%s)', (name, contact) => {
    const form = forms[name as FormName];
    for (const [method, fitting] of Object.entries(words)) {
      const draft = { ...byText(contact), [`${contact}.routes.0.method`]: method };
      const asked = pagesFor(form, draft)
        .flatMap((page) => askedOn(form, page, draft))
        .filter(({ field }) => field.at === `${contact}.routes.0.safe`);
      const voice = contact === 'contact' ? 'you' : 'they';
      expect(asked.map(({ field }) => field.words)).toEqual([`${voice}.${fitting}`]);
    }
  });
});

describe('a code to come back with', () => {
  test('goes with whoever comes back, and with whoever asks for one', () => {
    const parcel = (draft: Draft) =>
      parcelOf({ form: forms.friend, draft: { ...friendDraft, ...draft }, language: 'cy', list: list });
    const wants = [{}, { _wantsCode: 'yes', ...byText('friend.contact') }, { 'friend.contact.choice': 'come-back' }];
    expect(wants.map((draft) => parcel(draft).list)).toEqual([null, list, list]);
  });

  test('goes with whatever a professional sends, but for what a member takes down', () => {
    for (const form of ['professional', 'consultation'] as const) {
      expect(wantsList(formOf({ form, taken: false }), {}), form).toBe(true);
      expect(wantsList(formOf({ form, taken: true }), {}), form).toBe(false);
    }
    expect(wantsList(formOf({ form: 'friend', taken: false }), friendDraft)).toBe(false);
  });

  test('is asked about by nobody but those who are to be contacted', () => {
    const asked = (draft: Draft) => pagesFor(forms.ask, { story: 'x', ...draft }).some(({ name }) => name === 'code');
    expect([asked(byText('contact')), asked({ 'contact.choice': 'do-not-contact' })]).toEqual([true, false]);
  });

  test('is drawn on the review, stays the same for whoever goes back, and is not sent without having been drawn', () => {
    const draft = { story: 'x', 'contact.choice': 'come-back' };
    const listed = after(at('ask', 'question', draft), { act: 'review' });
    expect(listed.step.is).toBe('review');
    expect(after(listed, { act: 'review' })).toEqual(listed);
    expect(after(listed, { act: 'send' }).step.is).toBe('review');
    const drawn = after(listed, { act: 'drawn', list });
    expect(drawn.step.is).toBe('review');
    expect(after(drawn, { act: 'send' }).step.is).toBe('sending');
    expect(after(drawn, { act: 'back' }).step).toEqual({ is: 'asked', page: 'question' });
    const changed = after(drawn, { act: 'change', page: 'question' }, { act: 'next' });
    expect([changed.step.is, changed.list]).toEqual(['review', list]);
    const unlisted = after(drawn, { act: 'send' }, { act: 'ended', how: 'unlisted' });
    expect([unlisted.step.is, unlisted.list]).toEqual(['review', list]);
    const sent = after(drawn, { act: 'send' }, { act: 'stored', carried: null });
    expect([sent.step, sent.list]).toEqual([{ is: 'sent', listed: true, carried: null }, null]);
  });

  test('is for nobody where a member takes it down: it would be known to two', () => {
    const form = formOf({ form: 'ask', taken: true });
    const draft: Draft = { _how: 'phone', story: 'x', ...byText('contact') };
    expect(pagesFor(form, draft).some(({ name }) => name === 'code')).toBe(false);
    expect(
      parcelOf({
        form,
        draft: { ...draft, _wantsCode: 'yes', 'contact.choice': 'come-back' },
        language: 'en',
        list: list,
      }).list,
    ).toBeNull();
  });
});

describe('files', () => {
  const chosen = (...sizes: number[]) =>
    sizes.map((size) => Object.defineProperty(new File(['x'], 'a.pdf'), 'size', { value: size }));

  test('that can not go along are named each, and those that are too much together', () => {
    const codes = (...sizes: number[]) => faultsOfFiles(chosen(...sizes)).map(({ at, code }) => `${at} ${code}`);
    expect(codes(1, 2)).toEqual([]);
    expect(codes(0, 11 * 1024 * 1024)).toEqual(['0 empty', '1 too-large']);
    expect(codes(...Array<number>(6).fill(9 * 1024 * 1024))).toEqual(['null together', 'null too-many']);
  });

  test('that are gone when they are to be sent lead back to their question, and nowhere in a circle', () => {
    const files = [new File(['form'], 'form.pdf')];
    const draft = { ...professionalDraft, _files: files };
    const judged = { ...aids, judgeFiles: faultsOfFiles };
    const drawn = proceed(at('professional', 'circumstances', draft), { act: 'drawn', list }, judged);
    const sending = proceed(drawn, { act: 'send' }, judged);
    expect(sending.step.is).toBe('sending');
    const failed = proceed(sending, { act: 'ended', how: 'vanished' }, judged);
    expect(failed.step.is).toBe('failed');
    markVanished(files[0] as File);
    const back = proceed(sending, { act: 'ended', how: 'vanished' }, judged);
    expect(back.step).toEqual({ is: 'asked', page: 'risk' });
    expect(back.faults.map(({ code, id }) => [code, id])).toEqual([['vanished', expect.stringMatching(/^f-3-\d+-0$/)]]);
  });

  test('go along with what a member takes down, whatever form it is', () => {
    const files = [new File(['scan'], 'scan.pdf')];
    const form = formOf({ form: 'ask', taken: true });
    const draft: Draft = { _how: 'paper', _files: files, story: 'x', 'contact.choice': 'do-not-contact' };
    expect(parcelOf({ form, draft: draft, language: 'en', list: null }).files).toEqual(files);
    const asked = pagesFor(formOf({ form: 'professional', taken: true }), { ...professionalDraft, _how: 'email' })
      .flatMap(({ fields }) => fields)
      .filter(({ kind }) => kind === 'files');
    expect(new Set(asked.map(({ words }) => words))).toEqual(new Set(['pro.files']));
  });
});
