import type { SelfReferral } from '#shared/contract/referral.ts';
import type { Route } from '#shared/contract/safe-contact.ts';
import { storyLimit } from '#shared/contract/text.ts';
import type { Times } from '#shared/contract/times.ts';
import type { Language } from '#shared/contract/wire.ts';
import type { ReturnKey } from '#shared/crypto/return-code.ts';

export type Person = { language: Language; referral: SelfReferral; returnKey?: ReturnKey };

/** Somebody who writes one word, in English, and wants no call. */
export const briefest: Person = {
  language: 'en',
  referral: {
    journey: 'self',
    name: 'R',
    age: '18-or-over',
    area: { by: 'outward', outward: 'L1' },
    contact: { choice: 'do-not-contact' },
    circumstances: {},
    story: 'Help',
  },
};

const times: Times[] = Array.from({ length: 6 }, () => ({ days: [1, 2, 3, 4, 5, 6, 7], from: '00:30', to: '23:30' }));
const often = { onlyMe: true as const, safe: times, never: times };
const routes: Route[] = [
  { method: 'call', number: '+44 (0)7700 900 123', voicemail: false, text: false, ...often },
  { method: 'text', number: '+44 (0)7700 900 124', ...often },
  {
    method: 'email',
    address: `${'a'.repeat(60)}@${'example.'.repeat(22)}org`,
    ...often,
  },
];

/** Somebody who writes in Welsh all that fits, every answer at its limit and in the widest characters. */
export const fullest: Person = {
  language: 'cy',
  referral: {
    journey: 'self',
    name: '\u{1f98b}'.repeat(40),
    age: '16-17',
    area: { by: 'council', council: '€'.repeat(80) },
    contact: { choice: 'contact-me', introduction: '€'.repeat(160), routes },
    circumstances: {},
    story: '€'.repeat(storyLimit.characters),
  },
};
