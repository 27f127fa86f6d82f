import type { DatabaseSync } from 'node:sqlite';
import type { AuditEntry, ThreadRow, ThreadState } from '#api/store/store.ts';
import { readThread, writeThread } from '#api/store/threads.ts';
import type { CaseRecord, CaseWrite } from '#shared/contract/case-record.ts';

/** The newest revision of each thread's case that is shown to the member. */
export function readCases(database: DatabaseSync, threadIds: string[], member: string): CaseRecord[] {
  const newest = database.prepare(
    `SELECT revision, epoch, envelope, box FROM case_revision WHERE thread = ?
     AND NOT EXISTS (SELECT 1 FROM hidden_thread WHERE hidden_thread.thread = case_revision.thread AND member = ?)
     ORDER BY revision DESC LIMIT 1`,
  );
  return threadIds.flatMap((threadId) => {
    const row = newest.get(threadId, member) as Omit<CaseRecord, 'threadId'> | undefined;
    return row ? [{ threadId, ...row }] : [];
  });
}

/**
 * Stores the next revision and what becomes of the thread in one transaction; earlier revisions stay, as they are signed.
 * Null where there is no such thread for whoever writes.
 */
export function writeCase(
  database: DatabaseSync,
  threadId: string,
  { revision, epoch, envelope, box }: CaseWrite,
  change: (thread: ThreadRow) => ThreadState,
  entry: AuditEntry,
): ThreadRow | 'outdated' | null {
  const thread = readThread(database, threadId, entry.actor ?? '');
  if (!thread) return null;
  if (thread.revision !== revision - 1) return 'outdated';
  const changed = writeThread(database, threadId, change, entry);
  database
    .prepare('INSERT INTO case_revision (thread, revision, epoch, envelope, box) VALUES (?, ?, ?, ?, ?)')
    .run(threadId, revision, epoch, envelope, box);
  return changed && { ...changed, revision };
}
