import { describe, expect, test } from 'vitest';
import { contactIn } from '#shared/contract/about.ts';
import { type FriendReferral, ProfessionalReferral, Referral } from '#shared/contract/referral.ts';
import type { Route, SafeContact } from '#shared/contract/safe-contact.ts';
import { mainContact, writerContact } from '#site/duty/contact/contacts.ts';
import { planRules } from '#site/duty/contact/plan.ts';
import { contactTexts, dayOf, dayText, timesText } from '#site/duty/words.ts';
import { deskWordsIn } from '#tests/examples/desk-words.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { shownOf, textOf } from './shown.ts';

const words = deskWordsIn.en;
const text = words.reaching;
type Reach = Extract<SafeContact, { choice: 'contact-me' }>;

const byText: Route = { method: 'text', number: '07700 900124', onlyMe: true, safe: [], never: [] };
const byFriend: Route = {
  method: 'through',
  who: 'Her aunt',
  how: 'Ring the shop.',
  onlyMe: true,
  safe: [{ days: [1, 2], from: '09:00', to: '12:00' }],
  never: [{ days: [6], from: '00:00', to: '24:00' }],
};
const plan = (more: Partial<Reach> = {}): Reach => ({
  choice: 'contact-me',
  introduction: '',
  routes: [byText, byFriend],
  ...more,
});
const warningsOn = (today: string, more: Partial<Reach>) => planRules(plan(more), 'self', today, words).warnings;

describe('a plan that names a day', () => {
  test('is good on that day, and after it warns that it must be checked again', () => {
    const recheck = { recheck: '2026-11-24' };
    expect(warningsOn('2026-11-23', recheck)).toEqual([]);
    expect(warningsOn('2026-11-24', recheck)).toEqual([]);
    expect(warningsOn('2026-11-25', recheck)).toEqual([expect.stringContaining('Tuesday 24/11/2026')]);
  });

  test('is no longer tried after the last day to try', () => {
    const until = { ifUnreached: { is: 'try-until', day: '2026-11-24' } } as const;
    expect(warningsOn('2026-11-24', until)).toEqual([]);
    expect(warningsOn('2026-11-25', until)).toEqual([expect.stringContaining('do not try again')]);
  });

  test('is over at midnight in London, in summer too', () => {
    expect(dayOf(Date.UTC(2026, 6, 1, 22, 59, 59) / 1000)).toBe('2026-07-01');
    expect(dayOf(Date.UTC(2026, 6, 1, 23, 0, 0) / 1000)).toBe('2026-07-02');
    expect(dayOf(Date.UTC(2026, 11, 31, 23, 59, 59) / 1000)).toBe('2026-12-31');
    expect(dayText('2026-12-31', words)).toBe('Thursday 31/12/2026');
    expect(dayText('2026-12-31', deskWordsIn.cy)).toBe('Dydd Iau 31/12/2026');
  });
});

test('a device that others use, or may, is a warning; one that nobody uses is a rule among the others', () => {
  const devices = { phoneShared: 'yes', emailShared: 'no', tracked: 'unsure' } as const;
  const { warnings, rules } = planRules(plan({ devices }), 'self', '2026-11-24', words);
  expect(warnings).toEqual([
    `${text.devices.phoneShared.label}: ${text.devices.phoneShared.yes}`,
    `${text.devices.tracked.label}: ${text.devices.tracked.unsure}`,
  ]);
  expect(rules).toContainEqual({
    label: text.devices.emailShared.label,
    value: text.devices.emailShared.no,
    typed: false,
  });
});

test('where nothing was said the first name only is given, nobody else is spoken to, and no other way is tried', () => {
  const { rules } = planRules(plan(), 'self', '2026-11-24', words);
  expect(rules.map(({ value }) => value)).toEqual([
    text.firstNameOnly,
    text.noPhrase,
    text.nobodyElse,
    text.ifUnreachedSay.unsaid,
  ]);
});

test('what to know once somebody answers stands before what to know when nobody does', () => {
  const { rules } = planRules(
    plan({
      introduction: 'Sam from the library',
      whoElse: 'Her mother',
      unsafePhrase: 'I already have broadband',
      bankHolidays: 'never',
      ifUnreached: { is: 'stop' },
      recheck: '2026-12-24',
    }),
    'self',
    '2026-11-24',
    words,
  );
  expect(rules.map(({ label, typed }) => [label, typed])).toEqual([
    [text.introduction, true],
    [text.unsafePhrase, true],
    [text.whoElse, true],
    [text.ifUnreached, false],
    [text.bankHolidays, false],
    [text.recheck, false],
  ]);
});

test('ways stand in the order to try them, and say who says that they are private', () => {
  const routes = (whose: 'self' | 'person') => planRules(plan(), whose, '2026-11-24', words).routes;
  expect(routes('self').map(({ heading, ask }) => [heading, ask])).toEqual([
    ['Way 1: text message', words.referral.showNumber],
    ['Way 2: through somebody', text.showHow],
  ]);
  const privacy = (whose: 'self' | 'person') =>
    routes(whose)[0]?.rules.find(({ label }) => label === text.private)?.value;
  expect(privacy('self')).toBe(text.onlyMe);
  expect(privacy('person')).toBe(text.onlyMeReported);
});

test('of a way through somebody it is told that they may know, and in which hours where no times were named', () => {
  const unnamed: Route = { ...byFriend, safe: [], never: [] };
  const rulesFor = (whose: 'self' | 'person') =>
    planRules(plan({ routes: [unnamed] }), whose, '2026-11-24', words).routes[0]?.rules.map(({ value }) => value);
  expect(rulesFor('self')?.toSorted()).toEqual(['Her aunt', text.workingHours, text.none, text.maySaid].toSorted());
  expect(rulesFor('person')).toContain(text.mayReported);
  expect(contactTexts(plan({ routes: [unnamed] }), words)).toEqual([`through somebody · ${text.workingHours}`]);
});

test('in the list each way has a line of its own, and each other choice its words', () => {
  expect(contactTexts(plan(), words)).toEqual([
    'text message · Any time',
    'through somebody · Monday, Tuesday 09:00 to 12:00 · never Saturday, all day',
  ]);
  expect(contactTexts({ choice: 'come-back' }, words)).toEqual([text.comeBackShort]);
  expect(contactTexts({ choice: 'do-not-contact' }, words)).toEqual([text.doNotContactShort]);
  expect(contactTexts(null, words)).toEqual([text.professionalShort]);
});

test('days that follow each other are told as one span, and each other set of days in words of its own', () => {
  const told = (...days: number[]) => timesText([{ days, from: '09:00', to: '12:00' }], '', words);
  expect(told(1, 2, 3, 4, 5)).toBe('Monday to Friday 09:00 to 12:00');
  expect(told(1, 2, 4, 5, 6)).toBe('Monday, Tuesday, Thursday to Saturday 09:00 to 12:00');
  expect(told(6, 7)).toBe('Saturday, Sunday 09:00 to 12:00');
  const sets = Array.from({ length: 127 }, (_, at) =>
    [1, 2, 3, 4, 5, 6, 7].filter((day) => (at + 1) & (1 << (day - 1))),
  );
  expect(new Set(sets.map((days) => told(...days))).size).toBe(127);
});

describe('whose plan it is', () => {
  const { circumstances, story } = exampleReferral;
  const person = { name: 'Robin Example', contact: { choice: 'do-not-contact' } } as const;
  const friend: FriendReferral = {
    journey: 'friend',
    friend: { relation: 'friend', contact: plan() },
    person,
    agrees: true,
    circumstances: { ...circumstances, interpreter: 'yes', interpreterAvoid: 'Nobody from Newport' },
    story,
  };
  const professional: ProfessionalReferral = {
    journey: 'professional',
    form: 'answered',
    professional: { agency: 'Example Council', name: 'Jo Example', role: 'Officer', email: 'jo@example.org' },
    consent: { agrees: 'no', ground: 'child', reason: 'Told it is urgent.' },
    person,
    circumstances,
    story,
  };

  test('the person’s is first, with their interpreter, and the friend’s is apart and never the person’s', () => {
    expect(mainContact(friend, words)).toMatchObject({ whose: 'person', plan: { choice: 'do-not-contact' } });
    expect(mainContact(friend, words)?.before.map(({ value }) => value)).toEqual(['Yes', 'Nobody from Newport']);
    expect(writerContact(friend)).toMatchObject({ whose: 'writer', plan: { choice: 'contact-me' }, before: [] });
    expect(writerContact(professional)).toBeNull();
  });

  test('a professional’s says on what ground it came, and warns where nobody checked it in private', () => {
    const contact = mainContact(professional, words);
    expect(contact?.before.map(({ value }) => value)).toEqual([
      text.consent.no,
      text.consent.grounds.child,
      'Told it is urgent.',
    ]);
    expect(contact?.warnings).toEqual([text.notAgreed, text.unchecked]);
    expect(contact?.after).toEqual([]);
    const checked = mainContact({ ...professional, checkedOn: '2026-11-20' }, words);
    expect(checked?.warnings).toEqual([text.notAgreed]);
    expect(checked?.before.at(-1)).toMatchObject({ label: text.checkedOn, value: 'Friday 20/11/2026' });
  });

  test('that the person agreed stands after the ways, and how to speak with them before', () => {
    const agreed = mainContact(
      {
        ...professional,
        consent: { agrees: 'yes', obtainedBy: 'Jo Example', on: '2026-11-20' },
        checkedOn: '2026-11-20',
        circumstances: { language: 'Welsh' },
      },
      words,
    );
    expect(agreed?.before.map(({ value }) => value)).toEqual(['Welsh']);
    expect(agreed?.warnings).toEqual([]);
    expect(agreed?.after?.map(({ label }) => label)).toEqual([
      text.consent.agrees,
      text.consent.obtainedBy,
      text.consent.on,
      text.checkedOn,
    ]);
  });

  test.each(['en', 'cy'] as const)(
    'a professional’s that stands in their own form is to be read there, and no way is offered before: %s',
    (language) => {
      const { reaching } = deskWordsIn[language];
      const attached = ProfessionalReferral.parse({ ...professional, form: 'attached', person: { name: person.name } });
      const contact = mainContact(attached, deskWordsIn[language]);
      expect(contact).toMatchObject({ whose: 'person', plan: { choice: 'in-form' }, warnings: [reaching.notAgreed] });
      const shown = textOf(shownOf(attached, deskWordsIn[language]));
      expect(shown).toContain(reaching.inForm);
      for (const other of [reaching.doNotContact, reaching.comeBack, reaching.professional]) {
        expect(shown).not.toContain(other);
      }
      expect(contactTexts(contactIn(attached), deskWordsIn[language])).toEqual([reaching.inFormShort]);
    },
  );

  test('nobody else’s may be left out: neither where the questions were answered here, nor a friend’s', () => {
    const without = { person: { name: person.name } };
    const missing = ({ success, error }: ReturnType<typeof Referral.safeParse>) =>
      success ? null : error.issues.map(({ path }) => path.join('.'));
    expect(missing(Referral.safeParse({ ...professional, ...without, form: 'attached' }))).toBeNull();
    expect(missing(Referral.safeParse({ ...professional, ...without }))).toEqual(['person.contact']);
    expect(missing(Referral.safeParse({ ...friend, ...without }))).toEqual(['person.contact']);
  });
});
