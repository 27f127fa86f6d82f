import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { historyShown } from './history.ts';
import { plantProfile } from './profile.ts';

const origin = 'http://site.localhost:8080';
const tables = {
  'Default/History': `CREATE TABLE urls (id INTEGER PRIMARY KEY, url TEXT, title TEXT, hidden INTEGER);
    CREATE TABLE visits (url INTEGER, transition INTEGER)`,
  'places.sqlite': `CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT, title TEXT, hidden INTEGER);
    CREATE TABLE moz_historyvisits (place_id INTEGER)`,
};

function shownAfter(file: keyof typeof tables, statements: string) {
  using profile = plantProfile();
  {
    using database = new DatabaseSync(profile.put(file, ''));
    database.exec(`${tables[file]}; ${statements}`);
  }
  return historyShown(profile.folder, origin);
}

test('Chromium shows the last visit of a chain, and nothing that is hidden or of another site', () => {
  const shown = shownAfter(
    'Default/History',
    `INSERT INTO urls VALUES (1, '${origin}/', 'Home', 0), (2, '${origin}/now/', 'Now', 0),
      (3, '${origin}/hidden/', 'Hidden', 1), (4, 'http://other.localhost/', 'Other', 0);
    INSERT INTO visits VALUES (1, 0x10000000), (2, 0x30000000), (2, 0x30000000), (3, 0x30000000), (4, 0x30000000)`,
  );
  expect(shown).toEqual([{ url: `${origin}/now/`, title: 'Now' }]);
});

test('Firefox shows what was visited and is not hidden', () => {
  const shown = shownAfter(
    'places.sqlite',
    `INSERT INTO moz_places VALUES (1, '${origin}/', NULL, 0), (2, '${origin}/now/', 'Now', 1),
      (3, '${origin}/never/', 'Never', 0), (4, 'http://other.localhost/', 'Other', 0);
    INSERT INTO moz_historyvisits VALUES (1), (1), (2), (4)`,
  );
  expect(shown).toEqual([{ url: `${origin}/`, title: '' }]);
});
