import type { Place } from '#tests/residue/sites/place.ts';
import { type BrowserName, browserNames, startOwnBrowser } from '#tests/residue/visit/own-browser.ts';
import type { Trace } from '#tests/residue/visit/trace.ts';
import { visitAndEnd, type WayName, ways, windowWays } from '#tests/residue/visit/ways.ts';
import { startOwnWebKit } from '#tests/residue/webkit/own-webkit.ts';
import { pythonWithWebKit, webKitPackages } from '#tests/residue/webkit/python.ts';
import { visitWebKit, type WebKitWayName, webKitWays } from '#tests/residue/webkit/ways.ts';
import { missingForScreen } from '#tests/residue/window/missing.ts';
import { openScreen } from '#tests/residue/window/screen.ts';

/** One row that can be measured: a browser and a way in which a visit ends in it. */
export type Planned = {
  browser: BrowserName | 'WebKitGTK';
  way: WayName;
  /** Visits a place, each time in a profile of its own. */
  measure: (place: Place) => Promise<Trace>;
  /** The Debian packages without which it can't be measured here. */
  missing: string[];
};

/** Every row there is. */
export function planned(env: NodeJS.ProcessEnv): Planned[] {
  const forScreen = missingForScreen(env);
  const driven = browserNames.flatMap((browser) =>
    (Object.keys(ways) as WayName[]).map((way) => {
      const onScreen = windowWays.includes(way);
      return {
        browser,
        way,
        measure: onScreen ? measureOnScreen(browser, way) : measure(browser, way),
        missing: onScreen ? forScreen : [],
      };
    }),
  );
  return [...driven, ...plannedWebKit(env, forScreen)];
}

function plannedWebKit(env: NodeJS.ProcessEnv, forScreen: string[]): Planned[] {
  const python = pythonWithWebKit(env);
  const missing = [...forScreen, ...(python === undefined ? webKitPackages : [])];
  return (Object.keys(webKitWays) as WebKitWayName[]).map((way) => ({
    browser: 'WebKitGTK',
    way,
    measure: measureWebKit(python ?? '', way),
    missing,
  }));
}

function measure(name: BrowserName, way: WayName): Planned['measure'] {
  return async (place) => {
    await using browser = await startOwnBrowser(name);
    return await visitAndEnd(browser, place, way);
  };
}

function measureOnScreen(name: BrowserName, way: WayName): Planned['measure'] {
  return async (place) => {
    await using screen = await openScreen();
    await using browser = await startOwnBrowser(name, screen);
    return await visitAndEnd(browser, place, way);
  };
}

function measureWebKit(python: string, way: WebKitWayName): Planned['measure'] {
  return async (place) => {
    await using screen = await openScreen();
    await using webkit = await startOwnWebKit(python, screen);
    return await visitWebKit(webkit, place, way);
  };
}

/**
 * The rows whose browser or way has this in its name, or all.
 * @throws {Error} if none has
 */
export function chosen<Row extends Pick<Planned, 'browser' | 'way'>>(only: string | undefined, rows: Row[]): Row[] {
  if (only === undefined) return rows;
  const named = ({ browser, way }: Row) => `${browser}, ${way}`;
  const chosenRows = rows.filter((row) => named(row).toLowerCase().includes(only.toLowerCase()));
  if (chosenRows.length > 0) return chosenRows;
  throw new Error(`No row is named "${only}". These are:\n${rows.map((row) => `  ${named(row)}`).join('\n')}`);
}

/** Which rows are left out here and what brings them, a sentence a line; nothing where none is. */
export function leftOut(rows: Pick<Planned, 'browser' | 'way' | 'missing'>[]): string {
  return rows
    .filter(({ missing }) => missing.length > 0)
    .map(
      ({ browser, way, missing }) =>
        `${browser}, ${way}: left out. Not on this machine: apt install ${missing.join(' ')}\n`,
    )
    .join('');
}

/** @throws {Error} where a row would be left out: a table that is written down without it would say nothing of it */
export function insistOnWhole(rows: Pick<Planned, 'missing'>[]): void {
  const packages = [...new Set(rows.flatMap(({ missing }) => missing))];
  if (packages.length > 0)
    throw new Error(`the README takes the whole table, which needs first: apt install ${packages.join(' ')}`);
}
