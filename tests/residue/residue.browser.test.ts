import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { common } from '#site/content/en/common.ts';
import { exitTitle, searchTitle } from '#tests/residue/sites/hosts.ts';
import { openControlPlace, openOurPlace, type Place, type SiteName } from '#tests/residue/sites/place.ts';
import { canariesOf, homeStop, typed } from '#tests/residue/sites/walk.ts';
import { isBlankWhileWaiting, type Left, leave, shownOffline } from '#tests/residue/visit/outcomes.ts';
import { type BrowserName, browserNames, startOwnBrowser } from '#tests/residue/visit/own-browser.ts';
import type { Trace } from '#tests/residue/visit/trace.ts';
import { visitAndEnd } from '#tests/residue/visit/ways.ts';
import { copyOf } from '#tests/standing/standing.ts';

type Ended = { left: Left; crashed: Trace; blank: boolean | null; offline: string | null };

const places = {} as Record<SiteName, Place>;
const visits = {} as Record<BrowserName, Promise<Record<SiteName, Ended>>>;
const ended = {} as Record<BrowserName, Record<SiteName, Ended>>;

beforeAll(async () => {
  places.ours = await openOurPlace(await copyOf('founded'));
  places.control = await openControlPlace();
  // One browser beside the other; more at once would be in each other's way.
  for (const browser of browserNames) {
    visits[browser] = visitBoth(browser);
    visits[browser].catch(() => {});
  }
}, 120_000);

async function visitBoth(browser: BrowserName): Promise<Record<SiteName, Ended>> {
  return { control: await visitAll(browser, 'control'), ours: await visitAll(browser, 'ours') };
}

afterAll(async () => {
  for (const place of Object.values(places)) await place[Symbol.asyncDispose]();
});

async function visitAll(name: BrowserName, siteName: SiteName): Promise<Ended> {
  const place = places[siteName];
  const ours = siteName === 'ours';
  const left = await leave(name, place, ours ? 5 : 1);
  await using browser = await startOwnBrowser(name);
  const blank = ours ? await isBlankWhileWaiting(browser, place) : null;
  const offline = ours ? await shownOffline(browser, place) : null;
  return { left, blank, offline, crashed: await visitAndEnd(browser, place, 'a crash') };
}

/** What a person could recognise the site by in some text. */
function telling(text: string, siteName: SiteName): string[] {
  return canariesOf(places[siteName].site)
    .map((canary) => canary.text)
    .filter((canary) => text.includes(canary));
}

const kindsIn = ({ findings }: Trace) => new Set(findings.map(({ kind }) => kind));

describe.each(browserNames)('%s', (browser) => {
  beforeAll(async () => {
    ended[browser] = await visits[browser];
  }, 240_000);

  const ours = () => ended[browser].ours;
  const control = () => ended[browser].control;

  test('shows no page in its history after leaving, or in Firefox the one address with its neutral title', () => {
    const row = { url: `${places.ours.site.origin}/`, title: common.title };
    expect(ours().left.trace.rows).toEqual(browser === 'Chromium' ? [] : [row]);
  });

  test('control: with plain links and Exit this page its history shows every page', () => {
    expect(control().left.trace.rows.length).toBeGreaterThanOrEqual(6);
    expect(control().left.trace.rows.map(({ title }) => title)).toContain(homeStop.heading);
  });

  test('keeps no typed word, no title or heading and no address but the front page in any file', () => {
    expect(ours().left.trace.findings).toEqual([]);
  });

  test('control: typed words, titles and pages are in its files', () => {
    const expected = ['typed words', 'title', 'history', 'session', 'cache'] as const;
    for (const kind of expected) expect(kindsIn(control().left.trace)).toContain(kind);
  });

  test('keeps nothing either when it crashes with a half-filled form', () => {
    expect(ours().crashed.findings).toEqual([]);
  });

  test('control: when it crashes with a half-filled form, what was typed is in its files', () => {
    const found = control().crashed.findings.filter(({ kind }) => kind === 'typed words');
    expect(found.map(({ canary }) => canary)).toContain('gorvathic');
  });

  test('shows the page before the site on Back', () => {
    expect(ours().left.travelled[0]).toContain(searchTitle);
  });

  test('control: shows the last page of the site on Back, with what was typed', () => {
    expect(control().left.travelled[0]).toContain(typed.story);
  });

  test('shows nothing of the site however often somebody goes back and forward', () => {
    expect(ours().left.travelled.flatMap((text) => telling(text, 'ours'))).toEqual([]);
    expect(ours().left.travelled.at(-1)).toContain(exitTitle);
  });

  test('tells the exit nothing of where somebody came from', () => {
    expect(ours().left.referrers).toEqual([null, null]);
  });

  test('control: tells the exit which site it was', () => {
    expect(control().left.referrers).toEqual([`${places.control.site.origin}/`]);
  });

  test('leaves in other tabs of the site too', () => {
    expect(ours().left.otherTab).toContain(exitTitle);
  });

  test('control: leaves other tabs of the site as they are', () => {
    expect(control().left.otherTab).toContain(homeStop.words);
  });

  test('has an empty window while the exit does not answer', () => {
    expect(ours().blank).toBe(true);
  });

  test('shows nothing of the site after leaving without a network', () => {
    expect(telling(ours().offline ?? '', 'ours')).toEqual([]);
  });
});
