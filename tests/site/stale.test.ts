import { mkdtempDisposable, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite } from '#api/site/build-site.ts';
import { isStale, numbers } from '#site/content/numbers.ts';
import { rooms } from '#site/content/rooms.ts';
import { fileOf } from './builtSite.ts';

describe('a number whose check is old', { timeout: 60_000 }, () => {
  test('is stale from the day after the 180th', () => {
    const line = { lastChecked: '2026-01-01' };
    expect(isStale(line, new Date('2026-01-01'))).toBe(false);
    expect(isStale(line, new Date('2026-06-30'))).toBe(false);
    expect(isStale(line, new Date('2026-07-01'))).toBe(true);
  });

  test.each([
    ['2026-12-01', 0],
    ['2027-12-01', Object.keys(numbers).length],
  ])('is shown as such on the page, and a fresh one is not: built on %s, %i are stale', async (day, stale) => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'sidegate-dated-'));
    const dir = await buildSite(folder.path, { settings: null, exitUrl: null, clock: day });
    const pages = JSON.parse(await readFile(join(dir, 'pages.json'), 'utf8')) as string[];
    const shown = new Set<string>();
    for (const path of pages.filter((page) => !page.startsWith('/cy/'))) {
      const html = await readFile(fileOf(dir, path), 'utf8');
      const [said = ''] = rooms.en.lines.stale.split('{date}');
      for (const item of html.match(/<li>(?:(?!<\/li>)[\s\S])*<p class="number">[\s\S]*?<\/li>/g) ?? []) {
        const [, number = ''] = /class="number"[^>]*>([^<]*)/.exec(item) ?? [];
        if (item.includes(said)) shown.add(number);
      }
    }
    expect(shown.size).toBe(stale);
  });
});
