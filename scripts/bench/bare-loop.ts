import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/*
 * What the server is measured against: the least that takes a body over HTTP, stores it durably and says so. It checks
 * nothing. Bodies that arrive together share one commit, with the server's own pragmas, in a table in the order of
 * its keys.
 */
const database = new DatabaseSync(join(process.env.DATA_DIR ?? '.', 'bare.sqlite'));
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
database.exec('CREATE TABLE opening (thread TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID');
const insert = database.prepare('INSERT INTO opening (thread, sealed) VALUES (?, ?)');

type Waiting = { thread: string; sealed: Buffer; response: ServerResponse };
let waiting: Waiting[] = [];

function commit(): void {
  const batch = waiting;
  waiting = [];
  database.exec('BEGIN IMMEDIATE');
  for (const { thread, sealed } of batch) insert.run(thread, sealed);
  database.exec('COMMIT');
  for (const { response } of batch) response.writeHead(201).end();
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const thread = request.url?.split('/').at(-1) ?? '';
    if (waiting.push({ thread, sealed: Buffer.concat(chunks), response }) === 1) setImmediate(commit);
  });
});
server.listen(0, '127.0.0.1', () => console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.once('SIGTERM', () => process.exit(0));
