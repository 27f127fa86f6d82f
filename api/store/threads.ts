import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { equal } from '#api/hashes.ts';
import { Refusal } from '#api/refusal.ts';
import { appendAudit, auditMark } from '#api/store/audit.ts';
import type { AuditEntry, NewOpening, ThreadRow, ThreadState } from '#api/store/store.ts';
import type { Lane } from '#shared/contract/duty.ts';

/** Whether a thread id is taken, by just these bytes and this token or by others. */
export function findOpening(
  database: DatabaseSync,
  { threadId, token, sealed }: Pick<NewOpening, 'threadId' | 'token' | 'sealed'>,
): 'same' | 'other' | null {
  const stored = database
    .prepare('SELECT token, sealed FROM thread JOIN opening ON thread = id WHERE id = ?')
    .get(threadId);
  if (!stored) return null;
  const same = equal(stored.token as Uint8Array, token) && Buffer.compare(stored.sealed as Uint8Array, sealed) === 0;
  return same ? 'same' : 'other';
}

/** Stores an opening, or finds that just this one, with this token, is stored already. */
export function writeOpening(database: DatabaseSync, opening: NewOpening): 'created' | 'same' | 'other' {
  const { threadId, epoch, token, sealed, at, lane } = opening;
  const found = findOpening(database, opening);
  if (found) return found;
  const salt = randomBytes(16);
  database
    .prepare('INSERT INTO thread (id, epoch, token, at, audit_salt, lane) VALUES (?, ?, ?, ?, ?, ?)')
    .run(threadId, epoch, token, at, salt, lane);
  database.prepare('INSERT INTO opening (thread, sealed) VALUES (?, ?)').run(threadId, sealed);
  appendAudit(database, { at, actor: null, act: 'opening-stored' }, auditMark(salt, threadId));
  return 'created';
}

export function countCrowded(database: DatabaseSync): number {
  const counted = database.prepare("SELECT count(*) AS count FROM thread WHERE lane = 'crowded' AND closed_by IS NULL");
  return counted.get()?.count as number;
}

export function readThreads(database: DatabaseSync): ThreadRow[] {
  return database.prepare('SELECT * FROM thread ORDER BY at, id').all().map(threadRow);
}

export function readOpening(database: DatabaseSync, threadId: string): Uint8Array | null {
  const row = database.prepare('SELECT sealed FROM opening WHERE thread = ?').get(threadId);
  return row ? (row.sealed as Uint8Array) : null;
}

/** Changes a thread's state by a rule that may refuse (by throwing). Null where there is no such thread. */
export function writeThread(
  database: DatabaseSync,
  threadId: string,
  change: (thread: ThreadRow) => ThreadState,
  entry: AuditEntry,
): ThreadRow | null {
  const row = database.prepare('SELECT * FROM thread WHERE id = ?').get(threadId);
  if (!row) return null;
  // Whoever was taken out a moment ago may have been signed in when their request arrived.
  if (!database.prepare('SELECT 1 FROM member WHERE id = ?').get(entry.actor)) throw new Refusal('not-signed-in');
  const next = change(threadRow(row));
  database
    .prepare('UPDATE thread SET claimed_by = ?, claimed_until = ?, closed_by = ? WHERE id = ?')
    .run(next.claimedBy, next.claimedUntil, next.closedBy, threadId);
  appendAudit(database, entry, auditMark(row.audit_salt as Uint8Array, threadId));
  return { ...threadRow(row), ...next };
}

function threadRow(row: Record<string, unknown>): ThreadRow {
  return {
    threadId: row.id as string,
    epoch: row.epoch as number,
    at: row.at as number,
    lane: row.lane as Lane,
    claimedBy: row.claimed_by as string | null,
    claimedUntil: row.claimed_until as number | null,
    closedBy: row.closed_by as string | null,
  };
}
