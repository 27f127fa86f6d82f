import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { canonicalJson } from '#shared/bytes/canonical.ts';
import { encode, utf8 } from '#shared/bytes/encode.ts';
import type { Taken } from '#shared/contract/opening.ts';
import type { Referral } from '#shared/contract/referral.ts';
import type { ThreadId } from '#shared/contract/wire.ts';
import { hash } from '#shared/crypto/keys.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { sodium } from '#shared/crypto/sodium.ts';
import type { VerifiedKeyring } from '#shared/crypto/statement.ts';

const label = 'sidegate/1/taken';

/** What a member says they took down: in which thread, how it came, and every word of it. */
export type TakenDown = { threadId: ThreadId; how: Taken['how']; body: Referral };

/**
 * Signs what a member took down for somebody (shared/crypto/README.md, "Taken").
 * @param signKey the member's Ed25519 secret key
 * @param keyring the one it is sealed under, whose roster names the member
 */
export function signTaken(down: TakenDown, by: string, signKey: Uint8Array, keyring: VerifiedKeyring): Taken {
  const signature = sodium.crypto_sign_detached(bytesOf(down), signKey);
  return { by, how: down.how, keyringHash: toBase64url(keyring.hash), signature: toBase64url(signature) };
}

/**
 * Insists that the member who is named took down just this.
 * @param signKeyOf the Ed25519 key of a member as the roster of that keyring names them
 * @throws {Refused} 'mismatch' where that roster has no such member, 'signature' where they did not sign this
 */
export function insistOnTaken(
  { by, how, keyringHash, signature }: Taken,
  { threadId, body }: Omit<TakenDown, 'how'>,
  signKeyOf: (memberId: string, keyringHash: string) => Uint8Array | undefined,
): void {
  const signKey = signKeyOf(by, keyringHash);
  if (!signKey) throw new Refused('mismatch');
  const bytes = bytesOf({ threadId, how, body });
  if (!sodium.crypto_sign_verify_detached(fromBase64url(signature), bytes, signKey)) throw new Refused('signature');
}

function bytesOf({ threadId, how, body }: TakenDown): Uint8Array {
  return encode(label, threadId, how, hash(utf8(canonicalJson(body))));
}
