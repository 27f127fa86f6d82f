import type { Referral } from '#shared/contract/referral.ts';
import type { Language } from '#shared/contract/wire.ts';
import { carys, lowri, mrsM, olu, tomos } from './others.ts';
import { alex, ash, dee, mared, priya, robin, sam } from './survivors.ts';

/** A made-up person, or somebody who writes about one. */
export type DemoPerson = { language: Language; referral: Referral };

/** A dozen, of every journey, from those who can wait to those who can't. */
export const people: DemoPerson[] = [
  { language: 'en', referral: robin },
  { language: 'en', referral: sam },
  { language: 'en', referral: alex },
  { language: 'cy', referral: mared },
  { language: 'en', referral: priya },
  { language: 'en', referral: dee },
  { language: 'en', referral: ash },
  { language: 'en', referral: carys },
  { language: 'cy', referral: tomos },
  { language: 'en', referral: olu },
  { language: 'en', referral: mrsM },
  { language: 'en', referral: lowri },
];
