import { mkdir, mkdtempDisposable, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packFiles } from '#api/site/packing.ts';

const page = '<p>Rydym yma.</p>'.repeat(50);

async function packed(folder: string, name: string): Promise<[brotli: string, gzip: string]> {
  const place = join(folder, name);
  await mkdir(place);
  await writeFile(join(place, 'index.html'), page);
  await packFiles(place, join(folder, 'kept'));
  const [brotli, zipped] = await Promise.all(
    ['br', 'gz'].map((ending) => readFile(join(place, `index.html.${ending}`))),
  );
  if (!brotli || !zipped) throw new Error('two packings were asked for');
  return [brotliDecompressSync(brotli).toString(), gunzipSync(zipped).toString()];
}

test('what is taken from an earlier build is the page, also where what was kept is broken or of another page', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'sidegate-packing-'));
  const kept = join(folder.path, 'kept');
  expect(await packed(folder.path, 'first')).toEqual([page, page]);
  const names = await readdir(kept);
  expect(names).toHaveLength(2);
  expect(await packed(folder.path, 'again')).toEqual([page, page]);

  for (const name of names) await writeFile(join(kept, name), '');
  expect(await packed(folder.path, 'emptied')).toEqual([page, page]);

  const [brotli, zipped] = ['br', 'gz'].map((ending) => names.find((name) => name.endsWith(ending)) ?? '');
  await mkdir(join(folder.path, 'other'));
  await writeFile(join(folder.path, 'other', 'index.html'), 'another page');
  await packFiles(join(folder.path, 'other'), kept);
  const others = (await readdir(kept)).filter((name) => !names.includes(name));
  for (const name of others)
    await writeFile(join(kept, (name.endsWith('br') ? brotli : zipped) ?? ''), await readFile(join(kept, name)));
  expect(await packed(folder.path, 'mistaken')).toEqual([page, page]);
});

test('what no build asked for in a month is thrown away, and what one asks for is kept', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'sidegate-packing-'));
  const kept = join(folder.path, 'kept');
  await packed(folder.path, 'first');
  const names = await readdir(kept);
  await writeFile(join(kept, 'left.br'), '');
  const longAgo = new Date(0);
  for (const name of [...names, 'left.br']) await utimes(join(kept, name), longAgo, longAgo);
  await packed(folder.path, 'second');
  expect((await readdir(kept)).sort()).toEqual(names.sort());
});
