import type { Opening } from '#shared/contract/opening.ts';
import type { Correspondence, Said } from '#shared/team/messages.ts';

/** Whether whom it is about reads what is left by list: one is there already, one can be left, or nobody would read it. */
export type Answering = 'left' | 'can-be-left' | 'nobody-reads';

/** @param read null as long as nothing was fetched: then what the opening says of a list counts */
export function answeringOf(
  { body, comesBack }: Pick<Opening, 'body' | 'comesBack'>,
  read: Pick<Correspondence, 'said' | 'replyKey'> | null,
): Answering {
  // A friend or a professional has the list, and the person whom they refer reads nothing of it.
  const own = body.journey === 'self' || body.journey === 'question';
  if (!own || !(read ? read.replyKey !== null : comesBack)) return 'nobody-reads';
  return read?.said.filter(isWords).at(-1)?.from === 'member' ? 'left' : 'can-be-left';
}

function isWords(said: Said): boolean {
  return 'message' in said && said.message.kind === 'words';
}
