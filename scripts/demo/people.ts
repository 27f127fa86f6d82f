import type { SelfReferral } from '#shared/contract/referral.ts';
import type { Route, SafeContact, Window } from '#shared/contract/safe-contact.ts';
import type { Language } from '#shared/contract/wire.ts';

/** A made-up person. Every number is from the ranges that Ofcom keeps for drama. */
export type DemoPerson = { language: Language; referral: SelfReferral };

const mornings = (...days: number[]): Window[] => days.map((day) => ({ day, from: '09:00', to: '12:00' }));
const afternoons = (...days: number[]): Window[] => days.map((day) => ({ day, from: '13:00', to: '15:30' }));
const weekend: Window[] = [
  { day: 6, from: '00:00', to: '24:00' },
  { day: 7, from: '00:00', to: '24:00' },
];

const call = (end: string, safe: Window[], more: Partial<Extract<Route, { method: 'call' }>> = {}): Route => ({
  method: 'call',
  number: `07700 900${end}`,
  onlyMe: true,
  voicemail: false,
  text: false,
  safe,
  never: [],
  ...more,
});
const text = (end: string, safe: Window[] = []): Route => ({
  method: 'text',
  number: `07700 900${end}`,
  onlyMe: true,
  safe,
  never: [],
});
const email = (name: string): Route => ({
  method: 'email',
  address: `${name}@example.org`,
  onlyMe: true,
  safe: [],
  never: [],
});
const reach = (introduction: string, ...routes: Route[]): SafeContact => ({
  choice: 'contact-me',
  routes,
  introduction,
});

function person(
  name: string,
  area: string,
  contact: SafeContact,
  story: string,
  { age = '18-or-over', language = 'en' }: { age?: SelfReferral['age']; language?: Language } = {},
): DemoPerson {
  const place = /\d/.test(area)
    ? ({ by: 'outward', outward: area } as const)
    : ({ by: 'council', council: area } as const);
  return { language, referral: { journey: 'self', name, age, area: place, contact, story } };
}

export const people: DemoPerson[] = [
  person(
    'Robin Example',
    'NP20',
    reach('Say you are from the dentist.', call('101', mornings(2), { never: weekend })),
    'This is happening at home. Call me only on Tuesday mornings.',
  ),
  person('Sam', 'Newport', reach('', text('102', afternoons(1, 2, 3, 4, 5))), 'I only want to talk to somebody.'),
  person('Alex E', 'CF10', { choice: 'do-not-contact' }, 'I do not want a call. I wanted somebody to know.'),
  person(
    'Mared Enghraifft',
    'LL55',
    reach('Dywedwch eich bod o’r llyfrgell.', call('104', mornings(1, 3), { voicemail: true })),
    'Mae pethau wedi gwaethygu ers yr haf. Mae gen i ddau o blant.',
    { language: 'cy' },
  ),
  person('J', 'SA1', reach('', email('j.example')), ''),
  person(
    'Priya (not my real name)',
    'CF24',
    reach('Say you are from the school.', call('106', [{ day: 4, from: '10:30', to: '11:30' }])),
    'He checks my phone in the evening. The school run is the only time I am alone.',
  ),
  person(
    'Chris',
    'Torfaen',
    reach('', call('107', afternoons(1, 5), { text: true })),
    'We are apart now and it has not stopped.',
  ),
  person('Dee', 'NP44', reach('', text('108', mornings(6))), 'I am seventeen. I need to know what I can do.', {
    age: '16-17',
  }),
  person(
    'Olu',
    'BS1',
    reach('Ask for me by my first name only.', call('109', mornings(2, 4)), email('olu.example')),
    'I may have to move out of the area. I have a dog that I cannot leave.',
  ),
  person(
    'Tomos',
    'Gwynedd',
    reach('', call('110', afternoons(3), { voicemail: true })),
    'Dyn ydw i. Ydych chi’n helpu dynion hefyd?',
    {
      language: 'cy',
    },
  ),
  person(
    'M.',
    'SA62',
    reach('', call('111', mornings(1, 2, 3, 4, 5), { never: afternoons(1, 2, 3, 4, 5) })),
    'It is about money. I am not allowed any.',
  ),
  person('Ash', 'NP10', reach('', text('112')), 'I wrote once before and was not ready. I am now.'),
];
