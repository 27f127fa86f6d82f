import type { DatabaseSync } from 'node:sqlite';
import { appendAudit } from '#api/store/audit.ts';
import type { AuditEntry, NewSettings } from '#api/store/store.ts';
import type { Signed } from '#shared/contract/statements.ts';

export function readNewestSettings(database: DatabaseSync): NewSettings | null {
  const row = database.prepare('SELECT version, signed FROM settings ORDER BY version DESC LIMIT 1').get();
  return row ? { version: row.version as number, signed: JSON.parse(row.signed as string) as Signed } : null;
}

/** The first settings with the next number are taken, second ones are outdated. */
export function changeSettings(
  database: DatabaseSync,
  settings: NewSettings,
  entry: AuditEntry,
): 'stored' | 'outdated' {
  if (!areNext(database, settings)) return 'outdated';
  addSettings(database, settings);
  appendAudit(database, entry);
  return 'stored';
}

export function areNext(database: DatabaseSync, { version }: NewSettings): boolean {
  return version === (readNewestSettings(database)?.version ?? 0) + 1;
}

export function addSettings(database: DatabaseSync, { version, signed }: NewSettings): void {
  database.prepare('INSERT INTO settings (version, signed) VALUES (?, ?)').run(version, JSON.stringify(signed));
}
