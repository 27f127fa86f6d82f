import { openSnappy } from './snappy.ts';

const tableMagic = Buffer.from('57fb808b247547db', 'hex');
const footerLength = 48;
const logBlock = 32 * 1024;
const logHeader = 7;

/**
 * The entries of a LevelDB table (`.ldb`), each as its whole key and then its value: in the file, blocks are compressed
 * and keys leave out what they share with the one before. Empty where the bytes are no table.
 */
export function tableEntries(bytes: Buffer): Buffer[] {
  if (bytes.length < footerLength || !bytes.subarray(-8).equals(tableMagic)) return [];
  const footer = bytes.subarray(-footerLength);
  const meta = readHandle(footer, 0);
  const index = readHandle(footer, meta.next);
  return entriesOf(openBlock(bytes, index)).flatMap(({ value }) =>
    entriesOf(openBlock(bytes, readHandle(value, 0))).map((entry) => Buffer.concat([entry.key, entry.value])),
  );
}

/** The records of a LevelDB log (`.log`, `MANIFEST`) joined: in the file each 32 KB block begins anew with headers. */
export function logRecords(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at + logHeader <= bytes.length; ) {
    const left = logBlock - (at % logBlock);
    const length = bytes.readUInt16LE(at + 4);
    if (left < logHeader || length === 0) at += left;
    else {
      parts.push(bytes.subarray(at + logHeader, at + logHeader + length));
      at += logHeader + length;
    }
  }
  return Buffer.concat(parts);
}

type Handle = { offset: number; size: number; next: number };

function readHandle(bytes: Buffer, at: number): Handle {
  const offset = readVarint(bytes, at);
  const size = readVarint(bytes, offset.next);
  return { offset: offset.value, size: size.value, next: size.next };
}

/** The byte after a block says whether it is compressed. */
function openBlock(bytes: Buffer, { offset, size }: Handle): Buffer {
  const block = bytes.subarray(offset, offset + size);
  return bytes[offset + size] === 1 ? (openSnappy(block) ?? block) : block;
}

type Entry = { key: Buffer; value: Buffer };

/** A block is its entries, then the places where whole keys stand, then how many of those there are. */
function entriesOf(block: Buffer): Entry[] {
  if (block.length < 4) return [];
  const end = block.length - 4 * (1 + block.readUInt32LE(block.length - 4));
  const entries: Entry[] = [];
  let key: Buffer = Buffer.alloc(0);
  for (let at = 0; at < end; ) {
    const shared = readVarint(block, at);
    const own = readVarint(block, shared.next);
    const length = readVarint(block, own.next);
    const valueAt = length.next + own.value;
    key = Buffer.concat([key.subarray(0, shared.value), block.subarray(length.next, valueAt)]);
    at = valueAt + length.value;
    entries.push({ key, value: block.subarray(valueAt, at) });
  }
  return entries;
}

function readVarint(bytes: Buffer, at: number): { value: number; next: number } {
  let value = 0;
  let factor = 1;
  let next = at;
  for (let byte = 128; byte >= 128 && next < bytes.length; factor *= 128) {
    byte = bytes[next++] ?? 0;
    value += (byte & 127) * factor;
  }
  return { value, next };
}
