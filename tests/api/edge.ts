import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { App } from '#api/app.ts';
import { type Allowances, allowances } from '#api/counting.ts';
import { makeEdge, type Patience, patience } from '#api/edge.ts';
import { readBuiltSite } from '#api/site/built-site.ts';
import { type Options, openParts, type Parts } from '#tests/api/parts.ts';

/** The inline hashes that the small site's policy names. */
export const tinyHashes = { script: ['sha256-one'], style: ['sha256-two'] };

export type TestEdge = AsyncDisposable & Omit<Parts, 'app' | 'close'> & { address: string; port: number };

type EdgeOptions = Options & {
  /** Those that are not named are out of reach, so that a long table is not refused for its length. */
  allowed?: Partial<Allowances>;
  patience?: Patience;
  trustProxy?: string[];
  /** Makes a control: endpoints that take more than they should. */
  app?: App;
};

/** The whole server on a free port, edge included, over a store in a folder of its own and a site of two small files. */
export async function startEdge({ allowed, trustProxy = [], ...options }: EdgeOptions = {}): Promise<TestEdge> {
  const { app: own, close, ...parts } = await openParts(options);
  const site = readBuiltSite(await tinySite(parts.dataDir));
  const edge = await makeEdge({
    app: options.app ?? own,
    site: () => site,
    trustProxy,
    clock: parts.context.clock,
    allowances: { ...endless(), ...allowed },
    patience: options.patience ?? patience,
  });
  await edge.listen({ host: '127.0.0.1', port: 0 });
  const { port } = edge.server.address() as AddressInfo;
  return {
    ...parts,
    address: `http://127.0.0.1:${port}`,
    port,
    async [Symbol.asyncDispose]() {
      edge.server.closeAllConnections();
      await edge.close();
      await close();
    },
  };
}

function endless(): Allowances {
  const most = { calls: Number.MAX_SAFE_INTEGER, seconds: 60 };
  return Object.fromEntries(Object.keys(allowances).map((kind) => [kind, most])) as Allowances;
}

async function tinySite(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'tiny-site');
  await mkdir(join(folder, 'now'), { recursive: true });
  await writeFile(join(folder, 'csp.json'), JSON.stringify(tinyHashes));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Advice</title>');
  await writeFile(join(folder, 'now', 'index.html'), '<!doctype html><title>Advice</title>');
  return folder;
}
