import { spawnSync } from 'node:child_process';
import { onThisMachine } from '#scripts/browsers/on-this-machine.ts';

/** The Debian packages that bring Python's way to WebKitGTK. */
export const webKitPackages = ['python3-gi', 'gir1.2-webkit2-4.1'];

const asks =
  "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1'); from gi.repository import WebKit2";

/** The first Python on this machine that can open WebKitGTK; there may be others that cannot. */
export function pythonWithWebKit(env: NodeJS.ProcessEnv): string | undefined {
  const pythons = onThisMachine(env, { onPath: ['python3'], mac: [], windows: [] });
  return pythons.find((python) => spawnSync(python, ['-c', asks], { env }).status === 0);
}
