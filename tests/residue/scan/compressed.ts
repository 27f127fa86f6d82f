import {
  type BrotliOptions,
  brotliDecompressSync,
  constants,
  inflateRawSync,
  inflateSync,
  type ZlibOptions,
  zstdDecompressSync,
} from 'node:zlib';
import { openMozLz4 } from './mozlz4.ts';
import { openSnappy } from './snappy.ts';

const simpleCacheMagic = Buffer.from('305c72a71b6dfbfc', 'hex');
const simpleCacheHeader = 24;
const gzipMagic = Buffer.from([0x1f, 0x8b, 0x08]);
const zstdMagic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/** No page, script or answer of a server is as small as this when it is compressed. */
const leastBody = 64;
/** Of a body that breaks off all is read that is there; more than 16 MB is no page, and the first of it is not missed. */
const limit = { maxOutputLength: 16 * 1024 * 1024 };
const deflate: ZlibOptions = { ...limit, finishFlush: constants.Z_SYNC_FLUSH };
const brotli: BrotliOptions = { ...limit, finishFlush: constants.BROTLI_OPERATION_FLUSH };

/** All that these bytes can be opened to: bodies in gzip, deflate, Brotli and Zstandard, Snappy, Firefox's own files. */
export function* opened(bytes: Buffer): Generator<Buffer> {
  if (bytes.length < 8) return;
  const firefox = openMozLz4(bytes);
  if (firefox) yield firefox;
  yield* openedBody(bytes.subarray(bodyStart(bytes)));
  const snappy = openSnappy(bytes);
  if (snappy) yield snappy;
  for (const start of placesOf(gzipMagic, bytes)) {
    // Without its header it is raw deflate, whose end is its end: gunzip would take what follows for a second member.
    yield* attempt(() => inflateRawSync(bytes.subarray(afterGzipHeader(bytes, start)), deflate));
  }
  for (const start of placesOf(zstdMagic, bytes))
    yield* attempt(() => zstdDecompressSync(bytes.subarray(start), limit));
}

function* openedBody(body: Buffer): Generator<Buffer> {
  if (body[0] === 0x78) yield* attempt(() => inflateSync(body, deflate));
  // These two have no mark to know them by, and Firefox's own databases hold thousands of small things to try.
  if (body.length < leastBody) return;
  yield* attempt(() => brotliDecompressSync(body, brotli));
  yield* attempt(() => inflateRawSync(body, deflate));
}

function* attempt(open: () => Buffer): Generator<Buffer> {
  let body: Buffer;
  try {
    body = open();
  } catch {
    return;
  }
  yield body;
}

/** A Firefox cache entry begins with its body; one of Chromium's with a header and the address. */
function bodyStart(bytes: Buffer): number {
  if (bytes.length < simpleCacheHeader || !bytes.subarray(0, 8).equals(simpleCacheMagic)) return 0;
  return simpleCacheHeader + bytes.readUInt32LE(12);
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
