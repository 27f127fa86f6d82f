import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that looks like a browser's profile, with what a test puts there. */
export type PlantedProfile = Disposable & {
  folder: string;
  /** Writes a file. @returns its path on the disk */
  put(file: string, bytes: Buffer | string): string;
};

export function plantProfile(): PlantedProfile {
  const folder = mkdtempSync(join(tmpdir(), 'sidegate-profile-'));
  return {
    folder,
    put(file, bytes) {
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
      return path;
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
