import { fromBase64url } from '#shared/bytes/base64url.ts';
import { encode, join, utf8 } from '#shared/bytes/encode.ts';
import { size } from '#shared/contract/sizes.ts';
import type { RosterMember } from '#shared/contract/statements.ts';
import { decapsulate, encapsulate, keyFromSharedSecret, lock, unlock, wipe } from '#shared/crypto/keys.ts';

const label = 'sidegate/1/kept';

/**
 * Seals what a member was writing to their own key, so that a locked desk can hold it and not read it. It is never sent
 * and never stored.
 * @returns KEM ciphertext, nonce, box
 */
export function sealKept(text: string, member: RosterMember, charityId: string): Uint8Array {
  const bound = boundTo(member, charityId);
  const { ciphertext, sharedSecret } = encapsulate(fromBase64url(member.sealKey));
  const key = keyFromSharedSecret(label, [bound, ciphertext], sharedSecret);
  const plaintext = utf8(text);
  const sealed = join(ciphertext, lock(plaintext, bound, key));
  wipe(sharedSecret, key, plaintext);
  return sealed;
}

/**
 * Opens what `sealKept` made for this member of this charity.
 * @param secretKey the secret half of the member's X-Wing key
 * @throws {Refused} 'box' for another member's, or a changed one
 */
export function openKept(sealed: Uint8Array, member: RosterMember, charityId: string, secretKey: Uint8Array): string {
  const bound = boundTo(member, charityId);
  const ciphertext = sealed.subarray(0, size.kemCiphertext);
  const sharedSecret = decapsulate(ciphertext, secretKey);
  const key = keyFromSharedSecret(label, [bound, ciphertext], sharedSecret);
  try {
    const plaintext = unlock(sealed.subarray(size.kemCiphertext), bound, key);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(plaintext);
    wipe(plaintext);
    return text;
  } finally {
    wipe(sharedSecret, key);
  }
}

function boundTo({ id, sealKey }: RosterMember, charityId: string): Uint8Array {
  return encode('sidegate/1/kept/for', charityId, id, fromBase64url(sealKey));
}
