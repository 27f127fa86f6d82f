import { nanoid } from 'nanoid';
import { call, readAnswer } from '#shared/calls/call.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import { ThreadList } from '#shared/contract/duty.ts';
import type { Question } from '#shared/contract/referral.ts';
import type { Language, ThreadId } from '#shared/contract/wire.ts';
import { openOpening } from '#shared/crypto/opening.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { unwritten, writeCase } from '#shared/team/cases.ts';
import { isManaging, keepInProfile, type Managing } from '#shared/team/changes.ts';
import { type OnDuty, refreshDesk } from '#shared/team/sign-in.ts';

/** After so long somebody tries again whether a referral arrives. Seconds: a month. */
export const canaryEvery = 31 * 86_400;

/** What a test referral says: a name by which colleagues know it, a story, and why it is closed again. */
export type CanaryWords = { name: string; story: string; note: string };

/**
 * Writes in as anybody does, by the statements that everybody is shown and without a session; then looks for it in the list,
 * opens it, compares it, closes it, and keeps when that was.
 * @param now Unix seconds
 * @throws {Refused} 'mismatch' where it is not in the list or came as another, and as opening does
 * @throws {CallRefused | CallLost}
 */
export async function sendCanary(
  manager: Managing,
  words: CanaryWords,
  language: Language,
  now: number,
): Promise<OnDuty> {
  const desk = await refreshDesk(manager);
  if (!isManaging(desk)) throw new Refused('mismatch');
  const everybody = { address: desk.line.address };
  const pin = { ...desk.pin, epochFloor: desk.history.keyring.content.epoch, builtAt: 0 };
  const keyring = await fetchKeyring(everybody, pin, now);
  const { name, story } = words;
  const referral: Question = { journey: 'question', about: 'me', name, contact: { choice: 'come-back' }, story };
  const sealed = sealReferral({ referral, language }, keyring, now);
  await putOpening(everybody, sealed);
  await insistOnArrival(desk, sealed.threadId, story);
  await close(desk, sealed.threadId, words.note, now);
  return keepInProfile(desk, { canaryAt: now }, now);
}

async function insistOnArrival({ line, history, dutyKeys }: OnDuty, threadId: ThreadId, story: string): Promise<void> {
  const { threads } = readAnswer(await call(line, { method: 'GET', path: '/api/threads' }), ThreadList);
  if (!threads.some((thread) => thread.threadId === threadId)) throw new Refused('mismatch');
  const { bytes } = await call(line, { method: 'GET', path: `/api/threads/${threadId}/openings` });
  const opening = openOpening(bytes, threadId, history.charityId, (epoch) => dutyKeys.get(epoch));
  if (opening.body.story !== story) throw new Refused('mismatch');
}

async function close(desk: OnDuty, threadId: ThreadId, note: string, now: number): Promise<void> {
  await call(desk.line, { method: 'PUT', path: `/api/threads/${threadId}/claim` });
  const ending = { id: nanoid(), by: desk.member.id, at: now, outcome: 'withdrawn', note } as const;
  await writeCase(
    desk,
    threadId,
    unwritten,
    (content) => ({ ...content, endings: [...content.endings, ending] }),
    'close',
  );
}
