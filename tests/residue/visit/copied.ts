import { cp, lstat, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of a profile as it was on the disk at one moment. Disposing removes it. */
export type Copied = AsyncDisposable & { folder: string };

/** Copies the files of a profile, without the links and sockets by which browsers lock theirs. */
export async function copied(profile: string): Promise<Copied> {
  const folder = await mkdtemp(join(tmpdir(), 'sidegate-copy-'));
  const isPlain = async (path: string) => {
    const entry = await lstat(path);
    return entry.isFile() || entry.isDirectory();
  };
  await cp(profile, folder, { recursive: true, filter: isPlain });
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
