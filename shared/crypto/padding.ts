import { Refused } from '#shared/crypto/refused.ts';

const mark = 0x80;

/**
 * The content, 0x80, and zeros up to `size` bytes (ISO/IEC 7816-4), in bytes of its own.
 * @throws {RangeError} unless the content is shorter than that
 */
export function padded(content: Uint8Array, size: number): Uint8Array {
  if (content.length >= size) throw new RangeError(`the content does not fit into ${size} bytes`);
  const whole = new Uint8Array(size);
  whole.set(content);
  whole[content.length] = mark;
  return whole;
}

/**
 * What was padded so: a view of the same bytes, not a copy. Only for what was authenticated: how long it takes tells how
 * much of it is padding.
 * @throws {Refused} 'shape' for other bytes
 */
export function unpadded(whole: Uint8Array): Uint8Array {
  const end = whole.findLastIndex((byte) => byte !== 0);
  if (whole[end] !== mark) throw new Refused('shape');
  return whole.subarray(0, end);
}
