import type { Consultation, FriendReferral, ProfessionalReferral, Question } from '#shared/contract/referral.ts';
import { afternoons, call, email, mornings, reach, text, weekend } from './ways.ts';

/** A neighbour writes for somebody who agreed, and has a way of their own to be reached. */
export const carys: FriendReferral = {
  journey: 'friend',
  friend: {
    name: 'Bethan Next-Door',
    relation: 'neighbour',
    contact: reach(
      'Ask for Bethan and say it is about the bins.',
      [call('212', afternoons(1, 5), { voicemail: true })],
      {
        devices: { phoneShared: 'no' },
      },
    ),
  },
  person: {
    name: 'Carys Example',
    age: '18-or-over',
    area: { by: 'council', council: 'Torfaen' },
    contact: reach('Say you are from the clinic.', [call('112', mornings(1, 3, 5), { never: weekend })], {
      unsafePhrase: 'I have the results already, thank you.',
    }),
  },
  agrees: true,
  sources: ['heard', 'told-by-person'],
  neighbourAlert: { agreed: true, how: 'Carys said it to me at my kitchen table.', on: '2026-01-15' },
  circumstances: { kinds: ['physical'], livesWith: 'sometimes', hasKeys: 'yes', children: 3 },
  story: 'I hear shouting through the wall at night. Carys knows that I write this.',
};

export const tomos: Question = {
  journey: 'question',
  about: 'me',
  name: 'Tomos',
  contact: reach('', [email('tomos.example')]),
  story: 'Dyn ydw i. Ydych chi’n helpu dynion hefyd?',
};

/** High risk by every sign, from an agency that used a tool. */
export const olu: ProfessionalReferral = {
  journey: 'professional',
  form: 'answered',
  professional: {
    agency: 'Made-up Housing Association',
    name: 'Jo Invented',
    role: 'Housing officer',
    email: 'jo.invented@housing.example.org',
    phone: '01632 960109',
  },
  consent: { agrees: 'yes', obtainedBy: 'Jo Invented', on: '2026-01-15' },
  person: {
    name: 'Olu Example',
    age: '18-or-over',
    area: { by: 'outward', outward: 'NP19' },
    contact: reach('Say you are from the housing office.', [call('109', mornings(2, 4)), text('110')], {
      whoElse: 'A cousin who does not know.',
      proofPhrase: 'The lift is out of order.',
      ifUnreached: { is: 'try-until', day: '2031-01-31' },
    }),
  },
  checkedOn: '2026-01-15',
  safeguarding: 'made',
  childrenNamed: 'Two, who are four and nine.',
  indicators: ['strangulation', 'threats-to-kill', 'separation', 'escalation', 'very-frightened'],
  risk: {
    tool: 'A made-up checklist',
    version: '2',
    score: '17',
    on: '2026-01-15',
    assessor: 'Jo Invented',
    judgement: 'high',
    reasons: 'It is worse since they parted, and Olu fears for the children.',
  },
  marac: { referred: 'yes', area: 'Gwent', on: '2026-01-29' },
  circumstances: {
    danger: 'unsure',
    kinds: ['physical', 'threats', 'stalking'],
    property: 'yes',
    livesWith: 'no',
    hasKeys: 'unsure',
    children: 2,
    childrenCome: 'all',
    cares: 'yes',
    pets: 'yes',
    help: ['locks', 'housing', 'children'],
    access: 'Stairs are hard.',
  },
  story: 'Olu came to our office about the locks, and told me of last weekend.',
};

/** Passed on without agreement, with little known of it. */
export const mrsM: ProfessionalReferral = {
  journey: 'professional',
  form: 'answered',
  professional: {
    agency: 'Invented Medical Practice',
    name: 'Dr Pretend',
    role: 'GP',
    email: 'reception@practice.example.org',
  },
  consent: { agrees: 'no', ground: 'adult-at-risk', reason: 'Depends on the son for care, and could not speak alone.' },
  person: {
    name: 'Mrs M. Example',
    area: { by: 'council', council: 'Pembrokeshire' },
    contact: { choice: 'do-not-contact' },
  },
  safeguarding: 'not-made',
  risk: { tool: 'None was used', judgement: 'medium' },
  circumstances: { kinds: ['money', 'family'], livesWith: 'yes', cares: 'yes' },
  story: 'Twice the son answered every question.',
};

export const lowri: Consultation = {
  journey: 'consultation',
  professional: {
    agency: 'Ysgol Enghraifft',
    name: 'Lowri Enghraifft',
    role: 'Learning mentor',
    email: 'lowri@school.example.org',
  },
  story: 'A parent told me something at the gate. How do I ask more without making it worse?',
};
