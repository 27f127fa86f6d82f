import { common } from '#site/content/en/common.ts';
import { type HistoryRow, historyShown } from '#tests/residue/scan/history.ts';
import { type Finding, scan } from '#tests/residue/scan/scan.ts';
import { exitTitle } from '#tests/residue/sites/hosts.ts';
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

/** Where browsers keep scripts whatever their headers say: Chromium compiled, Firefox once it starts again after a crash. */
const keptScripts = /^Default\/Code Cache\/|^cache2\/trash/;

/**
 * All that was found but the addresses of scripts where browsers keep those: the host and a name that is a hash. That is
 * known and in the table; of all the rest there must be nothing.
 */
export function beyondCode({ findings }: Trace, { origin, scripts }: VisitedSite): Finding[] {
  const address = new URL(origin).host + scripts;
  return findings.filter(({ file, canary }) => canary !== address || !keptScripts.test(file));
}

/**
 * What the history shows of the site beyond its front page's address with the neutral title, with none, or with that of
 * the exit: Chromium gives it to the page that went there.
 */
export function beyondFrontPage({ rows }: Trace, { origin }: VisitedSite): Finding[] {
  const neutral: string[] = [common.title, '', exitTitle];
  return rows
    .filter(({ url, title }) => url !== `${origin}/` || !neutral.includes(title))
    .map(({ url, title }) => ({ kind: 'history', file: 'the history as it is shown', canary: `${title}, ${url}` }));
}
