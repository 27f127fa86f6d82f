import type { ReferrerWords } from '../en/referrer.ts';

export const referrer: ReferrerWords = {
  received: 'Mae eich atgyfeiriad gennym.',
  'contact-made': 'Rydym wedi cysylltu â’r person a atgyfeiriwyd gennych.',
  'contact-not-made': 'Nid ydym wedi cysylltu â’r person a atgyfeiriwyd gennych.',
  closed: 'Rydym wedi cau’r atgyfeiriad hwn.',
};
