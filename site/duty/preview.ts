import { kindOf } from '#site/parts/kinds.ts';

/**
 * What a frame without scripts and without an origin may show of a file, by what it is and not by what it is called: a
 * picture of points, or plain text. Null for everything else: a browser opens a PDF with a program of its own, which does
 * not run in such a frame, and a picture of lines (SVG) is a document.
 */
export async function previewOf(bytes: Uint8Array<ArrayBuffer>): Promise<Blob | null> {
  const kind = kindOf(bytes);
  if (kind) return pictureFrame(await addressOf(new Blob([bytes], { type: `image/${kind}` })));
  return isText(bytes) ? new Blob([bytes], { type: 'text/plain;charset=utf-8' }) : null;
}

/** As wide as the frame; nothing in it but a type of ours and Base64. */
function pictureFrame(address: string): Blob {
  return new Blob(['<!doctype html><meta charset="utf-8"><img alt="" width="100%" src="', address, '">'], {
    type: 'text/html;charset=utf-8',
  });
}

/** As a `data:` address: a frame without an origin may not fetch this page's own `blob:` ones. */
function addressOf(blob: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onloadend = () => {
    if (typeof reader.result === 'string') resolve(reader.result);
    else reject(new Error('it could not be read', { cause: reader.error }));
  };
  reader.readAsDataURL(blob);
  return promise;
}

function isText(bytes: Uint8Array): boolean {
  // A PDF may be written with letters only.
  if (/^%PDF-/.test(String.fromCharCode(...bytes.subarray(0, 5)))) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/(?![\t\n\f\r])\p{Cc}/u.test(text);
  } catch {
    return false;
  }
}
