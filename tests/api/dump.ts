import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Every row of every table, as another process reads it from the disk. */
export function dump(dataDir: string): string {
  const database = new DatabaseSync(join(dataDir, 'sidegate.sqlite'), { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
  const rows = tables.map(({ name }) => [name, database.prepare(`SELECT * FROM "${String(name)}"`).all()]);
  database.close();
  return JSON.stringify(rows, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value));
}
