import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '#scripts/bench/bundle.ts';

/** Ours, as it is built; the component of GOV.UK; and a handler that only empties the document. */
export const waysOut = ['ours', 'GOV.UK', 'bare'] as const;
export type WayOut = (typeof waysOut)[number];
type Peer = Exclude<WayOut, 'ours'>;

/** What each peer does, to be bundled. */
export const scriptsOf: Record<Peer, URL> = {
  'GOV.UK': new URL('govuk-exit.ts', import.meta.url),
  bare: new URL('bare-exit.ts', import.meta.url),
};
const leavingScript = /<script>[\s\S]*?<\/script>/;
const govukStyles = fileURLToPath(import.meta.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'));

/**
 * Puts each page once more beside itself for each peer: the same page, with the peer in place of our leaving script. Of
 * GOV.UK's styles it has those of the component alone, which are less to work out than a whole page of theirs.
 * @param folder a built site that no server has read yet
 * @param paths of pages, `/` and the like
 * @throws {Error} where a page does not begin with the leaving script
 */
export async function addPeers(folder: string, paths: string[]): Promise<void> {
  await writeFile(join(folder, '_', 'govuk.css'), await componentStyles());
  for (const peer of ['GOV.UK', 'bare'] as const) {
    const script = `/_${pathFor(peer, '.js')}`;
    await writeFile(join(folder, script), await bundle(scriptsOf[peer]));
    const styles = peer === 'bare' ? '' : '<link rel="stylesheet" href="/_/govuk.css">';
    for (const path of paths) {
      const html = await readFile(join(folder, path, 'index.html'), 'utf8');
      if (!leavingScript.test(html)) throw new Error(`${path} has no leaving script`);
      const page = html.replace(leavingScript, `${styles}<script type="module" src="${script}"></script>`);
      await mkdir(join(folder, pathFor(peer, path)), { recursive: true });
      await writeFile(join(folder, pathFor(peer, path), 'index.html'), page);
    }
  }
}

/** Where a page with this way out is. */
export function pathFor(way: WayOut, path: string): string {
  return way === 'ours' ? path : `/${way.toLowerCase().replace('.', '')}${path}`;
}

async function componentStyles(): Promise<string> {
  const rules = (await readFile(govukStyles, 'utf8')).match(/\.govuk-exit-this-page[^{}]*\{[^{}]*\}/g);
  if (!rules?.some((rule) => rule.includes('-hide-content'))) throw new Error('the component has lost its styles');
  return rules.join('\n');
}
