import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { scan } from '#tests/residue/scan/scan.ts';
import { exitTitle } from '#tests/residue/sites/hosts.ts';
import type { Place } from '#tests/residue/sites/place.ts';
import { canariesOf } from '#tests/residue/sites/walk.ts';
import { copied } from '#tests/residue/visit/copied.ts';
import { press, see, until } from '#tests/residue/visit/see.ts';
import type { Trace } from '#tests/residue/visit/trace.ts';
import { arrive, readOn, writeHalf } from '#tests/residue/visit/visit.ts';
import type { WayName } from '#tests/residue/visit/ways.ts';
import type { OwnWebKit } from './own-webkit.ts';

const restMs = 3_000;

/** How a visit ends; the window is still open after it, but for a crash. */
type Way = (webkit: OwnWebKit, place: Place) => Promise<void>;

/** Those ways of other browsers that a browser of one window has. */
export const webKitWays = {
  'the button': async ({ page }, { site }) => {
    await press(page, site.leave.role, site.leave.name);
    await see(page, 'heading', exitTitle);
  },
  'Shift three times': async ({ screen, page }, { site }) => {
    // The last field has the focus; three clean presses leave from there too.
    for (let time = 0; time < 3; time += 1) await screen.press('shift');
    // WebKitGTK says of Shift coming up that Shift is held. GOV.UK's component takes that for another key, and stays.
    if (site.leave.role === 'link') await see(page, 'heading', exitTitle);
  },
  "the browser's Back": (webkit) => webkit.order('back'),
  reloading: (webkit) => webkit.order('reload'),
  'closing the browser': async () => {},
  'a crash': async (webkit) => {
    await atRest(webkit);
    await webkit.kill();
  },
} satisfies Partial<Record<WayName, Way>>;
export type WebKitWayName = keyof typeof webKitWays;

/** A whole visit in WebKitGTK. @returns what it left in the folder; WebKit itself keeps no history that is shown */
export async function visitWebKit(webkit: OwnWebKit, place: Place, end: WebKitWayName): Promise<Trace> {
  await arrive(webkit.page, place.hosts.search, place.site);
  await readOn(webkit.page);
  await writeHalf(webkit.page, place.site);
  await webKitWays[end](webkit, place);
  if (end !== 'a crash') {
    await atRest(webkit);
    await webkit.close();
  }
  await using copy = await copied(webkit.profile);
  return { rows: [], findings: await scan(copy.folder, canariesOf(place.site)) };
}

/** Waits until nothing but the session, which is written all the time, has changed in the folder for some seconds. */
async function atRest({ profile }: OwnWebKit): Promise<void> {
  let last = '';
  let since = performance.now();
  await until('WebKit at rest', async () => {
    const files = (await readdir(profile, { recursive: true })).filter((file) => !file.startsWith('sessions')).sort();
    const now = await Promise.all(files.map(async (file) => `${file} ${(await stat(join(profile, file))).mtimeMs}`));
    if (now.join('\n') !== last) since = performance.now();
    last = now.join('\n');
    return performance.now() - since > restMs;
  });
}
