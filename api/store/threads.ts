import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { equal } from '#api/hashes.ts';
import { Refusal } from '#api/refusal.ts';
import { appendAudit, auditMark } from '#api/store/audit.ts';
import type { AuditEntry, NewOpening, ThreadRow, ThreadState } from '#api/store/store.ts';
import type { Lane } from '#shared/contract/duty.ts';

/** Whether a thread id is taken, by just these bytes, this token and this record or by others. */
export function findOpening(
  database: DatabaseSync,
  { threadId, token, record, sealed }: Pick<NewOpening, 'threadId' | 'token' | 'record' | 'sealed'>,
): 'same' | 'other' | null {
  const stored = database
    .prepare('SELECT token, lookup, wrapped, sealed FROM thread JOIN opening ON thread = id WHERE id = ?')
    .get(threadId);
  if (!stored) return null;
  const same =
    equal(stored.token as Uint8Array, token) &&
    equal(stored.lookup as Uint8Array, record.lookup) &&
    equal(stored.wrapped as Uint8Array, record.wrapped) &&
    Buffer.compare(stored.sealed as Uint8Array, sealed) === 0;
  return same ? 'same' : 'other';
}

/** Stores an opening, or finds that just this one, with this token, is stored already. */
export function writeOpening(database: DatabaseSync, opening: NewOpening): 'created' | 'same' | 'other' {
  const { threadId, epoch, token, record, sealed, at, lane } = opening;
  const found = findOpening(database, opening);
  if (found) return found;
  const salt = randomBytes(16);
  database
    .prepare(
      'INSERT INTO thread (id, epoch, token, at, audit_salt, lane, lookup, wrapped) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(threadId, epoch, token, at, salt, lane, record.lookup, record.wrapped);
  database.prepare('INSERT INTO opening (thread, sealed) VALUES (?, ?)').run(threadId, sealed);
  appendAudit(database, { at, actor: null, act: 'opening-stored' }, auditMark(salt, threadId));
  return 'created';
}

export function countCrowded(database: DatabaseSync): number {
  const counted = database.prepare("SELECT count(*) AS count FROM thread WHERE lane = 'crowded' AND closed_by IS NULL");
  return counted.get()?.count as number;
}

const shown = `
  SELECT thread.*,
    (SELECT max(revision) FROM case_revision WHERE case_revision.thread = thread.id) AS revision,
    (SELECT count(*) FROM frame WHERE frame.thread = thread.id AND side = 'person') AS frames,
    (SELECT group_concat(member) FROM hidden_thread WHERE hidden_thread.thread = thread.id) AS hidden_from
  FROM thread
  WHERE NOT EXISTS (SELECT 1 FROM hidden_thread WHERE hidden_thread.thread = thread.id AND member = ?)`;

/** Every thread but those that are hidden from the member, by arrival. */
export function readThreads(database: DatabaseSync, member: string): ThreadRow[] {
  return database.prepare(`${shown} ORDER BY at, id`).all(member).map(threadRow);
}

/** A thread as it is shown to a member; null where it is not. */
export function readThread(database: DatabaseSync, threadId: string, member: string): ThreadRow | null {
  const row = database.prepare(`${shown} AND thread.id = ?`).get(member, threadId);
  return row ? threadRow(row) : null;
}

export function readOpening(database: DatabaseSync, threadId: string, member: string): Uint8Array | null {
  const row = database
    .prepare(
      `SELECT sealed FROM opening WHERE thread = ?
       AND NOT EXISTS (SELECT 1 FROM hidden_thread WHERE hidden_thread.thread = opening.thread AND member = ?)`,
    )
    .get(threadId, member);
  return row ? (row.sealed as Uint8Array) : null;
}

/** Whoever knows a lookup id could write in under it again: the earliest thread is the one that is found. */
export function readReturn(
  database: DatabaseSync,
  lookup: Uint8Array,
): { threadId: string; wrapped: Uint8Array } | null {
  const row = database.prepare('SELECT id, wrapped FROM thread WHERE lookup = ? ORDER BY at, id LIMIT 1').get(lookup);
  return row ? { threadId: row.id as string, wrapped: row.wrapped as Uint8Array } : null;
}

/** Changes a thread's state by a rule that may refuse (by throwing). Null where there is no such thread. */
export function writeThread(
  database: DatabaseSync,
  threadId: string,
  change: (thread: ThreadRow) => ThreadState,
  entry: AuditEntry,
): ThreadRow | null {
  const thread = readThread(database, threadId, actorOf(database, entry));
  if (!thread) return null;
  const next = change(thread);
  database
    .prepare('UPDATE thread SET claimed_by = ?, claimed_until = ?, closed_by = ? WHERE id = ?')
    .run(next.claimedBy, next.claimedUntil, next.closedBy, threadId);
  appendAudit(database, entry, markOf(database, threadId));
  return { ...thread, ...next };
}

/** Hides a thread from a member, whose claim on it ends, or shows it to them again. */
export function writeHidden(
  database: DatabaseSync,
  threadId: string,
  from: string,
  hidden: 'hidden' | 'shown',
  entry: AuditEntry,
): ThreadRow | null {
  const actor = actorOf(database, entry);
  const thread = readThread(database, threadId, actor);
  if (!thread) return null;
  const change =
    hidden === 'hidden'
      ? 'INSERT OR IGNORE INTO hidden_thread (thread, member) VALUES (?, ?)'
      : 'DELETE FROM hidden_thread WHERE thread = ? AND member = ?';
  database.prepare(change).run(threadId, from);
  if (hidden === 'hidden') {
    database
      .prepare('UPDATE thread SET claimed_by = NULL, claimed_until = NULL WHERE id = ? AND claimed_by = ?')
      .run(threadId, from);
  }
  appendAudit(database, entry, markOf(database, threadId));
  // Whoever hid it from themselves is answered once more.
  return readThread(database, threadId, '') ?? thread;
}

/** Whoever was taken out a moment ago may have been signed in when their request arrived. @throws {Refusal} */
function actorOf(database: DatabaseSync, { actor }: AuditEntry): string {
  if (actor === null || !database.prepare('SELECT 1 FROM member WHERE id = ?').get(actor)) {
    throw new Refusal('not-signed-in');
  }
  return actor;
}

function markOf(database: DatabaseSync, threadId: string): Uint8Array {
  const row = database.prepare('SELECT audit_salt FROM thread WHERE id = ?').get(threadId);
  return auditMark(row?.audit_salt as Uint8Array, threadId);
}

function threadRow(row: Record<string, unknown>): ThreadRow {
  return {
    threadId: row.id as string,
    epoch: row.epoch as number,
    at: row.at as number,
    lane: row.lane as Lane,
    frames: row.frames as number,
    claimedBy: row.claimed_by as string | null,
    claimedUntil: row.claimed_until as number | null,
    closedBy: row.closed_by as string | null,
    revision: (row.revision as number | null) ?? 0,
    hiddenFrom: (row.hidden_from as string | null)?.split(',') ?? [],
  };
}
