/** Unpadded base64url (RFC 4648 section 5) of any bytes. */
export function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The bytes behind unpadded base64url. Only the canonical spelling is taken, so that equal bytes always mean equal text.
 * @throws {TypeError} for anything else
 */
export function fromBase64url(text: string): Uint8Array {
  if (!isBase64url(text)) throw new TypeError('not canonical base64url');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Whether a text is the one spelling that its bytes have: nothing but the alphabet, and no bits that belong to no byte. */
export function isBase64url(text: string): boolean {
  return canonical.test(text);
}

/** Whole groups of four have one spelling; of two over the last gives two of its six bits, of three over four. */
const canonical = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-][AQgw]|[A-Za-z0-9_-]{2}[AEIMQUYcgkosw048])?$/;

/** Characters of unpadded base64url that `length` bytes take. */
export function base64urlLength(length: number): number {
  return Math.ceil((length * 4) / 3);
}
