import { type Case, emptyCase } from '#shared/contract/case.ts';
import type { Referral } from '#shared/contract/referral.ts';
import type { Worked } from '#site/duty/case/ranking.ts';
import { exampleReferral } from '#tests/examples/referral.ts';

type Changes = { entry?: Partial<Worked['entry']>; body?: Referral; content?: Case };

/** A referral as the desk has read it, new and as usual but for the changes. @param at when it came, Unix seconds */
export function exampleWorked(
  threadId: string,
  at: number,
  now: number,
  { entry, body = exampleReferral, content = emptyCase() }: Changes = {},
): Worked {
  return {
    entry: {
      threadId,
      epoch: 1,
      at,
      lane: 'usual',
      revision: 0,
      hiddenFrom: [],
      frames: 0,
      state: { is: 'new' },
      ...entry,
    },
    opening: {
      kind: 'referral',
      replyKey: '',
      signKey: '',
      language: 'en',
      at: now,
      comesBack: false,
      body,
      attachments: [],
    },
    said: [],
    content,
  };
}
