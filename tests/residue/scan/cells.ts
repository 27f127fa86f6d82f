import { DatabaseSync } from 'node:sqlite';

const magic = Buffer.from('SQLite format 3\0', 'latin1');

export function isDatabase(bytes: Buffer): boolean {
  return bytes.subarray(0, 16).equals(magic);
}

export type Cell = { bytes: Buffer; isBlob: boolean };

/**
 * The text and the blobs in every table of a database, with what still stands in its WAL. SQLite puts together what the
 * bytes have in pieces. Opening it may change it, so it must be a copy.
 * @throws when a table can't be read: what can't be looked at is not clean
 */
export function cellsOf(path: string): Cell[] {
  using database = new DatabaseSync(path);
  // A virtual table has no pages of its own; what it shows stands in tables that have.
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").all();
  return tables.flatMap(({ name }) => {
    const rows = database.prepare(`SELECT * FROM "${String(name).replaceAll('"', '""')}"`);
    rows.setReadBigInts(true);
    return rows.all().flatMap((row) => Object.values(row).flatMap(cellOf));
  });
}

function cellOf(value: unknown): Cell[] {
  if (typeof value === 'string') return [{ bytes: Buffer.from(value), isBlob: false }];
  return value instanceof Uint8Array ? [{ bytes: Buffer.from(value), isBlob: true }] : [];
}
