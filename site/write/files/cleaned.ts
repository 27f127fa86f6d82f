import decodeJpeg from '@jsquash/jpeg/decode.js';
import encodeJpeg from '@jsquash/jpeg/encode.js';
import decodePng from '@jsquash/png/decode.js';
import encodePng from '@jsquash/png/encode.js';
import { kindOf } from '#site/parts/kinds.ts';

/** Fine enough that writing on a photographed letter stays readable; and written in one pass, which is quicker. */
const jpeg = { quality: 90, progressive: false };

/**
 * A picture made anew from its points, turned the way it is shown: where, when and with what it was taken, small previews,
 * comments and whatever else was in the file beside the picture is not in the new one. Not drawn on a canvas, since
 * browsers that guard against being recognised give other points back.
 * @throws where it is no JPEG or PNG, or one that can't be read
 */
export async function cleaned(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  switch (kindOf(bytes)) {
    case 'jpeg':
      return encodeJpeg(await decodeJpeg(bytes.buffer, { preserveOrientation: true }), jpeg);
    case 'png':
      return encodePng(await decodePng(bytes.buffer));
    default:
      throw new TypeError('not a picture of a kind that is known here');
  }
}
