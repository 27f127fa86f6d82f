import { nanoid } from 'nanoid';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { CallLost, call, type Line, readAnswer } from '#shared/calls/call.ts';
import type { AttachmentNote, Opening, Taken } from '#shared/contract/opening.ts';
import { solutionHeader } from '#shared/contract/puzzle.ts';
import type { Referral } from '#shared/contract/referral.ts';
import { holderOf, recordHeader } from '#shared/contract/return.ts';
import { Statements } from '#shared/contract/statements.ts';
import type { Language, ThreadId } from '#shared/contract/wire.ts';
import { publicHash, randomSecret, sealPair, signPair, wipe } from '#shared/crypto/keys.ts';
import { sealOpening } from '#shared/crypto/opening.ts';
import { noReturn, openingHash, type ReturnKey, wrapReturn } from '#shared/crypto/return-code.ts';
import { type Pin, type VerifiedKeyring, verifyForSealing } from '#shared/crypto/statement.ts';

/** What somebody writes in: the referral, and what goes with it. */
export type Writing = {
  referral: Referral;
  language: Language;
  attachments?: AttachmentNote[];
  /** Where a return code was taken. */
  returnKey?: ReturnKey | undefined;
  /** Signs it as taken down by a member, once its thread has an id. */
  take?: (threadId: ThreadId, keyring: VerifiedKeyring) => Taken;
};

/**
 * An opening that is sealed and waits for its 201. It is sent again as it is, never sealed again under the same id. The
 * thread's token is its writer's alone: the server knows a hash of it. `record` is what a return code finds again, base64url;
 * random bytes where none was taken.
 */
export type SealedOpening = {
  threadId: ThreadId;
  token: Uint8Array;
  tokenHash: string;
  record: string;
  sealed: Uint8Array;
};

/**
 * Fetches the current statements and holds them to the pin.
 * @throws {Refused} where they can't be trusted: there is no way round
 * @throws {CallRefused | CallLost}
 */
export async function fetchKeyring(line: Line, pin: Pin, now: number): Promise<VerifiedKeyring> {
  const response = await call(line, { method: 'GET', path: '/api/statements' });
  return verifyForSealing(readAnswer(response, Statements), pin, now);
}

/** Seals what was written under a new thread id. @param now the writer's clock, Unix seconds */
export function sealReferral(writing: Writing, keyring: VerifiedKeyring, now: number): SealedOpening {
  const { referral, language, attachments = [], returnKey, take } = writing;
  const threadId = nanoid();
  const [replySeed, signSeed] = [randomSecret(), randomSecret()];
  const opening: Opening = {
    kind: 'referral',
    replyKey: toBase64url(sealPair(replySeed).publicKey),
    signKey: toBase64url(signPair(signSeed).publicKey),
    language,
    at: now,
    comesBack: returnKey !== undefined,
    ...(take && { taken: take(threadId, keyring) }),
    body: referral,
    attachments,
  };
  const token = randomSecret();
  const sealed = sealOpening(opening, threadId, keyring);
  const returning = { token, replySeed, signSeed, openingHash: openingHash(sealed) };
  const place = { threadId, charityId: keyring.content.charityId, holder: holderOf(referral.journey) };
  const record = returnKey ? wrapReturn(returning, returnKey, place) : noReturn();
  wipe(replySeed, signSeed);
  return { threadId, token, tokenHash: toBase64url(publicHash(token)), record: toBase64url(record), sealed };
}

/**
 * Resolves once the server has it on disk, whether by this call or an earlier one whose answer was lost.
 * @param solution of the puzzle that an earlier call was refused for
 * @throws {CallRefused | CallLost}
 */
export async function putOpening(
  line: Line,
  opening: SealedOpening,
  { signal, solution }: { signal?: AbortSignal; solution?: string | undefined } = {},
): Promise<void> {
  const { threadId, tokenHash, record, sealed } = opening;
  const headers = {
    'thread-token-hash': tokenHash,
    [recordHeader]: record,
    ...(solution === undefined ? {} : { [solutionHeader]: solution }),
  };
  const request = { method: 'PUT', path: `/api/openings/${threadId}`, bytes: sealed, headers } as const;
  const receipt = await call(line, signal ? { ...request, signal } : request);
  // A receipt is empty. A page that a network puts before its way out also says 200, and nothing is stored.
  if (receipt.bytes.length > 0) throw new CallLost('not a receipt');
}
