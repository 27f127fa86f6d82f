import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CharitySettings } from '#shared/contract/charity.ts';
import { packFiles } from './packing.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What a built site is made from. */
const sources = ['site', 'shared', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
/** Enough for the build on a machine with 1 GB. */
const heapMegabytes = 512;

/** `clock` is the day that the build takes for today, an ISO date; without it, the machine's. */
export type SiteOrder = { settings: CharitySettings | null; exitUrl: string | null; clock?: string };

/**
 * Builds the static site in a child process, into a new folder that is given its name only when it is whole. The name is
 * the hash of all that the build depends on, so nothing is built twice and an interrupted build leaves nothing behind.
 * @param sitesDir where built sites are kept
 * @param end ends the build, which then fails
 * @returns the finished folder
 * @throws {Error} with the end of the build's output
 */
export async function buildSite(sitesDir: string, order: SiteOrder, end?: AbortSignal): Promise<string> {
  const name = await nameOf(order);
  const finished = join(sitesDir, name);
  if (existsSync(join(finished, 'complete'))) return finished;
  await mkdir(sitesDir, { recursive: true });
  const own = `.draft-${randomBytes(6).toString('hex')}`;
  const bench = join(root, 'dist', own);
  const draft = join(sitesDir, own);
  const settingsFile = `${draft}.json`;
  try {
    if (order.settings) await writeFile(settingsFile, JSON.stringify(order.settings));
    // Astro gives a build a workplace of its own only if its output lies within the project.
    const { settings, exitUrl, clock } = order;
    const build = { charity: settings ? settingsFile : '', exitUrl: exitUrl ?? '', clock: clock ?? '', name };
    await runBuild(bench, build, end);
    await packFiles(bench, join(root, 'dist', 'packed'));
    await cp(bench, draft, { recursive: true });
    await writeFile(join(draft, 'complete'), '');
    await rename(draft, finished).catch((fault: unknown) => {
      // Somebody else finished the same build first; theirs is just as good.
      if (!existsSync(join(finished, 'complete'))) throw fault;
    });
    return finished;
  } finally {
    await rm(bench, { recursive: true, force: true });
    await rm(`${bench}-cache`, { recursive: true, force: true });
    await rm(draft, { recursive: true, force: true });
    await rm(settingsFile, { force: true });
  }
}

/** Deletes built sites other than those named, and what interrupted builds left. */
export async function removeOtherSites(sitesDir: string, keep: string[]): Promise<void> {
  for (const name of await readdir(sitesDir)) {
    const folder = join(sitesDir, name);
    if (!keep.includes(folder)) await rm(folder, { recursive: true, force: true });
  }
}

/** The last site that was finished, whatever it was built for; null where there is none. */
export async function newestSite(sitesDir: string): Promise<string | null> {
  const names = existsSync(sitesDir) ? await readdir(sitesDir) : [];
  const marks = names.map((name) => join(sitesDir, name, 'complete')).filter((mark) => existsSync(mark));
  const dated = await Promise.all(marks.map(async (mark) => ({ mark, at: (await stat(mark)).mtimeMs })));
  const newest = dated.sort((one, other) => other.at - one.at)[0];
  return newest ? dirname(newest.mark) : null;
}

async function nameOf(order: SiteOrder): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify(order));
  for (const file of await sourceFiles()) {
    digest.update(`\0${relative(root, file)}\0`).update(await readFile(file));
  }
  return digest.digest('hex').slice(0, 32);
}

async function sourceFiles(): Promise<string[]> {
  const files: string[] = [];
  for (const source of sources) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    if (/\.\w+$/.test(source)) files.push(path);
    else {
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      files.push(...entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)));
    }
  }
  return files.sort();
}

/** `charity` is the file with its settings, or empty. */
type Build = { charity: string; exitUrl: string; clock: string; name: string };

function runBuild(out: string, { charity, exitUrl, clock, name }: Build, end?: AbortSignal): Promise<void> {
  end?.throwIfAborted();
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, astro, 'build', '--root', root], {
    cwd: root,
    env: {
      ...process.env,
      // The mail server's password is in it.
      SMTP_URL: undefined,
      SIDEGATE_SITE_OUT: out,
      SIDEGATE_CHARITY: charity,
      SIDEGATE_EXIT_URL: exitUrl,
      SIDEGATE_CLOCK: clock,
      SIDEGATE_BUILD: name.slice(0, 12),
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A build without its server would only use the machine up.
  const endWithUs = () => child.kill();
  process.once('exit', endWithUs);
  end?.addEventListener('abort', endWithUs);
  child.once('close', () => {
    process.off('exit', endWithUs);
    end?.removeEventListener('abort', endWithUs);
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The site could not be built (exit code ${code}).\n${output}`));
    });
  });
}
