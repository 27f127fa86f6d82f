import { type HistoryRow, historyShown } from '#tests/residue/scan/history.ts';
import { type Finding, scan } from '#tests/residue/scan/scan.ts';
import type { VisitedSite } from '#tests/residue/sites/site.ts';
import { canariesOf } from '#tests/residue/sites/walk.ts';
import { copied } from './copied.ts';
import type { OwnBrowser } from './own-browser.ts';

/** What a visit has left on the disk: the rows that the browser shows as history, and all that should not be anywhere. */
export type Trace = { rows: HistoryRow[]; findings: Finding[] };

/** Looks through a copy of the profile of a browser that is not running. */
export async function traceOf({ profile }: OwnBrowser, site: VisitedSite): Promise<Trace> {
  await using copy = await copied(profile);
  const rows = historyShown(copy.folder, site.origin);
  return { rows, findings: await scan(copy.folder, canariesOf(site)) };
}
