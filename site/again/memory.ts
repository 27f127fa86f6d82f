import type { Reply } from '#shared/calls/coming-back.ts';
import type { Holder } from '#shared/contract/return.ts';
import type { Journey } from '#site/write/journey.ts';

/** Which page of the island is shown. */
export type Step = 'ask' | 'inside' | 'write' | 'plan' | 'never' | 'stop' | 'withdraw' | 'renew' | 'drop' | 'done';

/** What has just been done, in words. */
export type Told = { heading: string; text: string };

/** What is shown and typed, while another page is read in the same document. Wiped on leaving. */
export type Memory = {
  step: Step;
  typed: string;
  letter: string;
  /** Another plan, as far as it was answered. */
  plan: Journey | null;
  /** Who has the list. */
  holder: Holder;
  replies: Reply[];
  told: Told | null;
};

export function blankMemory(): Memory {
  return { step: 'ask', typed: '', letter: '', plan: null, holder: 'person', replies: [], told: null };
}
