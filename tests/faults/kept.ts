import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { auditMark } from '#api/store/audit.ts';
import { encode } from '#shared/bytes/encode.ts';
import type { Sent } from '#tests/faults/writers.ts';

type Row = Record<string, unknown>;

/**
 * Everything that is wrong with what a server kept of what was sent to it, a line each; empty where all is well: what was
 * said to be stored is there once, with the same bytes; what was not is absent or whole; nothing else is there; the
 * database is sound, and the audit log's chain holds and tells of each opening once.
 */
export function complaintsOf(dataDir: string, sent: Iterable<Sent>): string[] {
  using database = new DatabaseSync(join(dataDir, 'sidegate.sqlite'), { timeout: 5000 });
  const all = (sql: string): Row[] => database.prepare(sql).all();
  const rows = all('SELECT id, token, sealed, audit_salt FROM thread LEFT JOIN opening ON thread = id');
  return [
    ...unsound(all('PRAGMA integrity_check'), all('PRAGMA foreign_key_check')),
    ...unlike(new Map(rows.map((row) => [String(row.id), row])), sent),
    ...unchained(all('SELECT * FROM audit ORDER BY entry')),
    ...untold(rows, all("SELECT about FROM audit WHERE act = 'opening-stored'")),
  ];
}

export function storedThreads(dataDir: string): Set<string> {
  using database = new DatabaseSync(join(dataDir, 'sidegate.sqlite'), { timeout: 5000 });
  return new Set(
    database
      .prepare('SELECT thread FROM opening')
      .all()
      .map((row) => String(row.thread)),
  );
}

function unsound(integrity: Row[], foreign: Row[]): string[] {
  const said = integrity.map((row) => String(row.integrity_check)).filter((line) => line !== 'ok');
  return [...said, ...foreign.map((row) => `a row of ${String(row.table)} refers to nothing`)];
}

function unlike(rows: Map<string, Row>, sent: Iterable<Sent>): string[] {
  const complaints: string[] = [];
  const strange = new Set(rows.keys());
  for (const { threadId, tokenHash, sealed, told } of sent) {
    const row = rows.get(threadId);
    strange.delete(threadId);
    if (!row) {
      if (told === 'stored') complaints.push(`${threadId} was said to be stored, and is lost`);
      continue;
    }
    const token = Buffer.from((row.token as Uint8Array | null) ?? []).toString('base64url');
    const same =
      token === tokenHash && Buffer.compare((row.sealed as Uint8Array | null) ?? Buffer.alloc(0), sealed) === 0;
    if (!same) complaints.push(`${threadId} is there with other bytes`);
  }
  return [...complaints, ...[...strange].map((threadId) => `${threadId} was never sent`)];
}

function unchained(entries: Row[]): string[] {
  let previous: Uint8Array = new Uint8Array(0);
  const complaints: string[] = [];
  for (const [at, row] of entries.entries()) {
    const { at: moment, actor, act, about, hash } = row as { at: number; actor: string | null; act: string } & Row;
    const bytes = encode('sidegate/1/audit', previous, moment, actor ?? '', act, about as Uint8Array);
    const expected = createHash('sha256').update(bytes).digest();
    if (row.entry !== at + 1 || !expected.equals(hash as Uint8Array))
      complaints.push(`audit entry ${at + 1} breaks the chain`);
    previous = hash as Uint8Array;
  }
  return complaints;
}

function untold(threads: Row[], told: Row[]): string[] {
  const hex = (bytes: unknown) => Buffer.from(bytes as Uint8Array).toString('hex');
  const marks = threads.map((row) => hex(auditMark(row.audit_salt as Uint8Array, String(row.id)))).sort();
  const entries = told.map((row) => hex(row.about)).sort();
  return marks.join() === entries.join() ? [] : ['the audit log does not tell of each opening once'];
}
