import type { CharityProfile } from '#shared/contract/charity.ts';
import type { Founding } from '#shared/team/founding.ts';

/** A made-up charity; its number is one that Ofcom keeps for drama. */
export const exampleFounding: Founding = {
  profile: {
    name: 'Hafan Example Advice',
    nation: 'wales',
    phone: '01632 960123',
    exitUrl: 'https://www.bbc.co.uk/weather',
  },
  manager: { displayName: 'Mair Example', signInName: 'mair', passphrase: 'lantern orbit velvet cactus spoon ridge' },
};

/** The same charity with everything chosen that can be. */
export const exampleProfile: CharityProfile = {
  ...exampleFounding.profile,
  exits: { cy: 'https://www.bbc.co.uk/tywydd' },
  area: { en: 'Example Valley and the villages round it.', cy: 'Cwm Enghraifft a’r pentrefi o’i gwmpas.' },
  eligibility: { en: 'Everybody from 16 on.' },
  hours: {
    text: { en: 'On bank holidays there is a machine.', cy: 'Mae peiriant ar wyliau banc.' },
    open: [
      { days: [1, 2, 3, 4], from: '09:00', to: '17:00' },
      { days: [5], from: '09:00', to: '12:30' },
      { days: [5], from: '13:30', to: '16:00' },
    ],
  },
  office: { address: '1 Example Street\nExampleton', isRefuge: false },
  numbers: [
    {
      name: 'Evening line',
      number: '01632 960124',
      about: { en: 'From six.', cy: 'O chwech.' },
      lastChecked: '2026-11-01',
    },
    { name: 'Office', number: '01632 960125', lastChecked: '2020-01-31' },
  ],
  targets: { self: 48, agency: 72 },
  attempts: { tries: 3, days: 7, onlyInWindows: true },
  retention: { notAccepted: 60, afterClosing: 365 },
  alerts: { every: 30, rhythm: 'when-waiting', dangerAtOnce: true, unopenedAfter: 90 },
};
