import type { ReferrerWord } from '#shared/contract/message.ts';

/** All that is ever told to a professional of somebody whom they referred, by their list or as copied text. */
export const referrer: ReferrerWords = {
  received: 'We have your referral.',
  'contact-made': 'We have made contact with the person you referred.',
  'contact-not-made': 'We have not made contact with the person you referred.',
  closed: 'We have closed this referral.',
};
export type ReferrerWords = Readonly<Record<ReferrerWord, string>>;
