import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { compress } from 'snappyjs';
import { expect, test } from 'vitest';
import { isDatabase } from './cells.ts';
import type { Canary } from './kinds.ts';
import { plantProfile } from './profile.ts';
import { type Finding, scan } from './scan.ts';
import { openSnappy } from './snappy.ts';
import { chromiumEntry, levelDbLog, levelDbTable, mozLz4 } from './written.ts';

const word = 'quellifer brandovik';
const typed: Canary = { is: 'typed', text: word };
const heading: Canary = { is: 'words', text: 'Somewhere to tørn' };
const address: Canary = { is: 'address', text: 'site.localhost:8080/now/' };
const canaries = [typed, heading, address];
const noise = 'Text that says nothing at all. '.repeat(20);
const page = `<p>${noise}</p><p>${word}</p>`;
/** The word as Snappy and LZ4 do not store it whole: they copy its first half from before. */
const halves = `${word.slice(0, 12)} ${noise} ${page}`;
/** The same for two copies of a text, which have the word where they meet. */
const turned = `${word.slice(12)} ${noise} ${word.slice(0, 12)}`;

/** What is found when these files are the profile. */
async function foundIn(files: Record<string, Buffer | string>): Promise<Finding[]> {
  using profile = plantProfile();
  for (const [file, bytes] of Object.entries(files)) profile.put(file, bytes);
  return await scan(profile.folder, canaries);
}

const stored: [name: string, bytes: Buffer][] = [
  ['plain text', Buffer.from(page)],
  ['UTF-16, little end first', Buffer.from(page, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(page, 'utf16le').swap16()],
  ['an address', Buffer.from(encodeURIComponent(page))],
  ['base64', Buffer.from(Buffer.from(page).toString('base64'))],
  ['gzip', gzipSync(page)],
  ['gzip with something before and after it', Buffer.concat([Buffer.from('key'), gzipSync(page), Buffer.from('end')])],
  ['deflate', deflateSync(page)],
  ['Brotli', brotliCompressSync(page)],
  ['Brotli with something after it', Buffer.concat([brotliCompressSync(page), Buffer.alloc(900, 'end')])],
  ['Zstandard', zstdCompressSync(page)],
  ['Snappy', Buffer.from(compress(Buffer.from(halves)))],
  ["Firefox's mozLz4", mozLz4(turned)],
  ['an entry of the Chromium cache in Brotli', chromiumEntry('1/0/http://a/', brotliCompressSync(page))],
  ['an entry of the Chromium cache in gzip', chromiumEntry('1/0/http://a/', gzipSync(page))],
  ['an entry of the Chromium cache in deflate', chromiumEntry('1/0/http://a/', deflateSync(page))],
];

test.each(stored)('a word is found in %s, and where there is none nothing is', async (_name, bytes) => {
  expect(await foundIn({ file: bytes })).toEqual([{ kind: 'typed words', file: 'file', canary: word }]);
  expect(await foundIn({ file: Buffer.from(noise) })).toEqual([]);
});

test('bytes that are no Snappy block are looked at to their end, also where a length in them is as good as negative', async () => {
  const literals = Buffer.alloc(20);
  const length = Buffer.from('fcf0ffffff', 'hex');
  expect(await foundIn({ file: Buffer.concat([Buffer.from([88]), literals, length, Buffer.from(word)]) })).toHaveLength(
    1,
  );
});

test('a Snappy block of any text opens to that text, and one that breaks off to nothing', () => {
  for (const text of ['', 'a', halves, turned, noise.repeat(300), page.repeat(99)]) {
    const block = Buffer.from(compress(Buffer.from(text)));
    expect(openSnappy(block)?.toString()).toBe(text);
    expect(openSnappy(block.subarray(0, -1))).toBeNull();
  }
});

test('what is compressed here does not hold the word as it is', () => {
  const compressed = stored.slice(stored.findIndex(([name]) => name === 'gzip'));
  expect(compressed.filter(([, bytes]) => bytes.includes(word)).map(([name]) => name)).toEqual([]);
});

test('a word in a LevelDB table is found, though its key leaves out what it shares with the one before', async () => {
  const table = levelDbTable([`key ${word.slice(0, -1)}a`, `key ${word}`], noise);
  expect(table.includes(word)).toBe(false);
  expect(await foundIn({ '000005.ldb': table })).toHaveLength(1);
  expect(await foundIn({ '000005.ldb': levelDbTable(['key a', 'key b'], noise) })).toEqual([]);
});

test('a word that is cut in two where a block of a LevelDB log ends is found', async () => {
  const record = Buffer.alloc(40_000, 'x');
  record.write(word, 32 * 1024 - 7 - 5);
  const log = levelDbLog(record);
  expect(log.includes(word)).toBe(false);
  expect(await foundIn({ '000003.log': log })).toHaveLength(1);
});

/** A database as it was on the disk at one moment, with the WAL it had then. */
async function foundInDatabase(write: (database: DatabaseSync) => void): Promise<Finding[]> {
  using profile = plantProfile();
  using database = new DatabaseSync(profile.put('storage.sqlite', ''));
  write(database);
  return await scan(profile.folder, canaries);
}

test('a word in a row is found', async () => {
  const found = await foundInDatabase((database) => {
    database.exec('CREATE TABLE form (words TEXT)');
    database.prepare('INSERT INTO form VALUES (?)').run(page);
  });
  expect(found).toEqual([{ kind: 'typed words', file: 'storage.sqlite', canary: word }]);
});

test('a word in a row that was deleted is found in the free pages', async () => {
  const found = await foundInDatabase((database) => {
    database.exec('PRAGMA secure_delete = OFF; CREATE TABLE form (words TEXT)');
    for (let row = 0; row < 20; row += 1) database.prepare('INSERT INTO form VALUES (?)').run(page);
    database.exec('DELETE FROM form');
  });
  expect(found).toHaveLength(1);
});

test('a word that was deleted securely is not found: there is nothing', async () => {
  const found = await foundInDatabase((database) => {
    database.exec('PRAGMA secure_delete = ON; CREATE TABLE form (words TEXT)');
    database.prepare('INSERT INTO form VALUES (?)').run(page);
    database.exec('DELETE FROM form');
  });
  expect(found).toEqual([]);
});

test('a word that stands only in the WAL is found', async () => {
  const found = await foundInDatabase((database) => {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE form (words TEXT)');
    database.prepare('INSERT INTO form VALUES (?)').run(page);
  });
  expect(found.map(({ file }) => file)).toContain('storage.sqlite-wal');
});

test('a word in a cell that is compressed is found', async () => {
  for (const cell of [compress(Buffer.from(halves)), gzipSync(page), brotliCompressSync(page), mozLz4(turned)]) {
    const found = await foundInDatabase((database) => {
      database.exec('CREATE TABLE bodies (body BLOB)');
      database.prepare('INSERT INTO bodies VALUES (?)').run(cell);
    });
    expect(found).toHaveLength(1);
  }
});

test('a word that a row has in two pages is found in the row', async () => {
  using profile = plantProfile();
  using database = new DatabaseSync(profile.put('storage.sqlite', ''));
  database.exec('PRAGMA page_size = 4096; CREATE TABLE form (words TEXT)');
  // Of a row of 4,581 bytes, three of them its header, the first 489 stand in its own page and the rest in another.
  database.prepare('INSERT INTO form VALUES (?)').run('x'.repeat(480) + word.padEnd(4578 - 480, 'x'));
  expect(readFileSync(join(profile.folder, 'storage.sqlite')).includes(word)).toBe(false);
  expect(await scan(profile.folder, canaries)).toHaveLength(1);
});

test('a database in which a table cannot be read is a fault, not a clean one', async () => {
  const broken = Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4096, 7)]);
  expect(isDatabase(broken)).toBe(true);
  await expect(foundIn({ 'broken.sqlite': broken })).rejects.toThrow();
});

test('each finding is told by the kind of place it stands in, and what was typed by that', async () => {
  const all = `${word} ${heading.text} ${address.text}`;
  const found = async (file: string) => (await foundIn({ [file]: all })).map(({ kind }) => kind);
  expect(await found('Default/History')).toEqual(['typed words', 'title', 'history']);
  expect(await found('places.sqlite-wal')).toEqual(['typed words', 'title', 'history']);
  expect(await found('Default/Sessions/Session_1')).toEqual(['typed words', 'session', 'session']);
  expect(await found('sessionstore-backups/recovery.jsonlz4')).toEqual(['typed words', 'session', 'session']);
  expect(await found('Default/Cache/Cache_Data/0f_0')).toEqual(['typed words', 'cache', 'cache']);
  expect(await found('cache2/doomed/1')).toEqual(['typed words', 'cache', 'cache']);
  expect(await found('Default/Code Cache/js/0f_0')).toEqual(['typed words', 'code cache', 'code cache']);
  expect(await found('Default/Favicons')).toEqual(['typed words', 'favicon', 'favicon']);
  expect(await found('favicons.sqlite')).toEqual(['typed words', 'favicon', 'favicon']);
  expect(await found('Default/Local Storage/leveldb/1.log')).toEqual(['typed words', 'storage', 'storage']);
  expect(await found('storage/default/a/ls/data.sqlite-wal')).toEqual(['typed words', 'storage', 'storage']);
  expect(await found('Default/Preferences')).toEqual(['typed words', 'other', 'other']);
});

test('a name of a file is looked at too', async () => {
  expect(await foundIn({ [`storage/${word}/x`]: 'x' })).toHaveLength(1);
});
