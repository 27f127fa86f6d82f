import type { DatabaseSync } from 'node:sqlite';
import { equal } from '#api/hashes.ts';
import { Refusal } from '#api/refusal.ts';
import { appendAudit, auditMark } from '#api/store/audit.ts';
import type { FramePut, FrameQuota, FrameRow, NewFrame, Replacement } from '#api/store/store.ts';
import type { Side } from '#shared/contract/stream.ts';

const noToken = new Uint8Array(32);

export function holdsToken(database: DatabaseSync, threadId: string, token: Uint8Array): boolean {
  const row = database.prepare('SELECT token FROM thread WHERE id = ?').get(threadId);
  const same = equal((row?.token as Uint8Array | undefined) ?? noToken, token);
  return row !== undefined && same;
}

export function readFrames(database: DatabaseSync, threadId: string, side?: Side): FrameRow[] {
  return database
    .prepare(
      'SELECT side, at, sent FROM frame WHERE thread = ? AND (? IS NULL OR side = ?) ORDER BY at, stream, sequence',
    )
    .all(threadId, side ?? null, side ?? null)
    .map((row) => ({ side: row.side as Side, at: row.at as number, sent: row.sent as Uint8Array }));
}

/** The next frame of a stream, or the first of a new one; the same bytes again are the same success. */
export function writeFrame(database: DatabaseSync, frame: NewFrame, quota: FrameQuota): FramePut {
  const { threadId, stream, sequence, side, member, at, sent } = frame;
  const thread = database.prepare('SELECT audit_salt FROM thread WHERE id = ?').get(threadId);
  if (!thread) return 'unknown';
  // Whoever was taken out a moment ago may have been signed in when their request arrived.
  if (member !== null && !database.prepare('SELECT 1 FROM member WHERE id = ?').get(member)) {
    throw new Refusal('not-signed-in');
  }
  const stored = database
    .prepare('SELECT sent FROM frame WHERE thread = ? AND stream = ? AND sequence = ?')
    .get(threadId, stream, sequence);
  if (stored) return Buffer.compare(stored.sent as Uint8Array, sent) === 0 ? 'same' : 'other';
  if (sequence > 0 && !isNext(database, frame)) return 'out-of-turn';
  const used = database
    .prepare(
      'SELECT count(*) AS frames, coalesce(sum(length(sent)), 0) AS bytes FROM frame WHERE thread = ? AND side = ?',
    )
    .get(threadId, side);
  const full = Number(used?.frames) >= quota.frames || Number(used?.bytes) + sent.length > quota.bytes;
  if (full) return 'full';
  database
    .prepare('INSERT INTO frame (thread, stream, sequence, side, member, at, sent) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(threadId, stream, sequence, side, member, at, sent);
  appendAudit(
    database,
    { at, actor: member, act: 'frame-stored' },
    auditMark(thread.audit_salt as Uint8Array, threadId),
  );
  return 'created';
}

export function writeReplacement(database: DatabaseSync, replacement: Replacement, quota: FrameQuota): FramePut {
  const { token, newToken, record, frame } = replacement;
  const { threadId, at } = frame;
  if (isReplaced(database, replacement)) return writeFrame(database, frame, quota);
  if (!holdsToken(database, threadId, token)) return 'unknown';
  const put = writeFrame(database, frame, quota);
  if (put !== 'created') return put === 'same' ? 'other' : put;
  database
    .prepare('UPDATE thread SET token = ?, lookup = ?, wrapped = ? WHERE id = ?')
    .run(newToken, record.lookup, record.wrapped, threadId);
  const salt = database.prepare('SELECT audit_salt FROM thread WHERE id = ?').get(threadId)?.audit_salt;
  appendAudit(database, { at, actor: null, act: 'return-replaced' }, auditMark(salt as Uint8Array, threadId));
  return 'created';
}

/** An answer that was lost may be asked for again: just this replacement is done already. */
function isReplaced(database: DatabaseSync, { newToken, record, frame }: Replacement): boolean {
  if (!holdsToken(database, frame.threadId, newToken)) return false;
  const row = database.prepare('SELECT lookup, wrapped FROM thread WHERE id = ?').get(frame.threadId);
  return equal(row?.lookup as Uint8Array, record.lookup) && equal(row?.wrapped as Uint8Array, record.wrapped);
}

/** A stream goes on where it stands, and only by whoever began it. */
function isNext(database: DatabaseSync, { threadId, stream, sequence, side, member }: NewFrame): boolean {
  const before = database
    .prepare('SELECT side, member FROM frame WHERE thread = ? AND stream = ? AND sequence = ?')
    .get(threadId, stream, sequence - 1);
  return before !== undefined && before.side === side && before.member === member;
}
