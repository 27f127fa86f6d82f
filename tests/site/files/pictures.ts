import { crc32 } from 'node:zlib';

/** Stands in every hidden place of a picture, and nowhere in what it shows. */
export const hidden = 'GPS-51.5N-3.1W';

/** A JPEG with a place, a comment and a description in it, and turned by a quarter, as phones store them. */
export function withHiddenDetails(jpeg: Buffer): Buffer {
  const name = (text: string) => Buffer.from(`${text}\0`);
  const tiff = Buffer.concat([
    Buffer.from('4d4d002a00000008', 'hex'),
    // Two entries: orientation 6, and where the GPS directory begins.
    Buffer.from('0002', 'hex'),
    Buffer.from('01120003000000010006' + '0000', 'hex'),
    Buffer.from('882500040000000100000026', 'hex'),
    Buffer.from('00000000', 'hex'),
    // One entry: the text of GPSMapDatum.
    Buffer.from('0001', 'hex'),
    Buffer.from(`00120002${(hidden.length + 1).toString(16).padStart(8, '0')}00000038`, 'hex'),
    Buffer.from('00000000', 'hex'),
    name(hidden),
  ]);
  const segment = (marker: number, bytes: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(bytes.length + 2, 2);
    return Buffer.concat([head, bytes]);
  };
  const details = [
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff])),
    segment(0xe1, Buffer.concat([name('http://ns.adobe.com/xap/1.0/'), Buffer.from(`<x>${hidden}</x>`)])),
    segment(0xed, Buffer.concat([name('Photoshop 3.0'), Buffer.from(hidden)])),
    segment(0xfe, Buffer.from(hidden)),
  ];
  // What follows the picture's end is shown by nobody, and kept by most who pass it on.
  return Buffer.concat([jpeg.subarray(0, 2), ...details, jpeg.subarray(2), Buffer.from(hidden)]);
}

/** A PNG with a place and a comment in it. */
export function withHiddenChunks(png: Buffer): Buffer {
  const chunk = (type: string, bytes: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), bytes]);
    const whole = Buffer.alloc(body.length + 8);
    whole.writeUInt32BE(bytes.length);
    body.copy(whole, 4);
    whole.writeUInt32BE(crc32(body), body.length + 4);
    return whole;
  };
  const afterHeader = 33;
  const chunks = [
    chunk('tEXt', Buffer.from(`Comment\0${hidden}`)),
    chunk('eXIf', Buffer.from(`MM\0*\0\0\0\x08${hidden}`)),
  ];
  return Buffer.concat([png.subarray(0, afterHeader), ...chunks, png.subarray(afterHeader)]);
}
