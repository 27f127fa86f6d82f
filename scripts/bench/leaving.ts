import { brotliCompressSync } from 'node:zlib';
import { bundle } from '#scripts/bench/bundle.ts';
import { atMost, below, type Entry } from '#scripts/bench/entry.ts';
import type { Ground } from '#scripts/bench/ground.ts';
import { percentile } from '#scripts/bench/percentile.ts';
import { measurePresses } from '#scripts/bench/presses.ts';
import type { Family } from '#scripts/bench/report.ts';
import { scriptsOf, type WayOut } from '#scripts/bench/ways-out.ts';
import { bundleInline } from '#site/building/inline-code.ts';

const codeLimit = 1536;
const bareBudget = 1.1;
const byteNames = { limit: 'leaving bytes', peer: 'leaving bytes, GOV.UK' };

/** The entries of pressing: on each page, the middle and the slow end, beside each peer. */
const pressings = (['home', 'form'] as const).flatMap((page) =>
  (['p50', 'p95'] as const).flatMap((share) =>
    (['bare', 'GOV.UK'] as const).map((peer) => ({ name: `leaving ${page} ${share}, ${peer}`, page, share, peer })),
  ),
);
const shares = { p50: 0.5, p95: 0.95 };

/**
 * From the press on *Leave this site* to the first frame in which the page cannot be seen, while the exit site does not
 * answer; and the code that does it.
 */
export const leaving: Family = {
  names: [...Object.values(byteNames), ...pressings.map(({ name }) => name)],
  measure: async (ground, wanted) => {
    const timed = pressings.some(({ name }) => wanted.includes(name));
    return [...(await weighCode()), ...(timed ? await timePresses(ground) : [])];
  },
};

async function weighCode(): Promise<Entry[]> {
  const weigh = (code: string) => brotliCompressSync(code).length;
  const measured = { unit: 'bytes, as Brotli', ours: weigh(await bundleInline('leaving')) };
  const component = weigh(await bundle(scriptsOf['GOV.UK']));
  return [
    atMost({ ...measured, name: byteNames.limit, beside: codeLimit, besideWhat: 'the limit' }, 1),
    below({ ...measured, name: byteNames.peer, beside: component, besideWhat: "GOV.UK's Exit this page" }, 1),
  ];
}

async function timePresses(ground: Ground): Promise<Entry[]> {
  const rounds = await measurePresses(ground);
  return pressings.map(({ name, page, share, peer }) => {
    const of = (way: WayOut) =>
      percentile(
        rounds.map(({ times }) => times[page][way]),
        shares[share],
      );
    const measured = { name, unit: 'ms, press to blank, CPU 6x', ours: of('ours'), beside: of(peer) };
    if (peer === 'GOV.UK') return below({ ...measured, besideWhat: "GOV.UK's Exit this page, same page" }, 1);
    return atMost({ ...measured, besideWhat: `a handler that only empties it, ${rounds.length} times` }, bareBudget);
  });
}
