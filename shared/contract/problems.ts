import * as z from 'zod/mini';
import { Puzzle } from '#shared/contract/puzzle.ts';

/**
 * Every refusal there is: its status on the wire and the sentence a person may read. One table, so that a code means the
 * same everywhere; the cause of a refusal never crosses the wire (RFC 9457 problem documents).
 */
export const refusals = {
  'not-found': [404, 'There is nothing at this address.'],
  'method-not-allowed': [405, 'This address does not take that method.'],
  'wrong-origin': [403, 'This request came from another site.'],
  'wrong-media-type': [415, 'The content type is not the one this address takes.'],
  'wrong-shape': [422, 'The request does not have the right shape.'],
  'not-json': [400, 'The request is not JSON.'],
  'bad-request': [400, 'The request could not be read.'],
  'too-large': [413, 'The request is too large.'],
  'headers-too-large': [431, 'The address or the headers of the request are too long.'],
  'too-slow': [408, 'The request took too long to arrive.'],
  'too-many': [429, 'Too many requests. Wait a little and try again.'],
  'puzzle-needed': [428, 'Very much arrives just now. Solve the puzzle and send the same again.'],
  'not-set-up': [503, 'This site is not set up yet.'],
  'already-set-up': [409, 'This site is already set up.'],
  'wrong-code': [403, 'That set-up code is not the right one.'],
  'wrong-length': [422, 'What is sealed has a few lengths only, and this is none of them.'],
  'wrong-format': [422, 'This is nothing sealed of a version that is known here.'],
  'wrong-charity': [422, 'This is for another charity.'],
  'wrong-thread': [422, 'This names another thread than the address.'],
  'unknown-epoch': [422, 'This is sealed to a key that is not known here.'],
  'epoch-closed': [409, 'This is sealed to a key that is no longer used. Fetch the new one and seal again.'],
  'thread-exists': [409, 'There is already something else under this thread.'],
  'thread-unknown': [404, 'Nothing is found with this token. It may have been replaced.'],
  'part-exists': [409, 'There are already other bytes in the place of this part.'],
  'part-out-of-order': [409, 'The part before this one has not come, or was the last.'],
  'attachment-late': [409, 'Files can come within a day of what they go along with, and that is over.'],
  'attachment-over': [
    413,
    'These are more files, or larger ones, than can go along. What they go along with has arrived.',
  ],
  'no-room-for-files': [507, 'There is no room for files just now. What they go along with has arrived.'],
  'frame-exists': [409, 'There is already something else at this place of the stream.'],
  'frame-out-of-turn': [409, 'This is not the next part of the stream.'],
  'thread-full': [409, 'There is no more room under this thread. Phone, or write anew.'],
  'not-signed-in': [401, 'Sign in first.'],
  'sign-in-failed': [401, 'The sign-in name or the passphrase is not right.'],
  waiting: [403, 'You have joined, and wait for a manager to let you in.'],
  'invite-unknown': [404, 'This invite is used up, taken back or too old. Ask for a new one.'],
  'name-taken': [409, 'Somebody on the team has this sign-in name. Choose another.'],
  'recovery-failed': [401, 'The words do not fit this charity.'],
  'not-allowed': [403, 'This is not for your role.'],
  'off-shift': [403, 'The list is shown to whoever is on shift, and you are not. Ask a manager.'],
  'case-outdated': [409, 'Somebody else wrote to this case at the same moment. Look again.'],
  'claimed-by-another': [409, 'Somebody else is working on this.'],
  'not-claimed': [409, 'Claim this first.'],
  closed: [409, 'This is closed.'],
  'not-closed': [409, 'This is not closed.'],
  'statement-refused': [422, 'The signed statement does not follow from the one before it.'],
  'statement-outdated': [409, 'Somebody else made a change at the same moment. Look again.'],
  'storage-unavailable': [503, 'It could not be stored just now. Nothing was accepted. Try again, or phone.'],
  unexpected: [500, 'Something went wrong here. Nothing was accepted.'],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof refusals;

/**
 * A problem document (RFC 9457). `field` names the part of the request that is wrong, as a path with dots; `puzzle` is
 * what 'puzzle-needed' asks for.
 */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  field: z.optional(z.string()),
  puzzle: z.optional(Puzzle),
});
export type Problem = z.infer<typeof Problem>;

export function problem(code: RefusalCode, field?: string, puzzle?: Puzzle): Problem {
  const [status, title] = refusals[code];
  const more = { ...(field === undefined ? {} : { field }), ...(puzzle === undefined ? {} : { puzzle }) };
  return { type: `urn:sidegate:problem:${code}`, title, status, code, ...more };
}
