import type { Reply } from '#shared/calls/coming-back.ts';

/** Which page of the island is shown. */
export type Step = 'ask' | 'inside' | 'write' | 'never' | 'stop' | 'withdraw' | 'renew' | 'drop' | 'done';

/** What is shown and typed, while another page is read in the same document. Wiped on leaving. */
export type Memory = {
  step: Step;
  typed: string;
  letter: string;
  replies: Reply[];
  /** What has just been done, in a sentence. */
  told: string;
};

export function blankMemory(): Memory {
  return { step: 'ask', typed: '', letter: '', replies: [], told: '' };
}
