import type {
  Consultation,
  FriendReferral,
  Journey,
  ProfessionalReferral,
  Question,
  Referral,
  SelfReferral,
} from '#shared/contract/referral.ts';
import type { Route } from '#shared/contract/safe-contact.ts';

/*
 * A made-up referral of every journey, with most of what each may hold. What somebody says in their own words, and only that,
 * ends with a full stop: names, agencies, choices, days and numbers do not.
 */

const byPhone: Route = {
  method: 'call',
  number: '07700 900123',
  onlyMe: true,
  safe: [{ days: [2], from: '09:00', to: '12:00' }],
  never: [{ days: [6, 7], from: '00:00', to: '24:00' }],
  voicemail: false,
  text: false,
  withheld: 'yes',
};

const byEmail: Route = {
  method: 'email',
  address: 'robin@example.org',
  onlyMe: true,
  safe: [],
  never: [],
};

const self: SelfReferral = {
  journey: 'self',
  name: 'Robin Example',
  age: '18-or-over',
  area: { by: 'outward', outward: 'NP20' },
  contact: {
    choice: 'contact-me',
    routes: [byPhone, byEmail],
    introduction: 'Say you are from the dentist.',
    whoElse: 'My sister may pick up, and she knows.',
    unsafePhrase: 'No thank you, I have double glazing.',
    bankHolidays: 'never',
    ifUnreached: { is: 'stop' },
    recheck: '2031-01-31',
    devices: { phoneShared: 'no', emailShared: 'unsure', tracked: 'no' },
  },
  circumstances: {
    danger: 'no',
    kinds: ['control', 'money'],
    livesWith: 'yes',
    hasKeys: 'yes',
    children: 2,
    childrenCome: 'all',
    pets: 'yes',
    refuge: 'unsure',
    help: ['talk', 'locks'],
    modes: ['phone', 'safe-place'],
    access: 'I hear better with one ear, so please speak slowly.',
    language: 'English',
    interpreter: 'no',
  },
  story: 'This is an example. Nobody wrote it.',
};

const friend: FriendReferral = {
  journey: 'friend',
  friend: {
    name: 'Alex Example',
    relation: 'neighbour',
    contact: {
      choice: 'contact-me',
      routes: [{ method: 'text', number: '07700 900124', onlyMe: true, safe: [], never: [] }],
      introduction: 'Ask whether I still have the ladder.',
    },
  },
  person: {
    name: 'Robin Example',
    age: '18-or-over',
    area: { by: 'council', council: 'Newport' },
    contact: { choice: 'contact-me', routes: [byPhone], introduction: 'Say you are from the dentist.' },
  },
  agrees: true,
  sources: ['heard', 'told-by-person'],
  neighbourAlert: { agreed: true, how: 'Robin told me so in my kitchen.', on: '2026-01-15' },
  circumstances: { livesWith: 'yes', children: 2 },
  story: 'This is an example. No neighbour wrote it.',
};

const question: Question = {
  journey: 'question',
  about: 'somebody',
  name: 'Alex Example',
  relation: 'colleague',
  contact: {
    choice: 'contact-me',
    routes: [{ ...byEmail, address: 'alex@example.org' }],
    introduction: 'Say that it is about the rota.',
  },
  story: 'This is an example. What could I say to somebody at work.',
};

const professional: ProfessionalReferral = {
  journey: 'professional',
  form: 'answered',
  professional: {
    agency: 'Example Housing Association',
    name: 'Jo Example',
    role: 'Housing officer',
    email: 'jo@housing.example.org',
    phone: '01632 960124',
  },
  consent: { agrees: 'yes', obtainedBy: 'Jo Example', on: '2026-01-15' },
  person: {
    name: 'Robin Example',
    age: '18-or-over',
    area: { by: 'outward', outward: 'NP20' },
    contact: { choice: 'contact-me', routes: [byPhone], introduction: 'Say you are from the dentist.' },
  },
  checkedOn: '2026-01-15',
  safeguarding: 'made',
  childrenNamed: 'Two children, who are four and nine.',
  indicators: ['separation', 'escalation', 'very-frightened'],
  risk: {
    tool: 'Example checklist',
    version: '2',
    score: '14',
    on: '2026-01-15',
    assessor: 'Jo Example',
    judgement: 'high',
    reasons: 'It has become worse since they parted.',
  },
  marac: { referred: 'yes', area: 'Gwent', on: '2026-01-29' },
  circumstances: { kinds: ['physical', 'stalking'], livesWith: 'no', hasKeys: 'unsure', help: ['locks', 'housing'] },
  story: 'This is an example. No agency wrote it.',
};

const consultation: Consultation = {
  journey: 'consultation',
  professional: {
    agency: 'Example Primary School',
    name: 'Jo Example',
    role: 'Learning mentor',
    email: 'jo@school.example.org',
  },
  story: 'This is an example. A school asks how to speak with a parent.',
};

export const examples: { [Which in Journey]: Extract<Referral, { journey: Which }> } = {
  self,
  friend,
  question,
  professional,
  consultation,
};
