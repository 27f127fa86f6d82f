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
