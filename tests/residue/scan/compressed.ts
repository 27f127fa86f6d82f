import type { Transform } from 'node:stream';
import { constants, createBrotliDecompress, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib';
import { openMozLz4 } from './mozlz4.ts';

const simpleCacheMagic = Buffer.from('305c72a71b6dfbfc', 'hex');
const simpleCacheHeader = 24;
const gzipMagic = Buffer.from([0x1f, 0x8b, 0x08]);
const zstdMagic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
/** Enough of any page; what is larger was bytes that only looked compressed. */
const largest = 16 * 1024 * 1024;

/** Of a body that breaks off, all is read that is there. */
const brokenOff = {
  brotli: { finishFlush: constants.BROTLI_OPERATION_FLUSH },
  deflate: { finishFlush: constants.Z_SYNC_FLUSH },
};

/** All that these bytes can be opened to: cached bodies in gzip, deflate, Brotli and Zstandard, and Firefox's own files. */
export async function opened(bytes: Buffer): Promise<Buffer[]> {
  const tries: Promise<Buffer>[] = [];
  for (const start of bodyStarts(bytes)) {
    const body = bytes.subarray(start);
    // Brotli and raw deflate have no mark to know them by.
    tries.push(openWith(createBrotliDecompress(brokenOff.brotli), body));
    tries.push(openWith(createInflateRaw(brokenOff.deflate), body));
    if (body[0] === 0x78) tries.push(openWith(createInflate(brokenOff.deflate), body));
  }
  for (const start of placesOf(gzipMagic, bytes)) {
    // Without its header it is raw deflate, whose end is its end: gunzip would take what follows for a second member.
    tries.push(openWith(createInflateRaw(brokenOff.deflate), bytes.subarray(afterGzipHeader(bytes, start))));
  }
  for (const start of placesOf(zstdMagic, bytes)) tries.push(openWith(createZstdDecompress(), bytes.subarray(start)));
  const firefox = openMozLz4(bytes);
  const bodies = (await Promise.all(tries)).filter(({ length }) => length > 0);
  return firefox ? [firefox, ...bodies] : bodies;
}

/** A Firefox cache entry begins with its body; one of Chromium's with a header and the address. */
function bodyStarts(bytes: Buffer): number[] {
  if (bytes.length < simpleCacheHeader || !bytes.subarray(0, 8).equals(simpleCacheMagic)) return [0];
  return [simpleCacheHeader + bytes.readUInt32LE(12)];
}

/** RFC 1952: ten bytes, then by its flags an extra field, a name, a comment and a checksum. */
function afterGzipHeader(bytes: Buffer, start: number): number {
  const flags = bytes[start + 3] ?? 0;
  let at = start + 10;
  if (flags & 4 && at + 2 <= bytes.length) at += 2 + bytes.readUInt16LE(at);
  for (const text of [8, 16]) if (flags & text) at = bytes.indexOf(0, at) + 1;
  return flags & 2 ? at + 2 : at;
}

function placesOf(mark: Buffer, bytes: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) places.push(at);
  return places;
}

/** What comes out until the end or the first fault: entries have other things after the body, or break off. */
function openWith(opener: Transform, bytes: Buffer): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  return new Promise((resolve) => {
    const end = () => resolve(Buffer.concat(parts));
    opener.on('data', (part: Buffer) => {
      parts.push(part);
      length += part.length;
      if (length > largest) opener.destroy();
    });
    opener.once('end', end).once('error', end).once('close', end);
    opener.end(bytes);
  });
}
