import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Shortly after the numbers on the site were checked. */
const soonAfter = '2026-12-01';

/** A folder with the site, built for this test. Disposing removes it. */
export type BuiltSite = { dir: string; pages: string[] } & AsyncDisposable;

/**
 * Builds beside the program's own sites: Astro gives a build a workplace of its own only if its output lies within the
 * project, and several tests may build at once.
 * @param clock the day that the build takes for today
 */
export async function buildSite(clock = soonAfter): Promise<BuiltSite> {
  await mkdir(join(root, 'dist'), { recursive: true });
  const dir = await mkdtemp(join(root, 'dist', '.tested-'));
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  await promisify(execFile)(process.execPath, [astro, 'build', '--root', root], {
    cwd: root,
    env: {
      ...process.env,
      SIDEGATE_SITE_OUT: dir,
      SIDEGATE_CHARITY: '',
      SIDEGATE_CLOCK: clock,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  const pages = JSON.parse(await readFile(join(dir, 'pages.json'), 'utf8')) as string[];
  const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
  return {
    dir,
    pages,
    async [Symbol.asyncDispose]() {
      await Promise.all([remove(dir), remove(`${dir}-cache`)]);
    },
  };
}

/** The one policy, with the hashes of a build. */
export async function policyOf(dir: string): Promise<string> {
  const { script, style } = JSON.parse(await readFile(join(dir, 'csp.json'), 'utf8'));
  const hashes = (list: string[]): string => list.map((hash) => `'${hash}'`).join(' ');
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${hashes(script)}`,
    `style-src ${hashes(style)}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types sidegate sidegate-pages',
  ].join('; ');
}

/** A server on loopback. Disposing ends it with every connection. */
export type Served = { origin: string } & AsyncDisposable;

export async function serve(host: '127.0.0.1' | 'localhost', listener: RequestListener): Promise<Served> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
