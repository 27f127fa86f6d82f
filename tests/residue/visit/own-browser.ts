import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { driveChromium, ownChromiumFlags, startOwnChromium } from '#scripts/browsers/chromium.ts';
import { type Driven, killWhole } from '#scripts/browsers/driven.ts';
import { driveFirefox, ownFirefoxFlags, type Preferences, startFirefox } from '#scripts/browsers/firefox.ts';
import { obtainChromium, obtainFirefox } from '#scripts/browsers.ts';
import { ended, terminate } from '#tests/processes/end.ts';
import type { Screen } from '#tests/residue/window/screen.ts';

export const browserNames = ['Chromium', 'Firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** A browser as a person has it, with a profile of its own on the disk. Disposing ends it and removes the profile. */
export type OwnBrowser = AsyncDisposable & {
  name: BrowserName;
  profile: string;
  /** Where its window is, if it has one. */
  screen?: Screen | undefined;
  /** Its tabs. */
  pages(): Promise<Page[]>;
  /** Opens a tab. */
  open(): Promise<Page>;
  /** Closes it as a person does, and waits until it is gone. */
  close(): Promise<void>;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
  /**
   * Starts it again without anything that drives it, to open its tabs again; once `restored` resolves it is asked to stop.
   */
  restore(restored: () => Promise<void>): Promise<void>;
};

/**
 * As people have them; only the session file is written sooner, so that a visit of seconds gets into it, and a file may be
 * chosen without the window in which people choose.
 */
const preferences: Preferences = {
  'dom.file.createInChild': true,
  'browser.formfill.enable': true,
  'browser.sessionstore.interval': 500,
  'fission.bfcacheInParent': true,
  'places.history.enabled': true,
};
const closeMs = 20_000;

type Start = (program: string, profile: string, screen?: NodeJS.ProcessEnv) => Promise<[Driven, Browser]>;

const driveOwnChromium: Start = async (program, profile, screen) => {
  const driven = await startOwnChromium(program, profile, screen);
  return [driven, await driveChromium(driven)];
};
const driveOwnFirefox: Start = async (program, profile, screen) => {
  const driven = await startFirefox(program, profile, preferences, screen);
  return [driven, await driveFirefox(driven)];
};
/** Firefox does it by itself after a crash. */
const restoringFlags = {
  Chromium: (profile: string) => [...ownChromiumFlags(profile), '--restore-last-session'],
  Firefox: ownFirefoxFlags,
};

/** `npm test` has found them before and names them by CHROMIUM and FIREFOX; a test that is run alone looks for them. */
const ways = {
  Chromium: { start: driveOwnChromium, named: process.env.CHROMIUM, obtain: obtainChromium },
  Firefox: { start: driveOwnFirefox, named: process.env.FIREFOX, obtain: obtainFirefox },
};
const found = new Map<BrowserName, Promise<string>>();

function programOf(name: BrowserName): Promise<string> {
  const { named, obtain } = ways[name];
  const program = named ? Promise.resolve(named) : (found.get(name) ?? obtain(process.env));
  found.set(name, program);
  return program;
}

/**
 * @param screen where it has its window; without one it has none
 * @throws {NoBrowserError} in words, if it cannot be had
 */
export async function startOwnBrowser(name: BrowserName, screen?: Screen): Promise<OwnBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'sidegate-own-'));
  const program = await programOf(name);
  const [driven, browser] = await ways[name].start(program, profile, screen?.env);
  const kill = async () => {
    killWhole(driven.child);
    await ended(driven.child);
  };
  return {
    name,
    profile,
    screen,
    pages: () => browser.pages(),
    open: () => browser.newPage(),
    async close() {
      const end = ended(driven.child);
      const late = setTimeout(() => killWhole(driven.child), closeMs);
      await Promise.race([browser.close(), end]);
      await end;
      clearTimeout(late);
      if (driven.child.signalCode) throw new Error(`${name} did not close within ${closeMs / 1000} seconds.`);
    },
    kill,
    async restore(restored) {
      const child = spawn(program, restoringFlags[name](profile), { detached: true, stdio: 'ignore' });
      try {
        await restored();
        await terminate(child, closeMs);
      } finally {
        killWhole(child);
      }
    },
    async [Symbol.asyncDispose]() {
      await kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
