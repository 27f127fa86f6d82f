import { createHash } from 'node:crypto';
import { mkdtempDisposable, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '#api/site/build-site.ts';
import { weighPages } from '#scripts/bench/pages.ts';
import { type CharityProfile, CharitySettings, charityLimits } from '#shared/contract/charity.ts';
import { openLines } from '#site/building/open-hours.ts';
import type { Language } from '#site/content/languages.ts';
import { type Page, pathOf } from '#site/content/paths.ts';
import { rooms } from '#site/content/rooms.ts';
import { exampleProfile } from '#tests/examples/charity.ts';

/** Letters that hardly compress, in lines as long as somebody would write; always the same for a name. */
function longText(name: string, most: number): string {
  const letters = [...createHash('shake256', { outputLength: most }).update(name).digest()].map((byte, at) =>
    at % 60 === 59 ? '\n' : at % 7 === 6 ? ' ' : String.fromCharCode(97 + (byte % 26)),
  );
  return letters.join('').trim();
}

/** As much as anybody can choose, twice, for each language. */
const fullest: CharityProfile = {
  ...exampleProfile,
  area: { en: longText('area', charityLimits.area), cy: longText('ardal', charityLimits.area) },
  eligibility: { en: longText('who', charityLimits.eligibility) },
  hours: { text: { en: longText('hours', charityLimits.hours) }, open: exampleProfile.hours?.open ?? [] },
  office: { address: longText('office', charityLimits.office), isRefuge: false },
  numbers: Array.from({ length: charityLimits.numbers }, (_, at) => ({
    name: `Line ${at} ${longText(`name ${at}`, 60)}`.replaceAll('\n', ' '),
    number: `01632 96013${at}`,
    about: { en: longText(`about ${at}`, charityLimits.about) },
    lastChecked: at === 0 ? '2020-01-31' : '2026-11-20',
  })),
};

let site: string;
let folder: Awaited<ReturnType<typeof mkdtempDisposable>>;

beforeAll(async () => {
  folder = await mkdtempDisposable(join(tmpdir(), 'sidegate-ours-'));
  const settings = CharitySettings.parse({
    ...fullest,
    charityId: Buffer.alloc(16, 1).toString('base64url'),
    fingerprint: Buffer.alloc(32, 2).toString('base64url'),
    epochFloor: 1,
    builtAt: 1_790_000_000,
  });
  site = await buildSite(folder.path, { settings, exitUrl: null, clock: '2026-12-01' });
}, 120_000);
afterAll(() => folder?.remove());

async function pageOf(page: Page, language: Language): Promise<string> {
  const html = await readFile(join(site, pathOf(page, language), 'index.html'), 'utf8');
  return html.replaceAll('&#39;', '’').replaceAll('&amp;', '&');
}

const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

describe('what the charity says of itself', () => {
  test('stands on the pages where it is looked for, in the page’s language or else in the other, marked as such', async () => {
    const { area, eligibility } = fullest;
    const [home, cartref, next] = [await pageOf('home', 'en'), await pageOf('home', 'cy'), await pageOf('next', 'en')];
    const line = (text = '') => text.split('\n')[0] ?? '';
    expect(home).toContain(`<p>${line(area?.en)}</p>`);
    expect(next).toContain(`<p>${line(area?.en)}</p>`);
    expect(cartref).toContain(`<p>${line(area?.cy)}</p>`);
    expect(cartref).not.toContain(line(area?.en));
    expect(cartref).toContain(`<p lang="en">${line(eligibility?.en)}</p>`);
    expect(home).toContain('Monday to Thursday, 09:00 to 17:00');
    expect(home).toContain('Friday, 09:00 to 12:30, 13:30 to 16:00');
    expect(cartref).toContain('Llun i Iau: 09:00 i 17:00');
  });

  test('never shows an office without the words that it is no refuge', async () => {
    const first = fullest.office?.address.split('\n')[0] ?? '-';
    for (const page of ['home', 'next', 'work', 'complaints'] as const) {
      for (const language of ['en', 'cy'] as const) {
        const html = await pageOf(page, language);
        expect(html, page).toContain(first);
        expect(html, page).toContain(rooms[language].ours.officeText);
      }
    }
    for (const page of ['now', 'other', 'plan', 'duty'] as const) expect(await pageOf(page, 'en')).not.toContain(first);
  });

  test('has its own numbers, behind the warning, and one whose check is old says so', async () => {
    for (const page of ['home', 'now', 'next', 'other', 'work', 'complaints'] as const) {
      const main = mainOf(await pageOf(page, 'en'));
      for (const { number } of fullest.numbers ?? []) expect(main, page).toContain(`<p class="number">${number}</p>`);
      expect(main.split('We last checked this number on 31 January 2020.'), page).toHaveLength(2);
    }
  });

  test('leads out to where the page’s language was given, from the link, the script and the form', async () => {
    const { en, cy } = { en: fullest.exitUrl, cy: fullest.exits?.cy ?? '-' };
    for (const page of ['home', 'write', 'duty'] as const) {
      for (const [language, own, other] of [
        ['en', en, cy],
        ['cy', cy, en],
      ] as const) {
        const html = await pageOf(page, language);
        expect(html, page).toContain(`data-exit="${own}"`);
        expect(html, page).toContain(`href="${own}"`);
        expect(html, page).not.toContain(other);
      }
    }
  });

  test('promises the hours that it aims at, before and after writing', async () => {
    const { targets } = fullest;
    expect(targets?.self).toBe(48);
    expect(await pageOf('next', 'en')).toContain('within 48 hours');
    expect(await pageOf('next', 'cy')).toContain('o fewn 48 awr');
    const promises = { self: targets?.self, agency: 72, open: fullest.hours?.open, nation: 'wales' };
    for (const language of ['en', 'cy'] as const) {
      expect(await pageOf('next', language)).not.toMatch(/24 (hours|awr)|\{hours\}/);
      for (const page of ['write', 'pass', 'job'] as const) {
        expect(await pageOf(page, language)).toContain(`"promises":${JSON.stringify(promises)}`);
        expect(await pageOf(page, language)).not.toMatch(/[0-9] (hours|awr)\b/);
      }
    }
  });

  test('leaves every page within its weight, with the most that can be said', async () => {
    const heavy = (await weighPages(site)).filter(({ ok }) => !ok);
    expect(heavy.map(({ name, ours }) => [name, ours])).toEqual([]);
  });
});

test('days in a row are said in short, others one by one', () => {
  const days = rooms.en.form.times.days;
  const lines = (...lists: number[][]) =>
    openLines(
      lists.map((list) => ({ days: list, from: '09:00', to: '24:00' })),
      days,
      rooms.en.ours,
    );
  expect(lines([1, 2, 3, 4, 5, 6, 7], [1, 3, 5], [6, 7], [2])).toEqual([
    'Monday to Sunday, 09:00 to 24:00',
    'Monday, Wednesday, Friday, 09:00 to 24:00',
    'Saturday, Sunday, 09:00 to 24:00',
    'Tuesday, 09:00 to 24:00',
  ]);
});
