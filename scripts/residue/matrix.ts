import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foundDemo } from '#scripts/demo/charity.ts';
import type { Planned } from '#scripts/residue/plan.ts';
import { startServer } from '#tests/processes/start.ts';
import type { Finding } from '#tests/residue/scan/scan.ts';
import { openControlPlace, openOurPlace, type Place, type SiteName, siteNames } from '#tests/residue/sites/place.ts';
import { beyondCode, beyondFrontPage, type Trace } from '#tests/residue/visit/trace.ts';

/** What one way of ending a visit left in one browser, of the site and of the control. */
export type Row = Pick<Planned, 'browser' | 'way'> & {
  traces: Record<SiteName, Trace>;
  /** What this site left that must not be. */
  telling: Finding[];
};

/**
 * Ends a visit in every way that is planned, each in a profile of its own. One browser at a time: what is written late
 * is waited for, and a busy machine writes later.
 */
export async function measureAll(plan: Planned[], tell: (row: Row) => void): Promise<Row[]> {
  await using ours = await openOurPlace(await foundedFolder());
  await using control = await openControlPlace();
  const places: Record<SiteName, Place> = { ours, control };
  const rows: Row[] = [];
  for (const { browser, way, measure } of plan) {
    const traces = {} as Record<SiteName, Trace>;
    for (const name of siteNames) traces[name] = await measure(places[name]);
    const telling = [...beyondFrontPage(traces.ours, ours.site), ...beyondCode(traces.ours, ours.site)];
    const row = { browser, way, traces, telling };
    tell(row);
    rows.push(row);
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
