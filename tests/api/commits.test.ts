import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { Refusal } from '#api/refusal.ts';
import { Commits } from '#api/store/commits.ts';

function open() {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT');
  const ran: string[] = [];
  const exec = database.exec.bind(database);
  database.exec = (sql) => {
    ran.push(sql);
    exec(sql);
  };
  const write = (text: string) => () => database.prepare('INSERT INTO note (text) VALUES (?)').run(text).changes;
  const texts = () =>
    database
      .prepare('SELECT text FROM note ORDER BY id')
      .all()
      .map((row) => row.text);
  return { commits: new Commits(database), database, ran, write, texts };
}

test('writes that arrive together share one commit', async () => {
  const { commits, ran, write, texts } = open();
  await Promise.all(['a', 'b', 'c'].map((text) => commits.run(write(text))));
  expect(ran.filter((sql) => sql === 'COMMIT')).toHaveLength(1);
  expect(texts()).toEqual(['a', 'b', 'c']);
});

test('a write that fails takes none of its neighbours with it', async () => {
  const { commits, write, texts } = open();
  const refusal = () => {
    throw new Refusal('closed');
  };
  const results = await Promise.allSettled([commits.run(write('a')), commits.run(refusal), commits.run(write('b'))]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(texts()).toEqual(['a', 'b']);
});

test('when the commit fails, every write of it is refused', async () => {
  const { commits, database, write, texts } = open();
  const exec = database.exec.bind(database);
  database.exec = (sql) => {
    if (sql === 'COMMIT') throw Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: 10 });
    exec(sql);
  };
  const results = await Promise.allSettled([commits.run(write('a')), commits.run(write('b'))]);
  expect(results.map((result) => (result as PromiseRejectedResult).reason.code)).toEqual([
    'storage-unavailable',
    'storage-unavailable',
  ]);
  database.exec = exec;
  expect(texts()).toEqual([]);
  await commits.run(write('later'));
  expect(texts()).toEqual(['later']);
});

test('when the whole transaction ends under a write, nothing of the batch counts as stored', async () => {
  const { commits, database, write, texts } = open();
  const ended = () => {
    database.exec('ROLLBACK');
    throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
  };
  const results = await Promise.allSettled([commits.run(write('a')), commits.run(ended), commits.run(write('b'))]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(texts()).toEqual([]);
});

test('when a failed write cannot be undone, its batch is refused, and the next write is taken', async () => {
  const { commits, database, write, texts } = open();
  const exec = database.exec.bind(database);
  let failures = 0;
  database.exec = (sql) => {
    if (sql.startsWith('ROLLBACK') && failures < 2) {
      failures += 1;
      throw Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: 10 });
    }
    exec(sql);
  };
  const refusal = () => {
    throw new Refusal('closed');
  };
  const results = await Promise.allSettled([commits.run(refusal), commits.run(write('a'))]);
  expect(failures).toBe(2);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await commits.run(write('later'));
  expect(texts()).toEqual(['later']);
});
