export type Field = Uint8Array | string | number;

/**
 * Writes a label and fields so that no two different lists of fields give the same bytes: each as a 4-byte big-endian
 * length and then the bytes; text as UTF-8, numbers as 8 bytes big-endian. Everything that is hashed, signed or used as
 * a key's label goes through here; bare concatenation is not used (shared/crypto/README.md, "encode").
 * @throws {RangeError} for a number that is not an integer from 0 to 2^53 - 1
 */
export function encode(label: string, ...fields: Field[]): Uint8Array {
  const parts = [label, ...fields].map(fieldBytes);
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0));
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length);
    whole.set(part, at + 4);
    at += 4 + part.length;
  }
  return whole;
}

/** Joins byte strings whose lengths are all fixed by the format that is being written. */
export function join(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** True where both hold the same bytes. Not constant-time: for public values only. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function fieldBytes(field: Field): Uint8Array {
  if (typeof field === 'string') return utf8(field);
  if (typeof field !== 'number') return field;
  if (!Number.isSafeInteger(field) || field < 0) throw new RangeError('only whole numbers from 0 can be encoded');
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(field));
  return bytes;
}
