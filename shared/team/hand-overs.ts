import { fromBase64url } from '#shared/bytes/base64url.ts';
import { call, readAnswer } from '#shared/calls/call.ts';
import {
  type HandOver,
  type HandOverEntry,
  HandOverList,
  handOverLife,
  type NewHandOver,
  SealedHandOver,
} from '#shared/contract/hand-over.ts';
import type { ThreadId } from '#shared/contract/wire.ts';
import { openHandOver, sealHandOver } from '#shared/crypto/hand-over.ts';
import { Refused } from '#shared/crypto/refused.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';

/** A hand-over as it was opened; `by` is who signed it. */
export type OpenedHandOver = HandOver & { by: string };

/**
 * Leaves a hand-over for the team, and gives claims back in the same moment. The same id again, as after an answer that was
 * lost, takes the place of what was there.
 * @param claims threads of it that the member holds: the server is told of no other
 * @throws {CallRefused | CallLost}
 */
export async function writeHandOver(onDuty: OnDuty, handOver: HandOver, claims: ThreadId[] = []): Promise<void> {
  const { line, history, member, keys } = onDuty;
  const { charityId, keyring } = history;
  const { epoch, dutyKey } = keyring.content;
  const by = { memberId: member.id, signKey: keys.sign.secretKey, keyringHash: keyring.hash };
  const envelope = sealHandOver(handOver, { charityId, epoch }, fromBase64url(dutyKey), by);
  const json: NewHandOver = { epoch, envelope, releases: claims };
  await call(line, { method: 'PUT', path: `/api/hand-overs/${handOver.id}`, json });
}

/** Which hand-overs there are, the newest first. @throws {CallRefused | CallLost} */
export async function listHandOvers({ line }: OnDuty): Promise<HandOverEntry[]> {
  return readAnswer(await call(line, { method: 'GET', path: '/api/hand-overs' }), HandOverList).handOvers;
}

/**
 * @param now Unix seconds
 * @throws {Refused} for one that does not hold; 'rolled-back' for one that should be gone by now
 * @throws {CallRefused | CallLost}
 */
export async function readHandOver(onDuty: OnDuty, id: string, now: number): Promise<OpenedHandOver> {
  const { line, history, dutyKeys } = onDuty;
  const answered = await call(line, { method: 'GET', path: `/api/hand-overs/${id}` });
  const { epoch, envelope } = readAnswer(answered, SealedHandOver);
  const secretKey = dutyKeys.get(epoch);
  const dutyKey = history.keyrings[epoch - 1]?.content.dutyKey;
  if (!secretKey || dutyKey === undefined) throw new Refused('box');
  const duty = { publicKey: fromBase64url(dutyKey), secretKey };
  const opened = openHandOver(envelope, { id, epoch, charityId: history.charityId }, duty, history.signKeyOf);
  // A day for clocks that differ.
  if (opened.at < now - handOverLife - 86_400) throw new Refused('rolled-back');
  return opened;
}

/** Tells everybody that this member has read it. @throws {CallRefused | CallLost} */
export async function markHandOverRead({ line }: OnDuty, id: string): Promise<void> {
  await call(line, { method: 'PUT', path: `/api/hand-overs/${id}/read` });
}
