import { nanoid } from 'nanoid';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { CallLost, call, type Line, readAnswer } from '#shared/calls/call.ts';
import { solutionHeader } from '#shared/contract/puzzle.ts';
import type { Opening, Referral } from '#shared/contract/referral.ts';
import { Statements } from '#shared/contract/statements.ts';
import type { Language, ThreadId } from '#shared/contract/wire.ts';
import { publicHash, randomSecret, sealPair, signPair } from '#shared/crypto/keys.ts';
import { sealOpening } from '#shared/crypto/opening.ts';
import { type Pin, type VerifiedKeyring, verifyForSealing } from '#shared/crypto/statement.ts';

/** An opening that is sealed and waits for its 201. It is sent again as it is, never sealed again under the same id. */
export type SealedOpening = { threadId: ThreadId; tokenHash: string; sealed: Uint8Array };

/**
 * Fetches the current statements and holds them to the pin.
 * @throws {Refused} where they can't be trusted: there is no way round
 * @throws {CallRefused | CallLost}
 */
export async function fetchKeyring(line: Line, pin: Pin, now: number): Promise<VerifiedKeyring> {
  const response = await call(line, { method: 'GET', path: '/api/statements' });
  return verifyForSealing(readAnswer(response, Statements), pin, now);
}

/** Seals a referral under a new thread id. @param now the writer's clock, Unix seconds */
export function sealReferral(body: Referral, language: Language, keyring: VerifiedKeyring, now: number): SealedOpening {
  const threadId = nanoid();
  const opening: Opening = {
    kind: 'referral',
    replyKey: toBase64url(sealPair().publicKey),
    signKey: toBase64url(signPair().publicKey),
    language,
    at: now,
    body,
    attachments: [],
  };
  const tokenHash = toBase64url(publicHash(randomSecret()));
  return { threadId, tokenHash, sealed: sealOpening(opening, threadId, keyring) };
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
  const { threadId, tokenHash, sealed } = opening;
  const headers = {
    'thread-token-hash': tokenHash,
    ...(solution === undefined ? {} : { [solutionHeader]: solution }),
  };
  const request = { method: 'PUT', path: `/api/openings/${threadId}`, bytes: sealed, headers } as const;
  const receipt = await call(line, signal ? { ...request, signal } : request);
  // A receipt is empty. A page that a network puts before its way out also says 200, and nothing is stored.
  if (receipt.bytes.length > 0) throw new CallLost('not a receipt');
}
