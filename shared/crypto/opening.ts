import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { join, utf8 } from '#shared/bytes/encode.ts';
import { Opening } from '#shared/contract/opening.ts';
import { readOpeningHeader, writeOpeningHeader } from '#shared/contract/opening-header.ts';
import { openingHeader, openingPadded, size } from '#shared/contract/sizes.ts';
import type { ThreadId } from '#shared/contract/wire.ts';
import { decapsulate, encapsulate, keyFromSharedSecret, lock, unlock, wipe } from '#shared/crypto/keys.ts';
import { padded, unpadded } from '#shared/crypto/padding.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { readJson, type VerifiedKeyring } from '#shared/crypto/statement.ts';

const label = 'sidegate/1/opening';

/**
 * Seals an opening to the duty key of a keyring that was verified.
 * @returns the 34,007 bytes that are sent; to be kept until answered and never made again under the same thread id
 * @throws {RangeError} where the content does not fit, which the contract's limits rule out
 */
export function sealOpening(opening: Opening, threadId: ThreadId, keyring: VerifiedKeyring): Uint8Array {
  const { charityId, epoch, dutyKey } = keyring.content;
  const header = writeOpeningHeader({
    charityId: fromBase64url(charityId),
    threadId,
    epoch,
    keyringHash: keyring.hash,
  });
  const { ciphertext, sharedSecret } = encapsulate(fromBase64url(dutyKey));
  const key = keyFromSharedSecret(label, [header], sharedSecret);
  const content = utf8(JSON.stringify(Opening.parse(opening)));
  const plaintext = padded(content, openingPadded);
  const sealed = join(header, ciphertext, lock(plaintext, header, key));
  wipe(sharedSecret, key, content, plaintext);
  return sealed;
}

/**
 * Opens what `sealOpening` made.
 * @param threadId the thread it was stored under, which must be the one it was sealed for
 * @throws {Refused} 'shape' for other bytes, 'mismatch' for another thread's or charity's, 'box' for a changed one
 */
export function openOpening(
  sealed: Uint8Array,
  threadId: ThreadId,
  charityId: string,
  dutySecretOf: (epoch: number) => Uint8Array | undefined,
): Opening {
  const header = readOpeningHeader(sealed);
  if (!header) throw new Refused('shape');
  if (header.threadId !== threadId || toBase64url(header.charityId) !== charityId) throw new Refused('mismatch');
  const secret = dutySecretOf(header.epoch);
  if (!secret) throw new Refused('box');
  const bound = sealed.subarray(0, openingHeader);
  const ciphertext = sealed.subarray(openingHeader, openingHeader + size.kemCiphertext);
  const sharedSecret = decapsulate(ciphertext, secret);
  const key = keyFromSharedSecret(label, [bound], sharedSecret);
  try {
    const plaintext = unlock(sealed.subarray(openingHeader + size.kemCiphertext), bound, key);
    const opening = readJson(Opening, unpadded(plaintext));
    wipe(plaintext);
    return opening;
  } finally {
    wipe(sharedSecret, key);
  }
}
