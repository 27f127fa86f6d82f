import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { runInstaller } from '#scripts/browsers/installer.ts';
import type { Way } from '#scripts/browsers/obtain.ts';
import { onThisMachine, type Whereabouts } from '#scripts/browsers/on-this-machine.ts';
import { installPackage } from '#scripts/browsers/package-manager.ts';
import { toolPath } from '#scripts/testing/tools.ts';

const whereabouts: Whereabouts = {
  onPath: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  mac: ['Google Chrome', 'Chromium'].map((name) => `${name}.app/Contents/MacOS/${name}`),
  windows: ['Google/Chrome', 'Chromium'].map((name) => `${name}/Application/chrome.exe`),
};
const downloadMs = 6 * 60_000;

/** Where Chromium can come from, in the order in which it is looked for. */
export function waysToChromium(env: NodeJS.ProcessEnv): Way[] {
  const asked = env.CHROMIUM;
  if (asked) return [{ name: 'the one named by CHROMIUM', candidates: async () => [asked], only: true }];
  return [
    { name: "this machine's own", candidates: async () => onThisMachine(env, whereabouts) },
    { name: "Playwright's, downloaded before", candidates: async () => downloaded() },
    { name: "Playwright's download", candidates: download },
    { name: "the system's package manager", candidates: () => fromPackageManager(env) },
  ];
}

function downloaded(): string[] {
  const path = chromium.executablePath();
  return existsSync(path) ? [path] : [];
}

async function download(): Promise<string[]> {
  console.log('Downloading Chromium, a minute or two…');
  const install = [toolPath('playwright'), 'install', '--no-shell', 'chromium'];
  await runInstaller(process.execPath, install, downloadMs);
  return downloaded();
}

async function fromPackageManager(env: NodeJS.ProcessEnv): Promise<string[]> {
  await installPackage('Chromium', ['chromium']);
  return onThisMachine(env, whereabouts);
}
