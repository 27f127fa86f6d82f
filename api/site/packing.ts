import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, gunzip, gzip } from 'node:zlib';

const day = 24 * 3600 * 1000;
/** What no build has asked for in so long is thrown away. */
const keptMs = 30 * day;
/** As many as Node has threads for such work. */
const atOnce = 4;

type Packing = { pack: (bytes: Buffer) => Promise<Buffer>; unpack: (packed: Buffer) => Promise<Buffer> };

const packings: Record<string, Packing> = {
  br: { pack: promisify(brotliCompress), unpack: promisify(brotliDecompress) },
  gz: { pack: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }), unpack: promisify(gunzip) },
};

/**
 * Writes each text file of a folder once more as Brotli and gzip, at their strongest: it is done once and read for years.
 * What was packed before is taken from `kept`, where it lies under the SHA-256 of its bytes: of a site that is built anew
 * because of a telephone number, only the pages differ.
 */
export async function packFiles(folder: string, kept: string): Promise<void> {
  await mkdir(kept, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries.filter((entry) => entry.isFile() && /\.(html|js|css|svg|txt)$/.test(entry.name));
  const waiting = texts.map((entry) => join(entry.parentPath, entry.name)).values();
  const packNext = async () => {
    for (const path of waiting) await packFile(path, kept);
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, packNext));
  // Only now nobody writes into the folder any more.
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  await forgetOld(kept);
}

async function packFile(path: string, kept: string): Promise<void> {
  const bytes = await readFile(path);
  const name = createHash('sha256').update(bytes).digest('hex');
  for (const [ending, packing] of Object.entries(packings)) {
    const place = join(kept, `${name}.${ending}`);
    const before = await readKept(place, bytes, packing);
    const packed = before ?? (await packing.pack(bytes));
    await writeFile(`${path}.${ending}`, packed);
    if (!before) await keep(place, packed);
  }
}

/** Null where nothing is kept, and where a machine that lost its power kept half of it. */
async function readKept(place: string, bytes: Buffer, { unpack }: Packing): Promise<Buffer | null> {
  try {
    const packed = await readFile(place);
    if (!(await unpack(packed)).equals(bytes)) return null;
    const now = new Date();
    await utimes(place, now, now);
    return packed;
  } catch {
    return null;
  }
}

/** Under its name only when it is whole: another build may look for it at this moment. */
async function keep(place: string, packed: Buffer): Promise<void> {
  const draft = `${place}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, packed);
  await rename(draft, place);
}

async function forgetOld(kept: string): Promise<void> {
  for (const name of await readdir(kept)) {
    const path = join(kept, name);
    const used = await stat(path).catch(() => null);
    if (used && Date.now() - used.mtimeMs > keptMs) await rm(path, { force: true });
  }
}
