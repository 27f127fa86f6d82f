import { describe, expect, test } from 'vitest';
import type { AskWords } from '#site/content/asked.ts';
import { asking } from '#site/content/asking.ts';
import { form } from '#site/content/en/form.ts';
import { forms } from '#site/write/forms.ts';
import { type Act, type Journey, newJourney, proceed } from '#site/write/journey.ts';
import { aids } from './drafts.ts';

const wordsAMinute = 30;
/** A word, as typing is measured. */
const lettersAWord = 5;
const secondsATap = 1;
const { you } = asking.en;

/** What somebody reads of a question who reads no more than it takes to answer: the question and its choices. */
function toRead({ ask, options = {} }: AskWords): string {
  return [ask, ...Object.values(options)].join(' ');
}

const answers: { asked: AskWords; answer: Act; typed: string }[] = [
  { asked: you.name, answer: { act: 'answer', answers: { name: 'Robin' } }, typed: 'Robin' },
  { asked: you.age, answer: { act: 'answer', answers: { age: '18-or-over' } }, typed: '' },
  { asked: you.area, answer: { act: 'answer', answers: { area: 'NP20' } }, typed: 'NP20' },
  { asked: you.choice, answer: { act: 'answer', answers: { 'contact.choice': 'do-not-contact' } }, typed: '' },
];

describe('the shortest way through the form', () => {
  test('is eight screens at most, and a minute and a half at thirty words a minute', () => {
    const screens = ['before'];
    const read: string[] = [];
    let typed = '';
    let taps = 0;
    let journey: Journey = newJourney({ form: 'self', taken: false });
    const go = (act: Act) => {
      journey = proceed(journey, act, aids);
      taps += 1;
      screens.push(journey.step.is === 'asked' ? journey.step.page : journey.step.is);
    };
    go({ act: 'begin', form: 'self' });
    for (const { asked, answer, typed: letters } of answers) {
      read.push(toRead(asked));
      typed += letters;
      // Choosing is a tap; a line is typed.
      if (letters === '') taps += 1;
      journey = proceed(journey, answer, aids);
      go(asked === you.choice ? { act: 'review' } : { act: 'next' });
    }
    expect(journey.step.is).toBe('review');
    read.push(form.review.send);
    go({ act: 'send' });
    journey = proceed(journey, { act: 'stored', carried: null }, aids);
    expect(screens).toEqual(['before', 'name', 'age', 'area', 'contact/choice', 'review', 'sending']);
    expect(screens.length + 1).toBeLessThanOrEqual(8);

    const words = read.join(' ').split(/\s+/).length + typed.length / lettersAWord;
    const seconds = (words / wordsAMinute) * 60 + taps * secondsATap;
    expect(seconds).toBeGreaterThan(30);
    expect(seconds).toBeLessThan(90);
    expect(forms.self.pages.length).toBeGreaterThan(20);
  });
});
