import type { Reply } from '#shared/calls/coming-back.ts';

/** Which page of the island is shown. */
export type Step = 'ask' | 'inside' | 'write' | 'never' | 'stop' | 'withdraw' | 'renew' | 'drop' | 'done';

/** What has just been done, in words. */
export type Told = { heading: string; text: string };

/** What is shown and typed, while another page is read in the same document. Wiped on leaving. */
export type Memory = {
  step: Step;
  typed: string;
  letter: string;
  replies: Reply[];
  told: Told | null;
};

export function blankMemory(): Memory {
  return { step: 'ask', typed: '', letter: '', replies: [], told: null };
}
