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
  const over = text.length % 4;
  if (!/^[A-Za-z0-9_-]*$/.test(text) || over === 1) throw new TypeError('not base64url');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  // Whole groups of four characters have one spelling; only what is over can hold bits that belong to no byte.
  if (over > 0 && toBase64url(bytes.subarray(1 - over)) !== text.slice(-over)) {
    throw new TypeError('not canonical base64url');
  }
  return bytes;
}

/** Characters of unpadded base64url that `length` bytes take. */
export function base64urlLength(length: number): number {
  return Math.ceil((length * 4) / 3);
}
