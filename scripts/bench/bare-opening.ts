import { fromBase64url } from '#shared/bytes/base64url.ts';
import { encode } from '#shared/bytes/encode.ts';
import { openingHeader, openingPadded, openingSize, size } from '#shared/contract/sizes.ts';
import { sodium, sodiumReady } from '#shared/crypto/sodium.ts';

/** `threadIds` as the API takes them, so many at once, with commas between; `dutySecret` in base64url. */
export type BareOrder = { batches: string[]; token: string; dutySecret: string };

/**
 * What the desk is measured against, in the desk's own page: every box fetched beforehand, then decrypted and parsed in one
 * loop that checks and shows nothing. Runs in the browser.
 * @returns the milliseconds of the loop, and how many boxes it opened
 */
export async function openBare({ batches, token, dutySecret }: BareOrder): Promise<{ took: number; opened: number }> {
  await sodiumReady();
  const secret = fromBase64url(dutySecret);
  const boxes: Uint8Array[] = [];
  for (const batch of batches) {
    const response = await fetch(`/api/threads/${batch}/openings`, { headers: { authorization: `Bearer ${token}` } });
    const bytes = new Uint8Array(await response.arrayBuffer());
    for (let at = 0; at < bytes.length; at += openingSize) boxes.push(bytes.subarray(at, at + openingSize));
  }
  const began = performance.now();
  const openings = boxes.map((box) => openOne(box, secret));
  return { took: performance.now() - began, opened: openings.length };
}

function openOne(sealed: Uint8Array, secret: Uint8Array): unknown {
  const header = sealed.subarray(0, openingHeader);
  const boxAt = openingHeader + size.kemCiphertext;
  const shared = sodium.crypto_kem_xwing_dec(sealed.subarray(openingHeader, boxAt), secret);
  const key = sodium.crypto_generichash(32, encode('sidegate/1/opening', header), shared);
  const nonce = sealed.subarray(boxAt, boxAt + size.nonce);
  const box = sealed.subarray(boxAt + size.nonce);
  const padded = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, box, header, nonce, key);
  return JSON.parse(new TextDecoder().decode(sodium.unpad(padded, openingPadded)));
}
