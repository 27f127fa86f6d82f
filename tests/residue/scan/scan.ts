import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { cellsOf, isDatabase } from './cells.ts';
import { opened } from './compressed.ts';
import { type Canary, type Kind, kindOf } from './kinds.ts';
import { logRecords, tableEntries } from './leveldb.ts';
import { seekerOf } from './seek.ts';

/** `file` is the path in the profile. */
export type Finding = { kind: Kind; file: string; canary: string };

/**
 * Looks for canaries in every file of a closed browser's profile: in the bytes as they are, in what they hold compressed,
 * in the cells of databases, and in the names of the files.
 * @param folder a copy: databases are opened, which may change them
 * @throws when a file can't be looked at
 */
export async function scan(folder: string, canaries: Canary[]): Promise<Finding[]> {
  const seek = seekerOf(canaries);
  const findings = new Map<string, Finding>();
  const look = (path: string, layers: Iterable<Buffer>) => {
    const file = relative(folder, path).split(sep).join('/');
    for (const layer of layers) {
      for (const canary of seek(layer)) {
        const finding = { kind: kindOf(file, canary), file, canary: canary.text };
        findings.set(`${file}\0${canary.text}`, finding);
      }
    }
  };
  const databases: string[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    look(path, [Buffer.from(path.slice(folder.length)), ...layersOf(path, bytes)]);
    if (isDatabase(bytes)) databases.push(path);
  }
  // Last, since closing a database takes its WAL away.
  for (const path of databases) look(path, cellLayers(path));
  return [...findings.values()];
}

function* layersOf(path: string, bytes: Buffer): Generator<Buffer> {
  yield bytes;
  yield* opened(bytes);
  if (/\.log$|MANIFEST/.test(path)) yield logRecords(bytes);
  yield* tableEntries(bytes);
}

/** Text is what it is; a blob may hold anything. */
function* cellLayers(path: string): Generator<Buffer> {
  for (const { bytes, isBlob } of cellsOf(path)) {
    yield bytes;
    if (isBlob) yield* opened(bytes);
  }
}
