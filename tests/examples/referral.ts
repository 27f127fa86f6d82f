import type { SelfReferral } from '#shared/contract/referral.ts';

/** A made-up survivor who can be called on Tuesday mornings only. */
export const exampleReferral: SelfReferral = {
  journey: 'self',
  name: 'Robin Example',
  age: '18-or-over',
  area: { by: 'outward', outward: 'NP20' },
  contact: {
    choice: 'contact-me',
    introduction: 'say you are from the dentist',
    routes: [
      {
        method: 'call',
        number: '07700 900123',
        onlyMe: true,
        voicemail: false,
        text: false,
        safe: [{ days: [2], from: '09:00', to: '12:00' }],
        never: [{ days: [6], from: '00:00', to: '24:00' }],
      },
    ],
  },
  circumstances: {},
  story: 'This is happening. Call me only on Tuesday mornings.',
};
