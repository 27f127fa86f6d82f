import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { Commits } from '#api/store/commits.ts';
import { versions } from '#api/store/schema.ts';
import { sessionsOf } from '#api/store/sessions.ts';

const token = new Uint8Array(32).fill(1);
const noon = 1_790_000_000;
const evening = noon + 6 * 60 * 60;

/** Sessions of one member, over a database whose disk can be full. */
function open() {
  const database = new DatabaseSync(':memory:');
  for (const version of versions) database.exec(version);
  const proof = new Uint8Array(32).fill(2);
  database.prepare("INSERT INTO member (id, sign_in, proof, wrap) VALUES ('mair', x'00', ?, '{}')").run(proof);
  const exec = database.exec.bind(database);
  const disk = { full: true };
  database.exec = (sql) => {
    if (disk.full && sql === 'COMMIT') {
      throw Object.assign(new Error('full'), {
        code: 'ERR_SQLITE_ERROR',
        errcode: 13,
        errstr: 'database or disk is full',
      });
    }
    exec(sql);
  };
  return { database, disk, sessions: sessionsOf(database, new Commits(database)) };
}

test('while nothing can be stored a session is held in memory, until it is over or ended', async () => {
  const { database, sessions } = open();
  await sessions.openSession(token, 'mair', evening, noon);
  expect(database.prepare('SELECT * FROM session').all()).toEqual([]);
  expect(sessions.memberOfSession(token, noon)).toBe('mair');
  expect(sessions.memberOfSession(new Uint8Array(32), noon)).toBeNull();
  await sessions.closeSession(token);
  expect(sessions.memberOfSession(token, noon)).toBeNull();
  await sessions.openSession(token, 'mair', evening, noon);
  expect(sessions.memberOfSession(token, evening)).toBeNull();
  expect(sessions.memberOfSession(token, noon)).toBeNull();
});

test.each([
  ['has a new passphrase', "UPDATE member SET proof = x'03'"],
  ['was removed', 'DELETE FROM member'],
])('a session in memory is over as soon as its member %s', async (_, change) => {
  const { database, sessions } = open();
  await sessions.openSession(token, 'mair', evening, noon);
  database.prepare(change).run();
  expect(sessions.memberOfSession(token, noon)).toBeNull();
});

test('with room on the disk a session is in the database, and only there', async () => {
  const { database, disk, sessions } = open();
  disk.full = false;
  await sessions.openSession(token, 'mair', evening, noon);
  expect(database.prepare('SELECT member FROM session').all()).toEqual([{ member: 'mair' }]);
  database.prepare('DELETE FROM session').run();
  expect(sessions.memberOfSession(token, noon)).toBeNull();
});

test('nobody who is no member gets a session by a full disk', async () => {
  const { sessions } = open();
  await expect(sessions.openSession(token, 'nobody', evening, noon)).rejects.toMatchObject({
    code: 'storage-unavailable',
  });
  expect(sessions.memberOfSession(token, noon)).toBeNull();
});
