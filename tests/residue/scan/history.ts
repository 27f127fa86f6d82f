import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** One line of the page on which a browser shows its history. */
export type HistoryRow = { url: string; title: string };

/** The last visit of a chain of redirects and replacements; only that one is shown. */
const chainEnd = 0x20000000;

const chromium = `SELECT DISTINCT urls.url, coalesce(title, '') AS title FROM urls
  JOIN visits ON visits.url = urls.id WHERE hidden = 0 AND transition & ${chainEnd} AND urls.url LIKE ? || '%'`;
const firefox = `SELECT DISTINCT url, coalesce(title, '') AS title FROM moz_places
  JOIN moz_historyvisits ON place_id = moz_places.id WHERE hidden = 0 AND url LIKE ? || '%'`;

/**
 * The pages of a site that the browser shows in its history, one row an address.
 * @param folder a copy of a profile, of either browser
 * @param origin without a slash at the end
 */
export function historyShown(folder: string, origin: string): HistoryRow[] {
  const places = join(folder, 'places.sqlite');
  const isFirefox = existsSync(places);
  using database = new DatabaseSync(isFirefox ? places : join(folder, 'Default', 'History'));
  const rows = database.prepare(isFirefox ? firefox : chromium).all(`${origin}/`);
  return rows.map(({ url, title }) => ({ url: String(url), title: String(title) }));
}
