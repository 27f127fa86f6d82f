/** What a Snappy block says it holds is at most this, in bytes, or it is none. */
const largest = 64 * 1024 * 1024;

/** What comes next in a block: so many bytes that stand there, or so many from so far before. */
type Element = { length: number; back: number; next: number };

/**
 * What a Snappy block holds. Any bytes may be asked about: the package that is used for writing blocks in tests never ends
 * on some that are none, such as a file of Chromium's caches now and then is.
 * @returns null where the bytes are no whole block
 */
export function openSnappy(bytes: Buffer): Buffer | null {
  const said = readLength(bytes);
  if (!said || said.length > largest) return null;
  const out = Buffer.alloc(said.length);
  let at = said.next;
  let to = 0;
  while (at < bytes.length) {
    const { length, back, next } = readElement(bytes, at);
    at = next;
    if (at > bytes.length || to + length > out.length || back > to) return null;
    if (back === 0) {
      if (at + length > bytes.length) return null;
      bytes.copy(out, to, at, at + length);
      at += length;
      to += length;
      continue;
    }
    // Byte by byte: a copy may reach into what it has just written.
    for (const end = to + length; to < end; to++) out[to] = out[to - back] ?? 0;
  }
  return to === out.length ? out : null;
}

function readLength(bytes: Buffer): { length: number; next: number } | null {
  let length = 0;
  for (let at = 0; at < Math.min(5, bytes.length); at++) {
    const byte = bytes[at] ?? 0;
    length += (byte & 127) * 128 ** at;
    if (byte < 128) return { length, next: at + 1 };
  }
  return null;
}

/** A copy that would begin where it is to go is none, and counts as one from further back than there is. */
function readElement(bytes: Buffer, at: number): Element {
  const tag = bytes[at] ?? 0;
  const size = tag >> 2;
  const kind = tag & 3;
  if (kind === 0) {
    const more = Math.max(0, size - 59);
    return { length: 1 + (more === 0 ? size : readNumber(bytes, at + 1, more)), back: 0, next: at + 1 + more };
  }
  const wide = { 1: 1, 2: 2, 3: 4 }[kind] ?? 0;
  const low = readNumber(bytes, at + 1, wide);
  const back = kind === 1 ? (tag >> 5) * 256 + low : low;
  return {
    length: kind === 1 ? (size & 7) + 4 : size + 1,
    back: back || Number.POSITIVE_INFINITY,
    next: at + 1 + wide,
  };
}

/** Little end first; what is beyond the end is 0. */
function readNumber(bytes: Buffer, at: number, wide: number): number {
  let number = 0;
  for (let byte = 0; byte < wide; byte++) number += (bytes[at + byte] ?? 0) * 256 ** byte;
  return number;
}
