import { DatabaseSync } from 'node:sqlite';

const magic = Buffer.from('SQLite format 3\0', 'latin1');

export function isDatabase(bytes: Buffer): boolean {
  return bytes.subarray(0, 16).equals(magic);
}

/**
 * The text and the blobs in every table of a database, with what still stands in its WAL. SQLite puts together what the
 * bytes have in pieces. Opening it may change it, so it must be a copy.
 * @throws when a table can't be read: what can't be looked at is not clean
 */
export function cellsOf(path: string): Buffer[] {
  using database = new DatabaseSync(path);
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").all();
  return tables.flatMap(({ name }) => {
    const rows = database.prepare(`SELECT * FROM "${String(name).replaceAll('"', '""')}"`);
    rows.setReadBigInts(true);
    return rows.all().flatMap((row) => Object.values(row).flatMap(bytesOf));
  });
}

function bytesOf(cell: unknown): Buffer[] {
  if (typeof cell === 'string') return [Buffer.from(cell)];
  return cell instanceof Uint8Array ? [Buffer.from(cell)] : [];
}
