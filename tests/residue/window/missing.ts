import { onThisMachine } from '#scripts/browsers/on-this-machine.ts';

/** The programs that a screen needs; a Debian package of the same name, in small letters, brings each. */
export const screenPrograms = { server: 'Xvfb', hands: 'xdotool' };

/** The packages that are missing for a browser with a window on a screen that nobody sees. */
export function missingForScreen(env: NodeJS.ProcessEnv): string[] {
  return Object.values(screenPrograms)
    .filter((name) => onThisMachine(env, { onPath: [name], mac: [], windows: [] }).length === 0)
    .map((name) => name.toLowerCase());
}
