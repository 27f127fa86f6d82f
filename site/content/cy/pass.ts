import type { PassWords } from '#site/content/en/pass.ts';

export const pass: PassWords = {
  heading: 'Ar ran rhywun arall',
  intro:
    'Gallwch ddweud wrthym am rywun sy’n gwybod am hyn ac yn cytuno. Os nad yw’n gwybod, gallwch ofyn cwestiwn i ni yn lle hynny.',
};
