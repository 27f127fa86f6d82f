import type { DatabaseSync } from 'node:sqlite';
import { release } from '#api/queue/claims.ts';
import { appendAudit } from '#api/store/audit.ts';
import type { AuditEntry, HandOverWrite } from '#api/store/store.ts';
import { readThread, writeThread } from '#api/store/threads.ts';
import { type HandOverEntry, handOverLife, type SealedHandOver } from '#shared/contract/hand-over.ts';

/** As many as a large team writes in seven days; of more the oldest go. */
const most = 100;

/**
 * Keeps a hand-over, gives its writer's claims back and forgets what is a week old, in one transaction. The same id by the
 * same writer takes its place, unread; another's id is refused.
 */
export function writeHandOver(
  database: DatabaseSync,
  { id, member, now, epoch, envelope, releases }: HandOverWrite,
  entry: AuditEntry,
): 'stored' | 'not-yours' {
  const before = database.prepare('SELECT member FROM hand_over WHERE id = ?').get(id);
  if (before && before.member !== member) return 'not-yours';
  database.prepare('DELETE FROM hand_over WHERE id = ? OR at < ?').run(id, now - handOverLife);
  database
    .prepare('INSERT INTO hand_over (id, member, at, epoch, envelope) VALUES (?, ?, ?, ?, ?)')
    .run(id, member, entry.at, epoch, envelope);
  database
    .prepare('DELETE FROM hand_over WHERE id NOT IN (SELECT id FROM hand_over ORDER BY at DESC, id = ? DESC LIMIT ?)')
    .run(id, most);
  appendAudit(database, entry);
  for (const threadId of releases) {
    const thread = readThread(database, threadId, member);
    // What has lapsed or was taken over meanwhile is no longer theirs to give.
    if (thread?.claimedBy !== member || (thread.claimedUntil ?? 0) <= now) continue;
    writeThread(database, threadId, release(member, now), { ...entry, act: 'released' });
  }
  return 'stored';
}

/** The newest first. */
export function readHandOvers(database: DatabaseSync, now: number): HandOverEntry[] {
  const rows = database
    .prepare(
      `SELECT id, member, at,
         (SELECT group_concat(hand_over_read.member) FROM hand_over_read WHERE hand_over = hand_over.id) AS read_by
       FROM hand_over WHERE at >= ? ORDER BY at DESC, id`,
    )
    .all(now - handOverLife);
  return rows.map(({ id, member, at, read_by }) => ({
    id: id as string,
    by: member as string,
    at: at as number,
    readBy: (read_by as string | null)?.split(',') ?? [],
  }));
}

export function readHandOver(database: DatabaseSync, id: string): SealedHandOver | null {
  const row = database.prepare('SELECT epoch, envelope FROM hand_over WHERE id = ?').get(id);
  return row ? { epoch: row.epoch as number, envelope: row.envelope as string } : null;
}

/** False where there is no such hand-over. */
export function markHandOverRead(database: DatabaseSync, id: string, member: string): boolean {
  if (!readHandOver(database, id)) return false;
  database.prepare('INSERT OR IGNORE INTO hand_over_read (hand_over, member) VALUES (?, ?)').run(id, member);
  return true;
}
