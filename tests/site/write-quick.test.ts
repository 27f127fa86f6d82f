import { describe, expect, test } from 'vitest';
import { itemsInCode } from '#shared/crypto/return-code.ts';
import type { AskWords } from '#site/content/asked.ts';
import { asking } from '#site/content/asking.ts';
import { form } from '#site/content/en/form.ts';
import { list } from '#site/content/en/list.ts';
import { shopping } from '#site/content/en/shopping.ts';
import type { Draft } from '#site/write/draft.ts';
import { formOf, forms } from '#site/write/forms.ts';
import { type Act, canSend, type Journey, newJourney, proceed } from '#site/write/journey.ts';
import { wantsList } from '#site/write/referring.ts';
import { aids } from './drafts.ts';

const wordsAMinute = 30;
/** A word, as typing is measured. */
const lettersAWord = 5;
const secondsATap = 1;
const { you } = asking.en;

/** What somebody reads of a question who reads no more than it takes to answer: the question, and choices up to theirs. */
function toRead({ asked: { ask, options = {} }, answers }: Answered): string {
  const last = Object.keys(options).findIndex((name) => Object.values(answers).includes(name));
  return [ask, ...Object.values(options).slice(0, last + 1)].join(' ');
}

type Answered = { asked: AskWords; answers: Draft; typed?: string };

const wanted: Answered[] = [
  { asked: you.name, answers: { name: 'Robin' }, typed: 'Robin' },
  { asked: you.age, answers: { age: '18-or-over' } },
  { asked: you.area, answers: { area: 'NP20' }, typed: 'NP20' },
];

const toBeCalled: Answered[] = [
  { asked: you.choice, answers: { 'contact.choice': 'contact-me' } },
  { asked: you.phoneShared, answers: {} },
  { asked: you.method, answers: { 'contact.routes.0.method': 'call' } },
  {
    asked: you.callNumber,
    answers: { 'contact.routes.0.number': '07700 900123', 'contact.routes.0.onlyMe': true },
    typed: '07700 900123',
  },
  {
    asked: you.safeCall,
    answers: { 'contact.routes.0.safe': [{ days: [2], from: '09:00', to: '12:00' }] },
  },
];

/** Walks the form with these answers, a page each, to the receipt. @returns its screens, and the seconds that it takes */
function walk(answered: Answered[]): { screens: string[]; seconds: number } {
  const screens = ['before'];
  const read: string[] = [];
  let typed = '';
  let taps = 0;
  let journey: Journey = newJourney({ form: 'self', taken: false });
  const go = (act: Act) => {
    journey = proceed(journey, act, aids);
    expect(journey.faults).toEqual([]);
    taps += 1;
    screens.push(journey.step.is === 'asked' ? journey.step.page : journey.step.is);
  };
  go({ act: 'begin', form: 'self' });
  for (const one of answered) {
    const { answers, typed: letters = '' } = one;
    read.push(toRead(one));
    typed += letters;
    // A line is typed; each other answer is a tap, and times are one for the day and two for each clock.
    for (const answer of Object.values(answers)) taps += Array.isArray(answer) ? 5 : answer === letters ? 0 : 1;
    journey = proceed(journey, { act: 'answer', answers }, aids);
    go(canSend(journey, aids) ? { act: 'review' } : { act: 'next' });
  }
  expect(journey.step.is).toBe('review');
  read.push(form.review.send);
  if (wantsList(formOf(journey), journey.draft)) {
    expect(proceed(journey, { act: 'send' }, aids).step.is).toBe('review');
    const drawn = { items: [], key: Promise.withResolvers<never>().promise };
    journey = proceed(journey, { act: 'drawn', list: drawn }, aids);
    read.push(list.heading);
  }
  go({ act: 'send' });
  journey = proceed(journey, { act: 'stored', carried: null }, aids);
  screens.push(journey.step.is);
  const words = read.join(' ').split(/\s+/).length + typed.length / lettersAWord;
  return { screens, seconds: (words / wordsAMinute) * 60 + taps * secondsATap };
}

describe('the shortest way through the form', () => {
  test.each(['do-not-contact', 'come-back'])(
    'is eight screens at most, and a minute and a half at thirty words a minute: %s',
    (choice) => {
      const { screens, seconds } = walk([...wanted, { asked: you.choice, answers: { 'contact.choice': choice } }]);
      expect(screens).toEqual(['before', 'name', 'age', 'area', 'contact/choice', 'review', 'sending', 'sent']);
      expect(seconds).toBeGreaterThan(30);
      expect(seconds).toBeLessThan(90);
      expect(forms.self.pages.length).toBeGreaterThan(20);
    },
  );

  test('is two minutes at most for whoever reads a list once on the way', () => {
    const { seconds } = walk([...wanted, { asked: you.choice, answers: { 'contact.choice': 'come-back' } }]);
    const words = shopping.join(' ').split(' ').length / shopping.length;
    expect(seconds + (words * itemsInCode * 60) / wordsAMinute).toBeLessThan(120);
  });

  test('with one way to be called is twelve screens, and two and a half minutes at most', () => {
    const { screens, seconds } = walk([...wanted, ...toBeCalled]);
    expect(screens.slice(5)).toEqual([
      'contact/devices',
      'contact/0/method',
      'contact/0/reach',
      'contact/0/safe',
      'review',
      'sending',
      'sent',
    ]);
    expect(screens).toHaveLength(12);
    expect(seconds).toBeGreaterThan(90);
    expect(seconds).toBeLessThan(150);
  });
});
