import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deflateRawSync } from 'node:zlib';
import { openingHeader } from '#shared/contract/sizes.ts';

/** What a visit left, a line each, with random bytes, ids and times replaced by their kind and size. */
export type Trace = string[];

/** Columns that hold nothing but random bytes or hashes, ids, numbers in order and times. Everything else is compared. */
const kinds: Record<string, 'random' | 'id' | 'order' | 'minute' | 'sealed'> = {
  'thread.id': 'id',
  'thread.token': 'random',
  'thread.lookup': 'random',
  'thread.wrapped': 'random',
  'thread.audit_salt': 'random',
  'thread.at': 'minute',
  'opening.thread': 'id',
  'opening.sealed': 'sealed',
  'audit.entry': 'order',
  'audit.at': 'minute',
  'audit.about': 'random',
  'audit.hash': 'random',
};

/** Every row of every table, as a visit could have changed it. */
export function storedIn(dataDir: string): Trace {
  using database = new DatabaseSync(join(dataDir, 'sidegate.sqlite'));
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
  return tables.flatMap(({ name }) =>
    database
      .prepare(`SELECT * FROM ${String(name)}`)
      .all()
      .map((row) => JSON.stringify([name, Object.entries(row).map(plain)])),
  );
}

/** The rows that are there now and were not before, masked. */
export function newlyStored(before: Trace, after: Trace): Trace {
  return after
    .filter((line) => !before.includes(line))
    .map((line) => {
      const [table, columns] = JSON.parse(line) as [string, [string, unknown][]];
      return `${table}: ${columns.map(([name, value]) => `${name}=${masked(`${table}.${name}`, value)}`).join(' ')}`;
    })
    .sort();
}

function plain([name, value]: [string, unknown]): [string, unknown] {
  return [name, value instanceof Uint8Array ? { hex: Buffer.from(value).toString('hex') } : value];
}

function masked(column: string, value: unknown): string {
  const hex = typeof value === 'object' && value !== null && 'hex' in value ? String(value.hex) : null;
  switch (kinds[column]) {
    case 'random':
      return hex === null ? `not bytes: ${JSON.stringify(value)}` : `${hex.length / 2} ${likely(hex)} bytes`;
    case 'id':
      return `an id of ${String(value).length}`;
    case 'order':
      return 'the next number';
    case 'minute':
      return Number(value) % 60 === 0 ? 'a minute' : 'a moment';
    case 'sealed':
      return sealedIn(Buffer.from(hex ?? '', 'hex'));
    default:
      return JSON.stringify(value);
  }
}

/** Sixteen bytes and more that hold only a few different ones are no random bytes. */
function likely(hex: string): 'random' | 'patterned' {
  const bytes = Buffer.from(hex, 'hex');
  return new Set(bytes).size > bytes.length / 3 ? 'random' : 'patterned';
}

/** The header but for its thread id stands as it is; what follows it must look like random bytes. */
function sealedIn(bytes: Buffer): string {
  const rest = bytes.subarray(openingHeader);
  const random = deflateRawSync(rest, { level: 9 }).length >= rest.length;
  const header = `${bytes.toString('hex', 0, 22)}…${bytes.toString('hex', 43, openingHeader)}`;
  return `${header} and ${rest.length} ${random ? 'random bytes' : 'bytes with a pattern'}`;
}
