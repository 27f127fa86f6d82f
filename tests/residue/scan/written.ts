import { compress } from 'snappyjs';

/** Files as browsers write them, for finding something in them. */

/** Firefox's mozLz4 of a text twice over: the first time literally, the second as a copy of the first. */
export function mozLz4(text: string): Buffer {
  const bytes = Buffer.from(text + text);
  const literal = Buffer.from(text);
  const copied = bytes.length - literal.length - 5;
  const block = [...token(literal.length, copied - 4), ...literal, literal.length & 255, literal.length >> 8];
  const extra = copied - 4 >= 15 ? lengthBytes(copied - 4 - 15) : [];
  const last = bytes.subarray(-5);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([Buffer.from('mozLz40\0'), length, Buffer.from([...block, ...extra, 5 << 4, ...last])]);
}

function token(literal: number, copied: number): number[] {
  const byte = (Math.min(literal, 15) << 4) | Math.min(copied, 15);
  return [byte, ...(literal >= 15 ? lengthBytes(literal - 15) : [])];
}

function lengthBytes(length: number): number[] {
  return length < 255 ? [length] : [255, ...lengthBytes(length - 255)];
}

/** A LevelDB table of one compressed block: entries that share all but the last character of their keys. */
export function levelDbTable(keys: string[], value: string): Buffer {
  const shared = (key: string, before = '') => {
    let length = 0;
    while (length < key.length && key[length] === before[length]) length += 1;
    return length;
  };
  const entries = keys.map((key, at) => entry(key, value, shared(key, keys[at - 1])));
  const block = compress(blockOf(entries));
  const index = blockOf([entry('z', Buffer.from([...varint(0), ...varint(block.length)]), 0)]);
  const indexAt = block.length + 5;
  const footer = Buffer.alloc(48);
  Buffer.from([...varint(0), ...varint(0), ...varint(indexAt), ...varint(index.length)]).copy(footer);
  Buffer.from('57fb808b247547db', 'hex').copy(footer, 40);
  return Buffer.concat([block, Buffer.from([1, 0, 0, 0, 0]), index, Buffer.alloc(5), footer]);
}

function entry(key: string, value: string | Buffer, shared: number): Buffer {
  const own = Buffer.from(key.slice(shared));
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([...varint(shared), ...varint(own.length), ...varint(bytes.length)]), own, bytes]);
}

function blockOf(entries: Buffer[]): Buffer {
  const end = Buffer.alloc(8);
  end.writeUInt32LE(1, 4);
  return Buffer.concat([...entries, end]);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
}

/** A LevelDB log with one record, which is in pieces where a 32 KB block ends. */
export function levelDbLog(record: Buffer): Buffer {
  const block = 32 * 1024;
  const parts: Buffer[] = [];
  for (let from = 0; from < record.length; from += block - 7) {
    const part = record.subarray(from, from + block - 7);
    const header = Buffer.alloc(7);
    header.writeUInt16LE(part.length, 4);
    parts.push(header, part);
  }
  return Buffer.concat(parts);
}

/** An entry of Chromium's cache: header, address, body, and what ends a body there. */
export function chromiumEntry(address: string, body: Buffer): Buffer {
  const header = Buffer.alloc(24);
  Buffer.from('305c72a71b6dfbfc', 'hex').copy(header);
  header.writeUInt32LE(5, 8);
  header.writeUInt32LE(address.length, 12);
  const end = Buffer.from('d8410d97456ffaf4030000000000000000000000', 'hex');
  return Buffer.concat([header, Buffer.from(address), body, end, Buffer.from('HTTP/1.1 200\0')]);
}
