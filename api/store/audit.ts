import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { AuditEntry } from '#api/store/store.ts';
import { encode } from '#shared/bytes/encode.ts';

const none = new Uint8Array(0);

/**
 * Adds to the append-only, hash-chained audit log, within the transaction of the change it tells of.
 * A thread stands in it as a salted hash only; the salt goes when the thread goes.
 */
export function appendAudit(database: DatabaseSync, { at, actor, act }: AuditEntry, about: Uint8Array = none): void {
  const previous = auditHead(database) ?? none;
  const hash = createHash('sha256')
    .update(encode('sidegate/1/audit', previous, at, actor ?? '', act, about))
    .digest();
  database
    .prepare('INSERT INTO audit (at, actor, act, about, hash) VALUES (?, ?, ?, ?, ?)')
    .run(at, actor, act, about, hash);
}

/** How the audit log names a thread. */
export function auditMark(salt: Uint8Array, threadId: string): Uint8Array {
  return createHash('sha256')
    .update(encode('sidegate/1/audit/thread', salt, threadId))
    .digest();
}

export function auditHead(database: DatabaseSync): Uint8Array | null {
  const newest = database.prepare('SELECT hash FROM audit ORDER BY entry DESC LIMIT 1').get();
  return newest ? (newest.hash as Uint8Array) : null;
}
