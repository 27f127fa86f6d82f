import { uncompress } from 'snappyjs';

/** What a Snappy block says it holds is at most this, in bytes, or it is none. */
const largest = 64 * 1024 * 1024;

/** @returns null where the bytes are no whole Snappy block */
export function openSnappy(bytes: Buffer): Buffer | null {
  try {
    return Buffer.from(uncompress(bytes, largest));
  } catch {
    return null;
  }
}
