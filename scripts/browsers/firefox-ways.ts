import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runInstaller } from '#scripts/browsers/installer.ts';
import type { Way } from '#scripts/browsers/obtain.ts';
import { onThisMachine, type Whereabouts } from '#scripts/browsers/on-this-machine.ts';
import { installPackage } from '#scripts/browsers/package-manager.ts';
import { toolPath } from '#scripts/testing/tools.ts';

const whereabouts: Whereabouts = {
  onPath: ['firefox-esr', 'firefox'],
  mac: ['Firefox.app/Contents/MacOS/firefox'],
  windows: ['Mozilla Firefox/firefox.exe'],
};
const downloadMs = 6 * 60_000;
/** Where Puppeteer keeps its downloads, for every project of this user. */
const kept = join(homedir(), '.cache', 'puppeteer');
const programs = ['firefox/firefox', 'Firefox.app/Contents/MacOS/firefox', 'core/firefox.exe'];

/** Where Firefox can come from. Playwright's own is another browser: patched, and without what is to be measured. */
export function waysToFirefox(env: NodeJS.ProcessEnv): Way[] {
  const asked = env.FIREFOX;
  if (asked) return [{ name: 'the one named by FIREFOX', candidates: async () => [asked], only: true }];
  return [
    { name: "this machine's own", candidates: async () => onThisMachine(env, whereabouts) },
    { name: "Puppeteer's, downloaded before", candidates: async () => downloaded() },
    { name: "Puppeteer's download", candidates: download },
    { name: "the system's package manager", candidates: () => fromPackageManager(env) },
  ];
}

function downloaded(): string[] {
  const folder = join(kept, 'firefox');
  if (!existsSync(folder)) return [];
  const versions = readdirSync(folder).sort().reverse();
  return versions
    .flatMap((version) => programs.map((program) => join(folder, version, program)))
    .filter((path) => existsSync(path));
}

async function download(): Promise<string[]> {
  console.log('Downloading Firefox, a minute or two…');
  const install = [toolPath('@puppeteer/browsers', 'browsers'), 'install', 'firefox@esr', '--path', kept];
  await runInstaller(process.execPath, install, downloadMs);
  return downloaded();
}

async function fromPackageManager(env: NodeJS.ProcessEnv): Promise<string[]> {
  await installPackage('Firefox', ['firefox-esr', 'firefox']);
  return onThisMachine(env, whereabouts);
}
