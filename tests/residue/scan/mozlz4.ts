const magic = Buffer.from('mozLz40\0', 'latin1');
/** A file that says it is larger than this is not believed. */
const largest = 256 * 1024 * 1024;

/**
 * What a Firefox session or search file holds: its magic, the length in four bytes, one LZ4 block.
 * @returns null where the bytes are no such file; of a damaged one what could be read
 */
export function openMozLz4(bytes: Buffer): Buffer | null {
  if (bytes.length < 12 || !bytes.subarray(0, 8).equals(magic)) return null;
  const length = bytes.readUInt32LE(8);
  return length > largest ? null : openLz4Block(bytes.subarray(12), length);
}

/**
 * LZ4's block format: a token whose halves are the lengths of what follows literally and of what is copied from before.
 * @param length of what comes out, in bytes
 */
function openLz4Block(block: Buffer, length: number): Buffer {
  const out = Buffer.alloc(length);
  let from = 0;
  let to = 0;
  const rest = (half: number) => {
    let sum = half;
    if (half < 15) return sum;
    for (let byte = 255; byte === 255 && from < block.length; sum += byte) byte = block[from++] ?? 0;
    return sum;
  };
  while (from < block.length && to < length) {
    const token = block[from++] ?? 0;
    const literal = rest(token >> 4);
    block.copy(out, to, from, from + literal);
    from += literal;
    to += literal;
    if (from + 2 > block.length) break;
    const back = block.readUInt16LE(from);
    from += 2;
    if (back === 0 || back > to) break;
    const end = Math.min(length, to + rest(token & 15) + 4);
    // Byte by byte: a copy may reach into what it has just written.
    for (; to < end; to++) out[to] = out[to - back] ?? 0;
  }
  return out.subarray(0, Math.min(to, length));
}
