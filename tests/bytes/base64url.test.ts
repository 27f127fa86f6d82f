import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64urlLength, fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function read(text: string): Uint8Array | null {
  try {
    return fromBase64url(text);
  } catch (fault) {
    if (fault instanceof TypeError) return null;
    throw fault;
  }
}

test('any bytes come back from their text, which Node writes the same', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(text).toHaveLength(base64urlLength(bytes.length));
      expect(fromBase64url(text)).toEqual(bytes);
    }),
  );
});

test('of all texts with the same bytes one is taken, at every length of the last group', () => {
  for (const last of alphabet) {
    for (const text of [last, `A${last}`, `AA${last}`, `AAA${last}`, `AAAA${last}`, `AAAAA${last}`]) {
      const canonical = Buffer.from(text, 'base64url').toString('base64url') === text;
      expect(read(text) !== null, text).toBe(canonical);
    }
  }
});

test('padding, spaces, other alphabets and line ends are refused', () => {
  for (const text of ['AA==', 'A A', 'AA+A', 'AA/A', 'AAAA\n', '\n', 'ÀAAA']) expect(read(text), text).toBeNull();
});
