import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { runInstaller } from '#scripts/browsers/installer.ts';
import type { Way } from '#scripts/browsers/obtain.ts';
import { toolPath } from '#scripts/testing/tools.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const downloadMs = 6 * 60_000;
const packageManagerMs = 8 * 60_000;

/** Where Chromium can come from, in the order in which it is looked for. */
export function waysToChromium(env: NodeJS.ProcessEnv): Way[] {
  const asked = env.CHROMIUM;
  if (asked) return [{ name: 'the one named by CHROMIUM', candidates: async () => [asked], only: true }];
  return [
    { name: "this machine's own", candidates: async () => onThisMachine(env) },
    { name: "Playwright's, downloaded before", candidates: async () => downloaded() },
    { name: "Playwright's download", candidates: download },
    { name: "the system's package manager", candidates: () => fromPackageManager(env) },
  ];
}

function onThisMachine(env: NodeJS.ProcessEnv): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((it) => it !== undefined);
  const elsewhere =
    process.platform === 'darwin'
      ? ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
      : programs.flatMap((folder) =>
          ['Google/Chrome', 'Chromium'].map((name) => join(folder, name, 'Application', 'chrome.exe')),
        );
  return [...new Set([...onPath, ...elsewhere])].filter((path) => existsSync(path));
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
  if (process.getuid?.() !== 0) throw new Error('only root may install with it');
  if (!existsSync('/usr/bin/apt-get')) throw new Error('there is no apt-get here');
  console.log('Installing Chromium with apt-get, a few minutes…');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await runInstaller('apt-get', ['update'], packageManagerMs, quiet);
  await runInstaller('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], packageManagerMs, quiet);
  return onThisMachine(env);
}
