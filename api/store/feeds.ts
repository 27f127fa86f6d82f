import type { DatabaseSync } from 'node:sqlite';
import { appendAudit } from '#api/store/audit.ts';
import type { AuditEntry, Feed } from '#api/store/store.ts';
import type { Language } from '#shared/contract/wire.ts';

/** One a member: another address ends the one before. */
export function writeFeed(database: DatabaseSync, { member, language }: Feed, token: Uint8Array, entry: AuditEntry) {
  database
    .prepare('INSERT OR REPLACE INTO calendar_feed (member, token, language) VALUES (?, ?, ?)')
    .run(member, token, language);
  appendAudit(database, entry);
}

export function deleteFeed(database: DatabaseSync, member: string, entry: AuditEntry): void {
  const { changes } = database.prepare('DELETE FROM calendar_feed WHERE member = ?').run(member);
  if (changes > 0) appendAudit(database, entry);
}

export function hasFeed(database: DatabaseSync, member: string): boolean {
  return database.prepare('SELECT 1 FROM calendar_feed WHERE member = ?').get(member) !== undefined;
}

/** Whose address it is; null for one that is none any more, or never was. @param token its hash */
export function readFeed(database: DatabaseSync, token: Uint8Array): Feed | null {
  const row = database.prepare('SELECT member, language FROM calendar_feed WHERE token = ?').get(token);
  return row ? { member: row.member as string, language: row.language as Language } : null;
}
