import type { SelfReferral } from '#shared/contract/referral.ts';
import { afternoons, call, email, mornings, reach, text, through, weekend } from './ways.ts';

const grown = { journey: 'self', age: '18-or-over', circumstances: {} } as const;

export const robin: SelfReferral = {
  ...grown,
  name: 'Robin Example',
  area: { by: 'outward', outward: 'NP20' },
  contact: reach('Say you are from the dentist.', [call('101', mornings(2), { never: weekend })]),
  story: 'This is happening at home. Call me only on Tuesday mornings.',
};

export const sam: SelfReferral = {
  ...grown,
  name: 'Sam',
  area: { by: 'council', council: 'Newport' },
  contact: reach('', [text('102', afternoons(1, 2, 3, 4, 5))]),
  story: 'I only want to talk to somebody.',
};

export const alex: SelfReferral = {
  ...grown,
  name: 'Alex E',
  area: { by: 'outward', outward: 'CF10' },
  contact: { choice: 'do-not-contact' },
  circumstances: { kinds: ['past', 'emotional'] },
  story: 'I do not want a call. I wanted somebody to know.',
};

/** In danger now, in Welsh, with a way for when the first one fails. */
export const mared: SelfReferral = {
  ...grown,
  name: 'Mared Enghraifft',
  area: { by: 'outward', outward: 'LL55' },
  contact: reach(
    'Dywedwch eich bod o’r llyfrgell.',
    [
      call('104', mornings(1, 3), { voicemail: true, withheld: 'no' }),
      text('204', afternoons(1, 2, 3, 4, 5)),
      through('Fy chwaer Nia', 'Ffoniwch 01632 960104 a gofynnwch am Nia.', mornings(1, 2, 3, 4, 5)),
    ],
    {
      whoElse: 'Gall fy mam ateb. Mae hi’n gwybod.',
      proofPhrase: 'Mae’r dail yn goch.',
      unsafePhrase: 'Dim diolch, mae gen i lyfr yn barod.',
      bankHolidays: 'never',
      ifUnreached: { is: 'ask-police' },
      devices: { phoneShared: 'no', tracked: 'unsure', billSeen: 'yes' },
    },
  ),
  circumstances: {
    danger: 'yes',
    kinds: ['physical', 'threats', 'control'],
    property: 'yes',
    livesWith: 'yes',
    hasKeys: 'yes',
    tracks: 'unsure',
    children: 2,
    childrenCome: 'all',
    household: 4,
    refuge: 'refuge',
    transport: 'yes',
    language: 'Cymraeg y gogledd',
    interpreter: 'no',
    worker: 'woman',
  },
  story: 'Mae pethau wedi gwaethygu ers yr haf. Mae gen i ddau o blant.',
};

export const priya: SelfReferral = {
  ...grown,
  name: 'Priya (not my real name)',
  area: { by: 'outward', outward: 'CF24' },
  contact: reach(
    'Say you are from the school.',
    [call('106', [{ days: [4], from: '10:30', to: '11:30' }], { never: weekend, withheld: 'yes' }), email('p.example')],
    {
      ifUnreached: { is: 'stop' },
      recheck: '2031-01-31',
      devices: { phoneShared: 'yes', emailShared: 'no', tracked: 'unsure' },
    },
  ),
  circumstances: {
    danger: 'no',
    kinds: ['family', 'immigration', 'money'],
    livesWith: 'yes',
    tracks: 'yes',
    children: 1,
    olderChildren: 'no',
    refuge: 'unsure',
    cannotLeave: 'yes',
    help: ['talk', 'legal', 'money'],
    modes: ['phone', 'safe-place'],
    language: 'Hindi',
    interpreter: 'yes',
    interpreterAvoid: 'Nobody from the temple in Cardiff, please.',
    worker: 'woman',
  },
  story: 'My phone is checked in the evening. The school run is the only time I am alone.',
};

export const dee: SelfReferral = {
  ...grown,
  name: 'Dee',
  age: '16-17',
  area: { by: 'outward', outward: 'NP44' },
  contact: reach('', [text('108', mornings(6))], { unsafePhrase: 'Wrong number, sorry.' }),
  circumstances: { kinds: ['technology', 'control'], livesWith: 'no', help: ['talk', 'planning'], modes: ['text'] },
  story: 'I am seventeen. I need to know what I can do.',
};

export const ash: SelfReferral = {
  ...grown,
  name: 'Ash',
  area: { by: 'outward', outward: 'NP10' },
  contact: { choice: 'come-back' },
  circumstances: {
    help: ['locks', 'letter-box', 'security'],
    pets: 'yes',
    refuge: 'stay',
    elsewhere: 'A service in Bristol',
  },
  story: 'I wrote once before and was not ready. I am now.',
};
