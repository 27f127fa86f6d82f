import type { Referral } from '#shared/contract/referral.ts';
import type { DeskWords } from '../words.ts';

/** What to know of a referral at a glance: by which journey it came, and that it is about somebody of 16 or 17. */
export function tagsOf(referral: Referral, { answers }: DeskWords): string[] {
  return [answers.journeys[referral.journey], ...(isYoung(referral) ? [answers.young] : [])];
}

export function isYoung(referral: Referral): boolean {
  if (referral.journey === 'self') return referral.age === '16-17';
  return 'person' in referral && referral.person.age === '16-17';
}
