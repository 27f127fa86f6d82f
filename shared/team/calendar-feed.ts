import { toBase64url } from '#shared/bytes/base64url.ts';
import { call, readAnswer } from '#shared/calls/call.ts';
import { FeedState, type NewFeed } from '#shared/contract/calendar-feed.ts';
import type { Language } from '#shared/contract/wire.ts';
import { publicHash, randomSecret } from '#shared/crypto/keys.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';

/**
 * Makes an address for a member's own shifts; the one before ends. The server keeps a hash of it.
 * @returns its path, which nobody can look up again
 * @throws {CallRefused | CallLost}
 */
export async function makeFeed({ line }: OnDuty, language: Language): Promise<string> {
  const token = randomSecret();
  const json: NewFeed = { tokenHash: toBase64url(publicHash(token)), language };
  await call(line, { method: 'PUT', path: '/api/calendar', json });
  return `/api/calendars/${toBase64url(token)}`;
}

/** @throws {CallRefused | CallLost} */
export async function endFeed({ line }: OnDuty): Promise<void> {
  await call(line, { method: 'DELETE', path: '/api/calendar' });
}

/** @throws {CallRefused | CallLost} */
export async function readFeedState({ line }: OnDuty): Promise<FeedState['is']> {
  return readAnswer(await call(line, { method: 'GET', path: '/api/calendar' }), FeedState).is;
}
