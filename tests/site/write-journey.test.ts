import { describe, expect, test } from 'vitest';
import { asking } from '#site/content/asking.ts';
import { form } from '#site/content/en/form.ts';
import type { Draft } from '#site/write/draft.ts';
import { forms } from '#site/write/forms.ts';
import { type Act, canSend, type Journey, newJourney, proceed, resume, type Step } from '#site/write/journey.ts';
import { offeredTo } from '#site/write/journeys/plan.ts';
import { pagesFor } from '#site/write/referring.ts';
import { reviewed } from '#site/write/reviewed.ts';
import { aids, exampleDraft } from './drafts.ts';

const { self } = forms;
const review: Step = { is: 'review' };

function after(journey: Journey, ...acts: Act[]): Journey {
  return acts.reduce((before, act) => proceed(before, act, aids), journey);
}

function at(step: string, answers: Draft = {}): Journey {
  const draft = { ...exampleDraft, ...answers };
  return {
    ...newJourney({ form: 'self', taken: false }),
    step: step === 'review' ? review : { is: 'asked', page: step },
    draft,
  };
}

function nameOf({ step }: Journey): string {
  return step.is === 'asked' ? step.page : step.is;
}

/** Every page from one on, by Continue. */
function pagesFrom(journey: Journey): string[] {
  const next = after(journey, { act: 'next' });
  return nameOf(next) === nameOf(journey) ? [nameOf(journey)] : [nameOf(journey), ...pagesFrom(next)];
}

/** The pages about how to be reached, without those that everybody gets. */
function planOf(answers: Draft): string[] {
  return pagesFrom(at('name', answers))
    .filter((page) => page.startsWith('contact/'))
    .map((page) => page.slice('contact/'.length));
}

describe('the way through the form', () => {
  test('asks what is needed first, then how to be reached, then what may all be left out', () => {
    const pages = pagesFrom(at('name'));
    expect(pages).toEqual([...pagesFor(self, exampleDraft).map(({ name }) => name), 'review']);
    expect(pages.slice(0, 4)).toEqual(['name', 'age', 'area', 'contact/choice']);
    const needed = pagesFor(self, exampleDraft).filter(({ optional }) => !optional);
    expect(needed.map(({ name }) => name)).toEqual([
      ...['name', 'age', 'area', 'contact/choice'],
      ...['contact/0/method', 'contact/0/reach', 'contact/0/safe'],
    ]);
  });

  test('asks of each way what belongs to it', () => {
    const others = ['another', 'introduction', 'phrases', 'unreached'];
    const first = (...pages: string[]) => pages.map((page) => (others.slice(1).includes(page) ? page : `0/${page}`));
    const asked = (method: string) => planOf({ 'contact.routes.0.method': method });
    const written = ['choice', 'devices', ...first('method', 'reach', 'safe', 'never', ...others)];
    expect(asked('text')).toEqual(written.filter((page) => page !== '0/unanswered'));
    expect(asked('call')).toEqual([
      'choice',
      'devices',
      ...first('method', 'reach', 'safe', 'never', 'unanswered', ...others),
    ]);
    for (const choice of ['come-back', 'do-not-contact'])
      expect(planOf({ 'contact.choice': choice })).toEqual(['choice']);
  });

  test('asks for up to three ways, one after another, as long as there is another', () => {
    const yes = { '_contact.routes.0.another': 'yes', 'contact.routes.1.method': 'text' };
    const two = { ...yes, 'contact.routes.1.number': '07700 900456', 'contact.routes.1.onlyMe': true };
    expect(planOf(two).filter((page) => page.startsWith('1/'))).toEqual(
      ['method', 'reach', 'safe', 'never', 'another'].map((page) => `1/${page}`),
    );
    expect(planOf({ ...two, '_contact.routes.0.another': 'no' }).filter((page) => /^[12]/.test(page))).toEqual([]);
    const stays = after(at('contact/0/another', yes), { act: 'next' }, { act: 'next' }, { act: 'next' });
    expect([nameOf(stays), stays.faults.map(({ code }) => code)]).toEqual(['contact/1/reach', ['missing', 'tick']]);
  });

  test('asks about children who might come only where there are children', () => {
    const family = (children: string) =>
      reviewed(self, { ...exampleDraft, 'circumstances.children': children, 'circumstances.childrenCome': 'all' }, room)
        .map(({ label }) => label)
        .includes(asking.en.yours.childrenCome.label);
    expect(['', '0', '1', 'two'].map(family)).toEqual([false, false, true, false]);
  });

  test('Back leads through the same pages, and loses nothing', () => {
    let journey = at('review');
    const back: string[] = [];
    while (journey.step.is !== 'before') {
      back.push(nameOf(journey));
      journey = after(journey, { act: 'back' });
    }
    expect(back.reverse()).toEqual([...pagesFor(self, exampleDraft).map(({ name }) => name), 'review']);
    expect(journey.draft).toEqual(exampleDraft);
  });

  test('somebody under 16 is shown another door, and gets no further', () => {
    const young = after(at('age', { age: 'under-16' }), { act: 'next' });
    expect(young.step).toEqual({ is: 'stop', stop: 'young', after: 'age' });
    expect(after(young, { act: 'next' }, { act: 'send' }).step.is).not.toBe('sending');
    expect(nameOf(after(young, { act: 'back' }))).toBe('age');
    expect(canSend(young, aids)).toBe(false);
  });

  test('an empty answer that is needed stays on its page, and each press tells it again', () => {
    const once = after(at('name', { name: '' }), { act: 'next' });
    const twice = after(once, { act: 'next' });
    expect([nameOf(once), once.faults.length, once.refusals, twice.refusals]).toEqual(['name', 1, 1, 2]);
    const on = after(twice, { act: 'answer', answers: { name: 'Robin' } }, { act: 'next' });
    expect([nameOf(on), on.faults]).toEqual(['age', []]);
  });

  test('the second half of a postcode is not kept', () => {
    for (const act of ['next', 'review'] as const) {
      expect(after(at('area', { area: 'np20 4xy' }), { act }).draft.area).toBe('NP20');
    }
  });

  test('can be sent from every page once what is needed is answered, and Back leads there again', () => {
    const half = { ...exampleDraft, 'contact.routes.0.safe': undefined };
    expect([canSend(at('story'), aids), canSend({ ...at('story'), draft: half }, aids)]).toEqual([true, false]);
    for (const { name } of pagesFor(self, exampleDraft)) {
      const early = after(at(name), { act: 'review' });
      expect(early.step).toEqual(review);
      expect(nameOf(after(early, { act: 'back' }))).toBe(name);
    }
    const faulty = after(at('story', { story: 's'.repeat(3001) }), { act: 'review' });
    expect([nameOf(faulty), faulty.faults.map(({ code }) => code)]).toEqual(['story', ['long']]);
  });

  test('a change goes back to the review, by way of what the change asks for', () => {
    const change: Act = { act: 'change', page: 'name' };
    expect(after(at('review'), change, { act: 'next' }).step).toEqual(review);
    expect(after(at('review'), change, { act: 'back' }).step).toEqual(review);

    const email = { 'contact.routes.0.method': 'email', 'contact.routes.0.address': 'robin@example.org' };
    const none = { 'contact.routes.0.number': '', 'contact.routes.0.safe': [] };
    const toCall: Act = {
      act: 'answer',
      answers: { 'contact.routes.0.method': 'call', 'contact.routes.0.onlyMe': undefined },
    };
    let journey = at('review', { ...email, ...none });
    journey = after(journey, { act: 'change', page: 'contact/0/method' }, toCall, { act: 'next' });
    expect(nameOf(journey)).toBe('contact/0/reach');
    const reach = { 'contact.routes.0.number': '07700 900123', 'contact.routes.0.onlyMe': true };
    journey = after(journey, { act: 'answer', answers: reach }, { act: 'next' });
    expect(nameOf(journey)).toBe('contact/0/safe');
    const safe = { 'contact.routes.0.safe': exampleDraft['contact.routes.0.safe'] };
    journey = after(journey, { act: 'answer', answers: safe }, { act: 'next' });
    expect([journey.step, journey.changing]).toEqual([review, false]);
  });

  test('nothing unfinished is sent', () => {
    const sent = after(at('review', { 'contact.routes.0.onlyMe': false }), { act: 'send' });
    expect([nameOf(sent), sent.faults.map(({ code }) => code)]).toEqual(['contact/0/reach', ['tick']]);
  });

  test('when it has arrived nothing of it is left but how they wanted to go on', () => {
    const sent = after(at('review'), { act: 'send' }, { act: 'stored', carried: null });
    expect(sent.step).toEqual({ is: 'sent', listed: false, carried: null });
    expect(Object.values(sent.draft)).toEqual(['contact-me', 'call']);
    expect({ ...sent, step: { is: 'before' }, draft: {} }).toEqual(newJourney({ form: 'self', taken: false }));
    expect(resume(sent)).toEqual(newJourney({ form: 'self', taken: false }));
  });

  test('stopped or refused, everything is still there', () => {
    const stopped = after(at('review'), { act: 'send' }, { act: 'ended', how: 'stopped' });
    expect(stopped).toMatchObject({ step: review, stopped: true, draft: exampleDraft });
    const refused = after(at('review'), { act: 'send' }, { act: 'ended', how: 'refused' });
    expect(refused).toMatchObject({ step: { is: 'failed' }, draft: exampleDraft });
    expect(after(refused, { act: 'send' }).step.is).toBe('sending');
    expect(after(refused, { act: 'back' }).step).toEqual(review);
  });

  test('goes on where it was after another page was read, and what was being sent was stopped', () => {
    expect(resume(at('story'))).toEqual(at('story'));
    expect(resume(after(at('review'), { act: 'send' }))).toMatchObject({ step: review, stopped: true });
  });
});

describe('the ways that are offered', () => {
  const offered = (devices: Record<string, string>) =>
    offeredTo(
      Object.fromEntries(Object.entries(devices).map(([reason, answer]) => [`contact.devices.${reason}`, answer])),
      'contact',
    ).map(({ value, why }) => (why ? `${value}: ${why}` : value));

  test('are in their usual order where nothing speaks against them', () => {
    const usual = ['call', 'text', 'email', 'through'];
    expect(offered({})).toEqual(usual);
    expect(offered({ phoneShared: 'no', emailShared: 'no', tracked: 'no', billSeen: 'no' })).toEqual(usual);
  });

  test('come last where something does, with the reason', () => {
    expect(offered({ phoneShared: 'yes' })).toEqual(['email', 'through', 'call: phoneShared', 'text: phoneShared']);
    expect(offered({ billSeen: 'unsure' })).toEqual(['email', 'through', 'call: billSeen', 'text: billSeen']);
    expect(offered({ emailShared: 'yes' })).toEqual(['call', 'text', 'through', 'email: emailShared']);
    expect(offered({ tracked: 'yes' })[0]).toBe('through');
  });
});

const room = { words: form, ask: asking.en };

describe('the review', () => {
  test('shows every answer that will be sent, as it will be sent', () => {
    const odd = { area: 'np20 4xy', 'contact.routes.0.number': '\u202a07700 900123\u202c' };
    const more = {
      'contact.recheck': ['1', '4', '2027'],
      'circumstances.help': ['legal', 'locks'],
      'circumstances.livesWith': 'sometimes',
    };
    const shown = reviewed(self, { ...exampleDraft, ...odd, ...more }, room);
    expect(shown.map(({ label, texts }) => [label, ...texts])).toEqual([
      ['Name', 'Robin Example'],
      ['Age', '18 or over'],
      ['Area', 'NP20'],
      ['Being in touch', 'Please contact me'],
      ['How to reach you', 'Call me'],
      ['Phone number', '07700 900123'],
      ['Only I can see this', 'Ticked'],
      ['Safe times', 'Tuesday: 9:00 am to 12 midday'],
      ['Never at these times', 'Saturday: all day'],
      ['Voice message', 'No'],
      ['Text message', 'No'],
      ['Another way', 'No'],
      ['Who we say we are', 'say you are from the dentist'],
      ['Check again from', '01/04/2027'],
      ['A list to come back with', 'No'],
      ['What you told us', 'This is happening. Call me only on Tuesday mornings.'],
      ['You live with the person', 'Some of the time'],
      ['What would help', 'New locks', 'The law and the courts'],
    ]);
  });

  test('says what an empty answer means', () => {
    const empty = { 'contact.routes.0.never': [], 'contact.introduction': '', story: ' ' };
    const texts = (draft: Draft) => reviewed(self, draft, room).flatMap((answer) => answer.texts);
    const byText = { 'contact.routes.0.method': 'text', 'contact.routes.0.safe': [] };
    expect(texts({ ...exampleDraft, ...empty, ...byText })).toEqual(
      expect.arrayContaining(['At any time, also at night', 'None chosen', 'A first name only', 'Nothing']),
    );
    const bySomebody = { 'contact.routes.0.method': 'through', 'contact.routes.0.safe': [] };
    expect(texts({ ...exampleDraft, ...bySomebody })).toContain('Weekdays, 9 to 5');
    expect(texts({ ...exampleDraft, 'contact.choice': 'do-not-contact' })).toContain('Do not contact me');
  });
});
