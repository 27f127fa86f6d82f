import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { isStorageFault } from '#api/store/faults.ts';
import { versions } from '#api/store/schema.ts';

/** How long a start waits for a database that another process holds. Milliseconds. */
const patience = 5000;

/**
 * Opens (and, the first time, makes) the one file that a charity backs up.
 * WAL with synchronous=FULL: a commit that returned is on the disk. secure_delete: what is deleted is overwritten.
 * temp_store=MEMORY: sorting a long queue needs no room on a disk that may be full.
 * @throws where the file can't be opened or written, or was written by a newer release
 */
export function openDatabase(dataDir: string): DatabaseSync {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'sidegate.sqlite');
  insistOnWriting(dataDir, file);
  try {
    // A table that is made anew is dropped in between: nothing that refers to it may go with it.
    const database = new Database(file, { timeout: patience, enableForeignKeyConstraints: false });
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
    database.exec('PRAGMA temp_store = MEMORY;');
    migrate(database);
    database.exec('PRAGMA foreign_keys = ON;');
    // From here on the group commit waits instead, without stopping the event loop.
    database.exec('PRAGMA busy_timeout = 0;');
    return database;
  } catch (cause) {
    if (!isStorageFault(cause)) throw cause;
    const reason = cause instanceof Error ? cause.message : '';
    throw new Error(`the database ${file} can't be used: ${reason}`, { cause });
  }
}

/**
 * A file that may only be read opens without a word, stays so when its permissions are put right, and is given others
 * beside it that may only be read as well: better no start.
 */
function insistOnWriting(dataDir: string, file: string): void {
  for (const place of [dataDir, file, `${file}-wal`, `${file}-shm`]) {
    if (!existsSync(place)) continue;
    try {
      accessSync(place, constants.W_OK);
    } catch (cause) {
      throw new Error(`the database ${file} can't be used: ${place} may not be written`, { cause });
    }
  }
}

/** Keeps each statement that it has prepared: preparing costs more than running most of them, and they are few. */
class Database extends DatabaseSync {
  readonly #kept = new Map<string, StatementSync>();

  override prepare(sql: string): StatementSync {
    const kept = this.#kept.get(sql) ?? super.prepare(sql);
    this.#kept.set(sql, kept);
    return kept;
  }
}

function migrate(database: DatabaseSync): void {
  const found = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (found > versions.length) throw new Error('This database was written by a newer release of Sidegate.');
  for (const [at, statements] of versions.entries()) {
    if (at < found) continue;
    database.exec(`BEGIN IMMEDIATE; ${statements} PRAGMA user_version = ${at + 1}; COMMIT;`);
  }
}
