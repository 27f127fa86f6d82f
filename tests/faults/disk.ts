import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A place for a server's folder that can be made to take nothing more, and to take it again. */
export type Disk = AsyncDisposable & {
  folder: string;
  /** How it is done here. */
  kind: 'a small disk' | 'a limit on the size of files';
  /** @param pid of the server that is running there */
  fill(pid: number): void;
  free(pid: number): void;
  /** What a server is started through, so that it finds the disk full. */
  whileFull(): string[];
};

const megabytes = 16;

/**
 * A small disk of its own where this user may mount one, and otherwise a limit on how far the database's journal may grow,
 * which SQLite meets at the same place.
 * @throws {Error} where the machine has neither
 */
export function smallDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'sidegate-disk-'));
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
  } catch {
    return limitedFiles(folder, () => statSync(join(folder, 'sidegate.sqlite-wal')).size);
  }
  const filler = join(folder, 'filler');
  const unmount = () => run('umount', '-l', folder);
  process.once('exit', unmount);
  return {
    folder,
    kind: 'a small disk',
    fill: () => fillUp(filler),
    free: () => rmSync(filler),
    whileFull: () => [],
    async [Symbol.asyncDispose]() {
      process.off('exit', unmount);
      unmount();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A disk that takes nothing at all any more, as one does that failed and was made read-only under a running server. */
export function deadDisk(): Disk {
  return limitedFiles(mkdtempSync(join(tmpdir(), 'sidegate-disk-')), () => 0);
}

function limitedFiles(folder: string, mostBytes: () => number): Disk {
  const limit = (pid: number, most: number | 'unlimited') => run('prlimit', `--pid=${pid}`, `--fsize=${most}:`);
  return {
    folder,
    kind: 'a limit on the size of files',
    fill: (pid) => limit(pid, mostBytes()),
    free: (pid) => limit(pid, 'unlimited'),
    whileFull: () => ['prlimit', `--fsize=${mostBytes()}:`],
    [Symbol.asyncDispose]: async () => rmSync(folder, { recursive: true }),
  };
}

function fillUp(file: string): void {
  const descriptor = openSync(file, 'w');
  try {
    for (let chunk = Buffer.alloc(1024 * 1024); chunk.length > 0; ) {
      try {
        writeSync(descriptor, chunk);
      } catch {
        chunk = chunk.subarray(0, Math.floor(chunk.length / 2));
      }
    }
  } finally {
    closeSync(descriptor);
  }
}

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
