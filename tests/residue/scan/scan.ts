import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { formsOf } from '#tests/sentinel/forms.ts';
import { cellsOf, isDatabase } from './cells.ts';
import { opened } from './compressed.ts';
import { type Canary, type Kind, kindOf } from './kinds.ts';
import { logRecords, tableEntries } from './leveldb.ts';
import { openSnappy } from './snappy.ts';

/** `file` is the path in the profile. */
export type Finding = { kind: Kind; file: string; canary: string };

type Seeker = { canary: Canary; forms: Buffer[] };

/**
 * Looks for canaries in every file of a closed browser's profile: in the bytes as they are, in what they hold compressed,
 * and in the cells of databases.
 * @param folder a copy: databases are opened, which may change them
 * @throws when a file can't be looked at
 */
export async function scan(folder: string, canaries: Canary[]): Promise<Finding[]> {
  const seekers = canaries.map((canary) => ({ canary, forms: [...formsOf(canary.text).values()] }));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const findings: Finding[] = [];
  const databases: string[] = [];
  const tell = (path: string, found: Canary[]) => {
    const file = relative(folder, path).split(sep).join('/');
    for (const canary of found) findings.push({ kind: kindOf(file, canary), file, canary: canary.text });
  };
  for (const path of paths) {
    const bytes = await readFile(path);
    if (isDatabase(bytes)) databases.push(path);
    tell(path, foundIn([Buffer.from(path.slice(folder.length)), ...(await layersOf(path, bytes))], seekers));
  }
  // Last, since closing a database takes its WAL away.
  for (const path of databases) tell(path, foundIn(await withOpened(cellsOf(path)), seekers));
  return withoutRepeats(findings);
}

async function layersOf(path: string, bytes: Buffer): Promise<Buffer[]> {
  const records = /\.log$|MANIFEST/.test(path) ? [logRecords(bytes)] : [];
  return withOpened([bytes, ...tableEntries(bytes), ...records]);
}

/** Each with all that it can be opened to, and what that can be opened to. */
async function withOpened(layers: Buffer[]): Promise<Buffer[]> {
  const all = [...layers];
  for (const layer of layers) {
    // Text and small cells are what they are.
    if (layer.length < 16) continue;
    const inside = await opened(layer);
    const snappy = openSnappy(layer);
    all.push(...inside, ...(snappy ? [snappy] : []));
  }
  return all;
}

function foundIn(layers: Buffer[], seekers: Seeker[]): Canary[] {
  return seekers
    .filter(({ forms }) => layers.some((bytes) => forms.some((form) => bytes.includes(form))))
    .map(({ canary }) => canary);
}

function withoutRepeats(findings: Finding[]): Finding[] {
  const once = new Map(findings.map((finding) => [`${finding.file}\0${finding.canary}`, finding]));
  return [...once.values()];
}
