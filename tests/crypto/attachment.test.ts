import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { regrouped } from '#shared/bytes/regrouped.ts';
import {
  chunkMore,
  chunkSize,
  paddedSize,
  partSize,
  partsOf,
  sealedLimits,
  sealedSize,
  streamHeader,
} from '#shared/contract/attachment.ts';
import { type AttachmentNote, attachmentLimits } from '#shared/contract/opening.ts';
import { ChangedFile, type Content, noteOf, openAttachment, sealAttachment } from '#shared/crypto/attachment.ts';
import { sodium, sodiumReady } from '#shared/crypto/sodium.ts';
import { runs } from '#tests/counts.ts';

beforeAll(sodiumReady);

const named = { name: 'a letter.pdf', type: 'application/pdf' };

async function* inPieces(bytes: Uint8Array, length = 50_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield new Uint8Array(bytes.subarray(at, at + length));
}

async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

type Sealed = { content: Uint8Array; note: AttachmentNote; pieces: Uint8Array[] };

async function seal(content: Uint8Array, length?: number): Promise<Sealed> {
  const read: Content = () => inPieces(content, length);
  const note = await noteOf(read, named);
  return { content, note, pieces: await gather(sealAttachment(read, note)) };
}

const open = (pieces: Uint8Array[], note: AttachmentNote, length = 100_000) =>
  openAttachment(inPieces(Buffer.concat(pieces), length), note);

const reasonOf = (pieces: Uint8Array[], note: AttachmentNote) =>
  open(pieces, note).then(
    () => 'opened',
    (fault: { name: string; reason?: string }) => fault.reason ?? fault.name,
  );

/** Sizes at which something changes, and a few between. */
const sizes = [1, chunkSize - 1, chunkSize, chunkSize + 1, 2 * chunkSize, 200_000];
const someSize = fc.oneof(fc.constantFrom(...sizes), fc.integer({ min: 1, max: 300_000 }));

test('a sealed file opens to what it was, whatever its size and in whatever pieces it comes', async () => {
  const length = fc.integer({ min: 1000, max: 300_000 });
  await fc.assert(
    fc.asyncProperty(someSize, length, length, async (bytes, reading, arriving) => {
      const { content, note, pieces } = await seal(new Uint8Array(randomBytes(bytes)), reading);
      expect(Buffer.concat(pieces)).toHaveLength(sealedSize(bytes));
      expect(Buffer.compare(await open(pieces, note, arriving), content)).toBe(0);
    }),
    runs(20),
  );
});

describe('what is not just what was sealed is refused', () => {
  test('any byte that was changed', async () => {
    const { note, pieces } = await seal(randomBytes(100_000));
    const whole = Buffer.concat(pieces);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const changed = Uint8Array.from(whole);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(await reasonOf([changed], note)).toBe('box');
      }),
      runs(40),
    );
  });

  test('cut, extended, reordered, doubled, and taken from another file', async () => {
    const one = await seal(randomBytes(300_000));
    const other = await seal(randomBytes(300_000));
    const [header, first, second, ...rest] = one.pieces as [Uint8Array, Uint8Array, Uint8Array];
    const last = one.pieces.at(-1) ?? header;
    const without = one.pieces.slice(0, -1);
    const tampered: [what: string, pieces: Uint8Array[], reason: string][] = [
      ['nothing', [], 'shape'],
      ['half a header', [header.slice(1)], 'shape'],
      ['the last chunk is missing', without, 'shape'],
      ['a byte is missing', [...without, last.slice(1)], 'box'],
      ['the last byte is missing', [...without, last.slice(0, -1)], 'box'],
      ['a byte more', [...one.pieces, new Uint8Array(1)], 'shape'],
      ['the last chunk twice', [...one.pieces, last], 'shape'],
      ['two chunks changed places', [header, second, first, ...rest], 'box'],
      ['a chunk of another file', [header, first, other.pieces[2] ?? header, ...rest], 'box'],
      ['another file', other.pieces, 'box'],
    ];
    for (const [what, pieces, reason] of tampered) expect(await reasonOf(pieces, one.note), what).toBe(reason);
    expect(await reasonOf(one.pieces, { ...one.note, id: other.note.id }), 'under another id').toBe('box');
    expect(await reasonOf(one.pieces, { ...one.note, size: 299_999 }), 'another size').toBe('mismatch');
    expect(await reasonOf(one.pieces, { ...one.note, size: 200_000 }), 'a smaller size').toBe('shape');
    expect(await reasonOf(one.pieces, { ...one.note, hash: other.note.hash }), 'another hash').toBe('mismatch');
    expect(await reasonOf(one.pieces, one.note), 'control').toBe('opened');
  });

  test('a stream whose writer ended it early, or never, while one written by hand opens', async () => {
    const { note } = await seal(new Uint8Array(2 * chunkSize));
    const { crypto_secretstream_xchacha20poly1305_TAG_FINAL: end } = sodium;
    const rows: [tags: number[], reason: string][] = [
      [[end, end], 'box'],
      [[0, 0], 'box'],
      [[0, end], 'opened'],
    ];
    for (const [tags, reason] of rows) {
      const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(
        Buffer.from(note.key, 'base64url'),
      );
      const chunks = tags.map((tag, index) =>
        sodium.crypto_secretstream_xchacha20poly1305_push(state, new Uint8Array(chunkSize), boundAs(note, index), tag),
      );
      expect(await reasonOf([header, ...chunks], note)).toBe(reason);
    }
  });
});

/** The additional data as the README draws it, by hand. */
function boundAs({ id }: AttachmentNote, index: number): Uint8Array {
  const field = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes]);
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(index));
  return Buffer.concat([field(Buffer.from('sidegate/1/attachment')), field(Buffer.from(id)), field(number)]);
}

test('a file that changed after its note was made is never sealed to its end', async () => {
  const before = randomBytes(150_000);
  const note = await noteOf(() => inPieces(before), named);
  const changed = Uint8Array.from(before).fill(0, 149_999);
  for (const now of [changed, before.slice(1), Buffer.concat([before, before])]) {
    const given: Uint8Array[] = [];
    await expect(async () => {
      for await (const piece of sealAttachment(() => inPieces(now), note)) given.push(piece);
    }).rejects.toThrow(ChangedFile);
    expect(await reasonOf(given, note)).toBe('shape');
  }
});

test('an empty file, and one over the limit, get no note', async () => {
  await expect(noteOf(() => inPieces(new Uint8Array(0)), named)).rejects.toThrow();
  await expect(noteOf(() => inPieces(new Uint8Array(attachmentLimits.each + 1)), named)).rejects.toThrow();
  const most = await noteOf(() => inPieces(new Uint8Array(attachmentLimits.each), partSize), named);
  expect(most.size).toBe(attachmentLimits.each);
});

describe('sizes', () => {
  test('are padded as Padmé says, by 3 % at most beyond the first chunk, and never shrink', () => {
    // By the definition in the paper, in whole numbers, beside ours in powers of two.
    const padme = (length: number) => {
      const exponent = 31 - Math.clz32(length);
      const kept = 32 - Math.clz32(exponent);
      const mask = (1 << (exponent - kept)) - 1;
      return (length + mask) & ~mask;
    };
    fc.assert(
      fc.property(fc.integer({ min: chunkSize + 1, max: attachmentLimits.together }), (bytes) => {
        expect(paddedSize(bytes)).toBe(padme(bytes));
        expect(paddedSize(bytes)).toBeLessThan(bytes * 1.0313);
      }),
      runs(500),
    );
    expect(sizes.slice(0, 3).map(paddedSize)).toEqual([chunkSize, chunkSize, chunkSize]);
  });

  test('of whatever may go along fit what the server holds a thread to', () => {
    const { count, each, together } = attachmentLimits;
    const files = fc
      .array(fc.integer({ min: 1, max: each }), { minLength: 1, maxLength: count })
      .filter((all) => all.reduce((sum, one) => sum + one, 0) <= together);
    const steps = Array.from({ length: count }, () => together / count);
    const fit = (all: number[]) => all.reduce((sum, one) => sum + sealedSize(one), 0) <= sealedLimits.together;
    fc.assert(fc.property(files, fit), { ...runs(500), examples: [[steps], [[each, each]], [[1, 1, 1, 1, 1]]] });
    expect(sealedLimits.together).toBeLessThan(sealedSize(together) * 1.07);
  });

  test('of the largest file come to eleven parts', () => {
    expect(sealedLimits).toMatchObject({ each: streamHeader + attachmentLimits.each + 160 * chunkMore, parts: 11 });
    expect([1, attachmentLimits.each].map(partsOf)).toEqual([1, 11]);
  });
});

test('pieces of another length are the same bytes, and none is empty', async () => {
  const length = fc.integer({ min: 1, max: 50 });
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), length, length, length, async (bytes, from, to, first) => {
      const pieces = await gather(regrouped(inPieces(bytes, from), to, first));
      expect(Buffer.compare(Buffer.concat(pieces), bytes)).toBe(0);
      const lengths = pieces.map((piece) => piece.length);
      expect(lengths.slice(0, -1)).toEqual(lengths.slice(0, -1).map((_, at) => (at === 0 ? first : to)));
      expect(lengths.every((one) => one > 0)).toBe(true);
    }),
    runs(200),
  );
});
