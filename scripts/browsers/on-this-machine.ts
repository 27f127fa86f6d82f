import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a browser's program may be: its names on a system's path, and whole paths on systems that have none. */
export type Whereabouts = {
  onPath: string[];
  /** In /Applications. */
  mac: string[];
  /** In any of Windows' folders for programs. */
  windows: string[];
};

/** All of them that are there, those on the path first. */
export function onThisMachine(env: NodeJS.ProcessEnv, { onPath, mac, windows }: Whereabouts): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const named = onPath.flatMap((name) => folders.map((folder) => join(folder, name)));
  const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((it) => it !== undefined);
  const elsewhere =
    process.platform === 'darwin'
      ? mac.map((program) => join('/Applications', program))
      : programs.flatMap((folder) => windows.map((program) => join(folder, program)));
  return [...new Set([...named, ...elsewhere])].filter((path) => existsSync(path));
}
