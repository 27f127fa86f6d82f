import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonMessage } from '#shared/contract/message.ts';
import { Route, SafeContact } from '#shared/contract/safe-contact.ts';
import type { Times } from '#shared/contract/times.ts';
import { narrowedPlan } from '#shared/triage/narrowing.ts';
import { standingOf } from '#shared/triage/requests.ts';
import { routeMark } from '#shared/triage/routes.ts';
import { runs } from '#tests/counts.ts';

type Contact = Extract<SafeContact, { choice: 'contact-me' }>;
type Call = Extract<Route, { method: 'call' }>;

const mornings: Times = { days: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' };
const tuesday: Times = { days: [2], from: '10:00', to: '11:00' };
const sunday: Times = { days: [7], from: '00:00', to: '24:00' };
const phone: Call = {
  method: 'call',
  number: '07700 900123',
  onlyMe: true,
  safe: [mornings],
  never: [],
  voicemail: true,
  text: true,
};
const mail: Route = { method: 'email', address: 'robin@example.org', onlyMe: true, safe: [], never: [] };
const plan: Contact = {
  choice: 'contact-me',
  routes: [phone, mail],
  introduction: 'the dentist',
  proofPhrase: 'heron',
};
const none: SafeContact = { choice: 'do-not-contact' };
const back: SafeContact = { choice: 'come-back' };

const asks = (asked: SafeContact): PersonMessage => ({ kind: 'plan', at: 2, plan: asked });
const of = (before: SafeContact, ...messages: PersonMessage[]) =>
  standingOf({ plan: before, messages, pressing: false });

/** What is asked for, what counts at once, and what waits. */
const table: [name: string, asked: SafeContact, inForce: SafeContact, wanted: SafeContact | null][] = [
  ['the same plan', plan, plan, null],
  ['one route fewer', { ...plan, routes: [mail] }, { ...plan, routes: [mail] }, null],
  [
    'fewer safe times',
    { ...plan, routes: [{ ...phone, safe: [tuesday] }, mail] },
    { ...plan, routes: [{ ...phone, safe: [tuesday] }, mail] },
    null,
  ],
  [
    'safe times where any time was safe',
    { ...plan, routes: [phone, { ...mail, safe: [tuesday] }] },
    { ...plan, routes: [phone, { ...mail, safe: [tuesday] }] },
    null,
  ],
  [
    'a permission taken back',
    { ...plan, routes: [{ ...phone, voicemail: false, text: false }, mail] },
    { ...plan, routes: [{ ...phone, voicemail: false, text: false }, mail] },
    null,
  ],
  [
    'more never times',
    { ...plan, routes: [{ ...phone, never: [sunday] }, mail] },
    { ...plan, routes: [{ ...phone, never: [sunday] }, mail] },
    null,
  ],
  ['to come back by themselves', back, back, null],
  ['no contact', none, none, null],
  [
    'another number',
    { ...plan, routes: [{ ...phone, number: '07700 900999' }, mail] },
    { ...plan, routes: [mail] },
    { ...plan, routes: [{ ...phone, number: '07700 900999' }, mail] },
  ],
  [
    'only another number',
    { ...plan, routes: [{ ...phone, number: '07700 900999' }] },
    none,
    { ...plan, routes: [{ ...phone, number: '07700 900999' }] },
  ],
  [
    'a route more',
    { ...plan, routes: [phone, mail, { ...mail, address: 'other@example.org' }] },
    plan,
    { ...plan, routes: [phone, mail, { ...mail, address: 'other@example.org' }] },
  ],
  [
    'more safe times',
    { ...plan, routes: [{ ...phone, safe: [mornings, sunday] }, mail] },
    plan,
    { ...plan, routes: [{ ...phone, safe: [mornings, sunday] }, mail] },
  ],
  [
    'safe times elsewhere in the week',
    { ...plan, routes: [{ ...phone, safe: [sunday] }, mail] },
    { ...plan, routes: [mail] },
    { ...plan, routes: [{ ...phone, safe: [sunday] }, mail] },
  ],
  ['another proof phrase', { ...plan, proofPhrase: 'magpie' }, plan, { ...plan, proofPhrase: 'magpie' }],
  ['another introduction', { ...plan, introduction: 'the police' }, plan, { ...plan, introduction: 'the police' }],
];

/** What to do when nobody is reached: no more than was agreed, and a missing answer means to stop. */
describe('when nobody is reached', () => {
  const police = { ...plan, ifUnreached: { is: 'ask-police' } } as const;
  const stops = { ...plan, ifUnreached: { is: 'stop' } } as const;

  test('to stop counts at once, said or left out', () => {
    expect(of(police, asks(stops))).toMatchObject({ inForce: stops, wanted: null });
    expect(of(police, asks(plan))).toEqual({ inForce: plan, wanted: null, ending: null, closing: 'nobody' });
  });

  test('anything more waits', () => {
    expect(of(plan, asks(police))).toMatchObject({ inForce: plan, wanted: police });
    const until = { ...plan, ifUnreached: { is: 'try-until', day: '2027-01-31' } } as const;
    expect(of(until, asks(police))).toMatchObject({ inForce: until, wanted: police });
  });
});

describe('a plan that comes by code', () => {
  test.each(table)('%s', (_, asked, inForce, wanted) => {
    expect(of(plan, asks(asked))).toEqual({ inForce, wanted, ending: null, closing: 'nobody' });
  });

  test('may name times for a way through somebody that had none inside working hours only, until it is proved', () => {
    const through: Route = { method: 'through', who: 'Her work', how: 'Ring.', onlyMe: true, safe: [], never: [] };
    const at = (...safe: Times[]): Contact => ({ ...plan, routes: [{ ...through, safe }] });
    const evening: Times = { days: [2], from: '16:00', to: '20:00' };
    expect(of(at(), asks(at()))).toMatchObject({ inForce: at(), wanted: null });
    expect(of(at(), asks(at(tuesday)))).toMatchObject({ inForce: at(tuesday), wanted: null });
    const inForce = at({ ...evening, to: '17:00' });
    expect(of(at(), asks(at(evening)))).toMatchObject({ inForce, wanted: at(evening) });
    expect(of(at(), asks(at(sunday)))).toMatchObject({ inForce: none, wanted: at(sunday) });
    expect(of(at(tuesday), asks(at()))).toMatchObject({ inForce: at(tuesday), wanted: at() });
  });

  test('asks for contact where there was none, and gets none yet', () => {
    expect(of(none, asks(plan))).toMatchObject({ inForce: none, wanted: plan });
    expect(of(back, asks(plan))).toMatchObject({ inForce: back, wanted: plan });
    expect(of(none, asks(back))).toMatchObject({ inForce: none, wanted: back });
  });

  test('counts as a whole once a worker had it confirmed by the proof phrase', () => {
    const wider: SafeContact = { ...plan, routes: [{ ...phone, number: '07700 900999' }] };
    const messages: PersonMessage[] = [{ kind: 'stop', at: 1 }, asks(wider), { kind: 'never', at: 3, never: [sunday] }];
    const confirmed = standingOf({ plan, messages, pressing: true, confirmed: new Set([1]) });
    expect(confirmed).toEqual({
      inForce: { ...wider, routes: [{ ...phone, number: '07700 900999', never: [sunday] }] },
      wanted: null,
      ending: null,
      closing: 'nobody',
    });
    // Only a plan can be confirmed.
    expect(standingOf({ plan, messages, pressing: true, confirmed: new Set([0]) }).inForce).toEqual(none);
  });

  test('a newer one takes the place of one that waits', () => {
    const [one, other] = ['07700 900998', '07700 900999'].map((number) => ({
      ...plan,
      routes: [{ ...phone, number }],
    }));
    expect(of(plan, asks(one ?? plan), asks(other ?? plan)).wanted).toEqual(other);
  });
});

describe('stop, withdraw and never', () => {
  test('never counts at once on every route, and for a plan that waits', () => {
    const wider = { ...plan, routes: [phone, mail, { ...mail, address: 'other@example.org' }] };
    const { inForce, wanted } = of(plan, asks(wider), { kind: 'never', at: 3, never: [sunday, sunday] });
    for (const one of [inForce, wanted]) {
      if (one?.choice !== 'contact-me') throw new Error('must be a plan of routes');
      expect(one.routes.map(({ never }) => never)).toEqual(one.routes.map(() => [sunday]));
    }
  });

  test.each(['stop', 'withdraw'] as const)(
    '%s ends contact at once, and a plan that waited waits no longer',
    (kind) => {
      const { inForce, wanted, ending } = of(plan, asks({ ...plan, introduction: 'x' }), { kind, at: 3 });
      expect([inForce, wanted, ending]).toEqual([none, null, kind]);
    },
  );

  test.each(['stop', 'withdraw'] as const)(
    '%s on a pressing thread goes to a manager, and on any other to a worker',
    (kind) => {
      const messages: PersonMessage[] = [{ kind, at: 3 }];
      expect(standingOf({ plan, messages, pressing: true }).closing).toBe('manager');
      expect(standingOf({ plan, messages, pressing: false }).closing).toBe('worker');
    },
  );

  test('words and codes change nothing', () => {
    const keys = { replyKey: 'x', signKey: 'y' };
    const said: PersonMessage[] = [
      { kind: 'words', at: 1, text: 'Ring me on another number.' },
      { kind: 'new-code', at: 2, ...keys },
      { kind: 'no-code', at: 3 },
    ];
    expect(of(plan, ...said)).toEqual({ inForce: plan, wanted: null, ending: null, closing: 'nobody' });
  });
});

const clock = fc.constantFrom('00:00', '06:00', '09:00', '12:30', '18:00');
const times: fc.Arbitrary<Times> = fc
  .tuple(
    fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    clock,
    fc.constantFrom('20:00' as const, '24:00' as const),
  )
  .map(([days, from, to]) => ({ days, from, to }));
const someTimes = fc.array(times, { maxLength: 3 });
const common = { onlyMe: fc.constant(true as const), safe: someTimes, never: someTimes };
const aRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.record({
    ...common,
    method: fc.constant('call' as const),
    number: fc.constantFrom('07700 900123', '07700 900124', '07700900123'),
    safe: fc.array(times, { minLength: 1, maxLength: 3 }),
    voicemail: fc.boolean(),
    text: fc.boolean(),
  }),
  fc.record({
    ...common,
    method: fc.constant('email' as const),
    address: fc.constantFrom('a@example.org', 'b@example.org'),
  }),
);
const aPlan: fc.Arbitrary<SafeContact> = fc.oneof(
  fc.record({
    choice: fc.constant('contact-me' as const),
    routes: fc.uniqueArray(aRoute, { minLength: 1, maxLength: 3, selector: routeMark }),
    introduction: fc.constantFrom('', 'the dentist'),
  }),
  fc.constant(none),
  fc.constant(back),
);
const aMessage: fc.Arbitrary<PersonMessage> = fc.oneof(
  aPlan.map(asks),
  fc.array(times, { minLength: 1, maxLength: 2 }).map((never) => ({ kind: 'never' as const, at: 1, never })),
  fc.constantFrom({ kind: 'stop' as const, at: 1 }, { kind: 'withdraw' as const, at: 1 }),
  fc.constant({ kind: 'words' as const, at: 1, text: 'x' }),
);

/** Everything that a plan allows, an hour and a permission at a time: where there is no hour, a permission allows nothing. */
function allowed(contact: SafeContact): Set<string> {
  const all = new Set<string>();
  if (contact.choice !== 'contact-me') return all;
  for (const route of contact.routes) {
    const mark = routeMark(route);
    const uses = ['', ...(route.method === 'call' ? [route.voicemail && 'voicemail', route.text && 'text'] : [])];
    for (let day = 1; day <= 7; day++) {
      for (let hour = 0; hour < 24; hour++) {
        const now = `${String(hour).padStart(2, '0')}:45`;
        const during = ({ days, from, to }: Times) => days.includes(day) && from <= now && now < to;
        const safe = route.safe.length === 0 || route.safe.some(during);
        if (!safe || route.never.some(during)) continue;
        for (const use of uses) if (use !== false) all.add(`${mark} ${day} ${now} ${use}`);
      }
    }
  }
  return all;
}

describe('whatever is asked for', () => {
  test('no message ever allows more than there was', () => {
    fc.assert(
      fc.property(aPlan, fc.array(aMessage, { maxLength: 6 }), (before, messages) => {
        let was = allowed(before);
        for (let count = 1; count <= messages.length; count++) {
          const now = allowed(of(before, ...messages.slice(0, count)).inForce);
          expect([...now].filter((one) => !was.has(one))).toEqual([]);
          was = now;
        }
      }),
      runs(150),
    );
  });

  test('what a new plan does not allow is allowed no longer', () => {
    fc.assert(
      fc.property(aPlan, aPlan, (before, asked) => {
        const both = [...allowed(before)].filter((one) => allowed(asked).has(one));
        expect([...allowed(of(before, asks(asked)).inForce)].toSorted()).toEqual(both.toSorted());
      }),
      runs(150),
    );
  });

  test('the drawn plans are plans of the contract', () => {
    fc.assert(
      fc.property(aPlan, (drawn) => {
        if (drawn.choice === 'contact-me') for (const route of drawn.routes) Route.parse(route);
        SafeContact.parse(drawn);
      }),
      runs(30),
    );
  });
});

test('a number is one, however it is written, and so is somebody in between', () => {
  const call = (number: string): Route => ({
    method: 'call',
    number,
    onlyMe: true,
    voicemail: false,
    text: false,
    safe: [{ days: [2], from: '09:00', to: '12:00' }],
    never: [],
  });
  const through = (who: string): Route => ({
    method: 'through',
    who,
    how: '01632 960456',
    onlyMe: true,
    safe: [],
    never: [],
  });
  for (const number of [
    '07700 900123',
    '+44 7700 900123',
    '+44 (0)7700 900-123',
    '0044 7700 900123',
    '(07700) 900123',
  ]) {
    expect(routeMark(call(number)), number).toBe('call 07700900123');
  }
  expect(routeMark(through('  Mair,  the nurse'))).toBe(routeMark(through('mair, the nurse')));
  // Control: others stay apart.
  expect(routeMark(call('07700 900124'))).not.toBe(routeMark(call('07700 900123')));
  expect(routeMark(through('Jo'))).not.toBe(routeMark(through('mair, the nurse')));
});

test.each([
  ['ask-police', { is: 'try-until', day: '2099-01-01' }, 'try-until'],
  ['ask-police', { is: 'stop' }, 'stop'],
  ['ask-police', undefined, undefined],
  ['stop', { is: 'ask-police' }, 'stop'],
] as const)('what is done where nobody is reached only becomes less by asking: %s, asked %j', (was, asked, is) => {
  const contact = (ifUnreached: object | undefined) =>
    ({
      choice: 'contact-me',
      introduction: '',
      routes: [{ method: 'text', number: '07700 900123', onlyMe: true, safe: [], never: [] }],
      ...(ifUnreached && { ifUnreached }),
    }) as SafeContact;
  const narrowed = narrowedPlan(contact({ is: was }), contact(asked));
  expect(narrowed.choice === 'contact-me' && narrowed.ifUnreached?.is).toBe(is);
});
