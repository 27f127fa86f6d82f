/**
 * The same bytes in pieces of another length; only the last may be shorter, and none is empty. Each piece is a copy of its
 * own, to be kept or overwritten.
 * @param first the length of the first piece, where it is another
 */
export async function* regrouped(
  source: AsyncIterable<Uint8Array>,
  length: number,
  first: number = length,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(first);
  let filled = 0;
  for await (const bytes of source) {
    for (let at = 0; at < bytes.length; ) {
      const taken = bytes.subarray(at, at + piece.length - filled);
      piece.set(taken, filled);
      filled += taken.length;
      at += taken.length;
      if (filled < piece.length) continue;
      yield piece;
      piece = new Uint8Array(length);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}
