import type { DatabaseSync } from 'node:sqlite';
import { equal } from '#api/hashes.ts';
import { appendAudit, auditMark } from '#api/store/audit.ts';
import type { AttachmentRow, NewPart, PartRule } from '#api/store/store.ts';

/**
 * Stores a part by a rule that may refuse (by throwing), or finds that just this one is stored already. 'unknown' where
 * there is no such thread, or the token is not its own: the two are not told apart.
 */
export function writePart(
  database: DatabaseSync,
  { threadId, token, attachmentId, part, sealed, at }: NewPart,
  admit: PartRule,
): 'created' | 'same' | 'other' | 'unknown' {
  const thread = database.prepare('SELECT token, at, closed_by, audit_salt FROM thread WHERE id = ?').get(threadId);
  if (!thread || !equal(thread.token as Uint8Array, token)) return 'unknown';
  const stored = readPart(database, threadId, attachmentId, part);
  if (stored) return Buffer.compare(stored, sealed) === 0 ? 'same' : 'other';
  admit({
    at: thread.at as number,
    isClosed: thread.closed_by !== null,
    attachments: readAttachments(database, threadId),
    everything: database.prepare('SELECT bytes FROM attachment_total').get()?.bytes as number,
  });
  database
    .prepare('INSERT INTO attachment_part (thread, attachment, part, sealed) VALUES (?, ?, ?, ?)')
    .run(threadId, attachmentId, part, sealed);
  if (part === 0) {
    const mark = auditMark(thread.audit_salt as Uint8Array, threadId);
    appendAudit(database, { at, actor: null, act: 'attachment-begun' }, mark);
  }
  return 'created';
}

export function readAttachments(database: DatabaseSync, threadId: string): AttachmentRow[] {
  return database
    .prepare(
      `SELECT attachment, count(*) AS parts, sum(length(sealed)) AS bytes
       FROM attachment_part WHERE thread = ? GROUP BY attachment ORDER BY attachment`,
    )
    .all(threadId)
    .map((row) => ({ id: row.attachment as string, parts: row.parts as number, bytes: row.bytes as number }));
}

export function readPart(
  database: DatabaseSync,
  threadId: string,
  attachmentId: string,
  part: number,
): Uint8Array | null {
  const row = database
    .prepare('SELECT sealed FROM attachment_part WHERE thread = ? AND attachment = ? AND part = ?')
    .get(threadId, attachmentId, part);
  return row ? (row.sealed as Uint8Array) : null;
}
