import type { CDPSession, Page } from 'playwright';

/** CSS pixels, and how many dots of the screen each is wide. */
export type Screen = { width: number; height: number; scale: number };

/** The least that the way out must be in view on: a small phone, the same with its keyboard up, and a laptop at 400 %. */
export const screens: Record<string, Screen> = {
  'a small phone': { width: 320, height: 568, scale: 2 },
  'a small phone with its keyboard up': { width: 320, height: 284, scale: 2 },
  'a laptop at 400 %': { width: 320, height: 256, scale: 4 },
};

export async function showOn(session: CDPSession, { width, height, scale }: Screen): Promise<void> {
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: true });
}

/**
 * Tries the middle of the way out and its four corners with the page at its top, half-way and at its end.
 * @returns what a finger would touch there instead; nothing where the way out is in view and in front
 */
export function inFrontOfWayOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const link = document.querySelector('[data-leave]');
    if (!link) return ['no way out'];
    const bottom = document.documentElement.scrollHeight;
    return [0, bottom / 2, bottom].flatMap((top) => {
      scrollTo(0, top);
      const { left, right, top: upper, bottom: lower } = link.getBoundingClientRect();
      const inset = 6;
      const [xs, ys] = [
        [left + inset, (left + right) / 2, right - inset],
        [upper + inset, (upper + lower) / 2, lower - inset],
      ];
      const points = [0, 2].flatMap((x) => [0, 2].map((y) => [xs[x] ?? 0, ys[y] ?? 0] as const));
      return [...points, [xs[1] ?? 0, ys[1] ?? 0] as const].flatMap(([x, y]) => {
        const touched = document.elementFromPoint(x, y);
        if (touched && link.contains(touched)) return [];
        return [`at ${Math.round(scrollY)}: ${touched?.outerHTML.slice(0, 80) ?? 'nothing'}`];
      });
    });
  });
}
