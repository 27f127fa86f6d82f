import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openDatabase } from '#api/store/database.ts';
import { versions } from '#api/store/schema.ts';

/** A charity's file as an earlier release left it: two threads, and all that hangs on one. */
const earlier = `
  INSERT INTO thread (id, epoch, token, at, audit_salt, lane, lookup, wrapped)
    VALUES ('second', 1, x'02', 120, x'12', 'crowded', x'22', x'32'), ('first', 1, x'01', 60, x'11', 'usual', x'21', x'31');
  UPDATE thread SET closed_by = 'mair' WHERE id = 'second';
  INSERT INTO opening (thread, sealed) VALUES ('second', x'0202'), ('first', x'0101');
  INSERT INTO frame (thread, stream, sequence, side, at, sent) VALUES ('first', x'aa', 0, 'person', 60, x'0303');
  INSERT INTO case_revision (thread, revision, epoch, envelope, box) VALUES ('first', 1, 1, 'e', 'b');
  INSERT INTO hidden_thread (thread, member) VALUES ('first', 'mair');
  INSERT INTO attachment_part (thread, attachment, part, sealed) VALUES ('first', 'one', 0, x'0404');
`;
const hanging = ['opening', 'frame', 'case_revision', 'hidden_thread', 'attachment_part'];
const beforeArrival = versions.findIndex((version) => version.includes('thread_by_arrival'));

test('a file of an earlier release keeps every thread and all that hangs on it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidegate-migrate-'));
  try {
    const old = new DatabaseSync(join(folder, 'sidegate.sqlite'), { enableForeignKeyConstraints: true });
    for (const version of versions.slice(0, beforeArrival)) old.exec(version);
    old.exec(`${earlier} PRAGMA user_version = ${beforeArrival};`);
    const threads = old.prepare('SELECT * FROM thread ORDER BY id').all();
    const held = hanging.map((table) => old.prepare(`SELECT * FROM ${table} ORDER BY thread`).all());
    old.close();

    const database = openDatabase(folder);
    expect(database.prepare('SELECT * FROM thread ORDER BY id').all()).toEqual(threads);
    expect(hanging.map((table) => database.prepare(`SELECT * FROM ${table} ORDER BY thread`).all())).toEqual(held);
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    // And what hangs on a thread goes with it, as before.
    database.exec("DELETE FROM thread WHERE id = 'first'");
    expect(hanging.map((table) => database.prepare(`SELECT count(*) AS left FROM ${table}`).get()?.left)).toEqual([
      1, 0, 0, 0, 0,
    ]);
    database.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('control: the same step with references held, as SQLite does otherwise, takes along what hangs on a thread', () => {
  const database = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true });
  for (const version of versions.slice(0, beforeArrival)) database.exec(version);
  database.exec(earlier);
  database.exec(versions[beforeArrival] ?? '');
  expect(database.prepare('SELECT count(*) AS left FROM frame').get()?.left).toBe(0);
});
