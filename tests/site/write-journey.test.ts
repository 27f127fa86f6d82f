import { describe, expect, test } from 'vitest';
import { form } from '#site/content/en/form.ts';
import { type Draft, emptyDraft } from '#site/write/answers.ts';
import { type Act, type Journey, newJourney, proceed } from '#site/write/journey.ts';
import { reviewed } from '#site/write/reviewed.ts';
import { questionsFor, type Step } from '#site/write/steps.ts';
import { exampleDraft } from './drafts.ts';

function after(journey: Journey, ...acts: Act[]): Journey {
  return acts.reduce(proceed, journey);
}

function at(step: Step, answers: Partial<Draft> = {}): Journey {
  return { ...newJourney(), step, draft: { ...exampleDraft, ...answers } };
}

/** Every page from one on, by Continue. */
function pagesFrom(journey: Journey): Step[] {
  const next = proceed(journey, { act: 'next' });
  return next.step === journey.step ? [journey.step] : [journey.step, ...pagesFrom(next)];
}

describe('the way through the form', () => {
  test('asks all of somebody who can be called, and less of others', () => {
    const beginning: Step[] = ['name', 'age', 'area', 'method'];
    expect(pagesFrom(at('name'))).toEqual([...questionsFor(exampleDraft), 'review']);
    expect(pagesFrom(at('name', { method: 'text' }))).toEqual([
      ...beginning,
      'reach',
      'safe',
      'never',
      'story',
      'review',
    ]);
    expect(pagesFrom(at('name', { method: 'none' }))).toEqual([...beginning, 'story', 'review']);
  });

  test('Back leads through the same pages, and loses nothing', () => {
    let journey = at('review');
    const back: Step[] = [];
    while (journey.step !== 'before') {
      back.push(journey.step);
      journey = proceed(journey, { act: 'back' });
    }
    expect(back.reverse()).toEqual([...questionsFor(exampleDraft), 'review']);
    expect(journey.draft).toEqual(exampleDraft);
  });

  test('somebody under 16 is shown another door, and gets no further', () => {
    const young = proceed(at('age', { age: 'under-16' }), { act: 'next' });
    expect(young.step).toBe('young');
    expect(after(young, { act: 'next' }, { act: 'send' }).step).not.toBe('sending');
    expect(proceed(young, { act: 'back' }).step).toBe('age');
  });

  test('an empty answer that is needed stays on its page, and each press tells it again', () => {
    const once = proceed(at('name', { name: '' }), { act: 'next' });
    const twice = proceed(once, { act: 'next' });
    expect([once.step, once.faults.length, once.refusals, twice.refusals]).toEqual(['name', 1, 1, 2]);
    expect(after(twice, { act: 'answer', answers: { name: 'Robin' } }, { act: 'next' })).toMatchObject({
      step: 'age',
      faults: [],
    });
  });

  test('the second half of a postcode is not kept', () => {
    expect(proceed(at('area', { area: 'np20 4xy' }), { act: 'next' }).draft.area).toBe('NP20');
  });

  test('a change goes back to the review, by way of what the change asks for', () => {
    const change: Act = { act: 'change', question: 'name' };
    expect(after(at('review'), change, { act: 'next' }).step).toBe('review');
    expect(after(at('review'), change, { act: 'back' }).step).toBe('review');

    const email = at('review', { method: 'email', address: 'robin@example.org', number: '', safe: [] });
    const toCall: Act = { act: 'answer', answers: { method: 'call', onlyMe: false } };
    let journey = after(email, { act: 'change', question: 'method' }, toCall, { act: 'next' });
    expect(journey.step).toBe('reach');
    journey = after(journey, { act: 'answer', answers: { number: '07700 900123', onlyMe: true } }, { act: 'next' });
    expect(journey.step).toBe('safe');
    journey = after(journey, { act: 'answer', answers: { safe: exampleDraft.safe } }, { act: 'next' });
    expect(journey.step).toBe('review');
    expect(journey.changing).toBe(false);
  });

  test('nothing unfinished is sent', () => {
    const sent = proceed(at('review', { onlyMe: false }), { act: 'send' });
    expect([sent.step, sent.faults.map(({ code }) => code)]).toEqual(['reach', ['only-me-missing']]);
  });

  test('when it has arrived nothing of it is left but how they may be reached', () => {
    const sent = after(at('review'), { act: 'send' }, { act: 'ended', how: 'stored' });
    expect(sent).toEqual({ ...newJourney(), step: 'sent', draft: { ...emptyDraft(), method: 'call' } });
  });

  test('stopped or refused, everything is still there', () => {
    const stopped = after(at('review'), { act: 'send' }, { act: 'ended', how: 'stopped' });
    expect(stopped).toMatchObject({ step: 'review', stopped: true, draft: exampleDraft });
    const refused = after(at('review'), { act: 'send' }, { act: 'ended', how: 'refused' });
    expect(refused).toMatchObject({ step: 'failed', draft: exampleDraft });
    expect(proceed(refused, { act: 'send' }).step).toBe('sending');
    expect(proceed(refused, { act: 'back' }).step).toBe('review');
  });
});

describe('the review', () => {
  test('shows every answer that will be sent, as it will be sent', () => {
    const shown = reviewed({ ...exampleDraft, area: 'np20 4xy', number: '\u202a07700 900123\u202c' }, form);
    expect(shown.map(({ label, texts }) => [label, ...texts])).toEqual([
      ['Name', 'Robin Example'],
      ['Age', '18 or over'],
      ['Area', 'NP20'],
      ['How to reach you', 'Call me'],
      ['Phone number', '07700 900123', 'Only I can see this'],
      ['Safe times', 'Tuesday: 9:00 am to 12 midday'],
      ['Never at these times', 'Saturday: all day'],
      ['Voice message', 'No'],
      ['Text message', 'No'],
      ['Who we say we are', 'say you are from the dentist'],
      ['What you told us', 'This is happening. Call me only on Tuesday mornings.'],
    ]);
  });

  test('says what an empty answer means', () => {
    const empty = { safe: [], never: [], introduction: '', story: ' ' };
    const texts = (draft: Draft) => reviewed(draft, form).flatMap((answer) => answer.texts);
    expect(texts({ ...exampleDraft, ...empty })).toEqual(
      expect.arrayContaining(['Any time', 'None chosen', 'A first name only', 'Nothing']),
    );
    expect(texts({ ...exampleDraft, method: 'none' })).toContain('Do not contact me');
  });
});
