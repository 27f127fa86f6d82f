import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runtimePackage } from './runtime.mjs';

const markerPath = (root) => join(root, 'node_modules', '.sidegate-installed');

/** What a good installation of this lockfile on this machine is marked with. */
function mark(root) {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lockfile).digest('hex')} ${process.platform} ${process.arch}\n`;
}

export function markInstalled(root) {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(markerPath(root), mark(root));
}

/**
 * Whether node_modules is what the lockfile says. Without our marker, npm's own record of what it installed decides:
 * somebody who ran `npm ci` or `npm install` by hand need not wait for it again.
 * @param {string} root
 * @returns {boolean}
 */
export function isInstalled(root) {
  try {
    if (readFileSync(markerPath(root), 'utf8') === mark(root)) return true;
  } catch {
    // No marker yet.
  }
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || installed === undefined || !agrees(wanted, installed)) return false;
  markInstalled(root);
  return true;
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * @param {Record<string, { version?: string, integrity?: string, optional?: boolean }>} wanted
 * @param {typeof wanted} installed npm writes it last, so it names only what is really there
 */
function agrees(wanted, installed) {
  const runtime = `node_modules/${runtimePackage()}`;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = installed[path];
    // Optional ones are mostly other machines' binaries, but the Node for this one is needed.
    if (there === undefined) return entry.optional === true && path !== runtime;
    return there.version === entry.version && there.integrity === entry.integrity;
  });
}
