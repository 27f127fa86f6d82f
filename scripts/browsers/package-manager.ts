import { existsSync } from 'node:fs';
import { runInstaller } from '#scripts/browsers/installer.ts';

const limitMs = 8 * 60_000;

/**
 * Installs a browser with the system's package manager.
 * @param names of the package, on one system and another; the first that can be installed is
 * @throws {Error} where there is none, or this user may not
 */
export async function installPackage(browser: string, names: [string, ...string[]]): Promise<void> {
  if (process.getuid?.() !== 0) throw new Error('only root may install with it');
  if (!existsSync('/usr/bin/apt-get')) throw new Error('there is no apt-get here');
  console.log(`Installing ${browser} with apt-get, a few minutes…`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await runInstaller('apt-get', ['update'], limitMs, quiet);
  let fault: unknown;
  for (const name of names) {
    try {
      return await runInstaller('apt-get', ['install', '-y', '--no-install-recommends', name], limitMs, quiet);
    } catch (thrown) {
      fault = thrown;
    }
  }
  throw fault;
}
