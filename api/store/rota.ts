import type { DatabaseSync } from 'node:sqlite';
import { appendAudit } from '#api/store/audit.ts';
import type { AuditEntry, NewRota } from '#api/store/store.ts';
import type { SignedRota } from '#shared/contract/rota.ts';

export function readRota(database: DatabaseSync): NewRota | null {
  const row = database.prepare('SELECT version, signed FROM rota').get();
  return row ? { version: row.version as number, signed: JSON.parse(row.signed as string) as SignedRota } : null;
}

/** Only the newest is kept: who worked when is nobody's business later. The first with the next number is taken. */
export function changeRota(database: DatabaseSync, { version, signed }: NewRota, entry: AuditEntry) {
  if (version !== (readRota(database)?.version ?? 0) + 1) return 'outdated' as const;
  database
    .prepare('INSERT OR REPLACE INTO rota (only, version, signed) VALUES (1, ?, ?)')
    .run(version, JSON.stringify(signed));
  appendAudit(database, entry);
  return 'stored' as const;
}
