import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foundDemo } from '#scripts/demo/charity.ts';
import { startServer } from '#tests/processes/start.ts';
import { openControlPlace, openOurPlace, type Place, type SiteName, siteNames } from '#tests/residue/sites/place.ts';
import { type BrowserName, browserNames, startOwnBrowser } from '#tests/residue/visit/own-browser.ts';
import type { Trace } from '#tests/residue/visit/trace.ts';
import { visitAndEnd, type WayName, ways } from '#tests/residue/visit/ways.ts';

/** What one way of ending a visit left in one browser, of the site and of the control. */
export type Row = { browser: BrowserName; way: WayName; traces: Record<SiteName, Trace> };

/**
 * Ends a visit in every way in every browser, each in a profile of its own. One browser at a time: what is written late
 * is waited for, and a busy machine writes later.
 */
export async function measureAll(tell: (row: Row) => void): Promise<Row[]> {
  await using ours = await openOurPlace(await foundedFolder());
  await using control = await openControlPlace();
  const places: Record<SiteName, Place> = { ours, control };
  const rows: Row[] = [];
  for (const browser of browserNames) {
    for (const way of Object.keys(ways) as WayName[]) {
      const traces = {} as Record<SiteName, Trace>;
      for (const name of siteNames) traces[name] = await measure(browser, places[name], way);
      const row = { browser, way, traces };
      tell(row);
      rows.push(row);
    }
  }
  return rows;
}

/** The folder of a made-up charity, with its site built. */
async function foundedFolder(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sidegate-residue-'));
  await using server = await startServer({ dataDir });
  await foundDemo(server.address, await server.output.line('set-up code:', 1000));
  return dataDir;
}

async function measure(name: BrowserName, place: Place, way: WayName): Promise<Trace> {
  await using browser = await startOwnBrowser(name);
  return await visitAndEnd(browser, place, way);
}
