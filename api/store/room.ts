import { statfsSync } from 'node:fs';
import type { Logger } from 'pino';

/**
 * Whether the folder's disk has more than its reserve left; asked before each opening, and looked up once for those that
 * arrive together. Tells the log when that changes, once. @param reserve bytes @param level what the log calls it
 */
export function roomOn(folder: string, reserve: number, log: Logger, level = 'its reserve'): () => boolean {
  let had = true;
  let fresh = false;
  return () => {
    if (fresh) return had;
    fresh = true;
    setImmediate(() => {
      fresh = false;
    });
    const has = free(folder) >= reserve;
    if (has !== had) log.error({ room: has }, `the disk is ${has ? 'above' : 'down to'} ${level}`);
    had = has;
    return has;
  };
}

/** Bytes. A disk that doesn't say counts as having room: SQLite notices by itself when it has not. */
function free(folder: string): number {
  try {
    const { blocks, bavail, bsize } = statfsSync(folder);
    return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
