import { useLayoutEffect, useState } from 'preact/hooks';

/** About half a frame's work, so that each frame brings another. */
const step = 50;

/** How many of so many things to draw now: more with each frame, so that no list is so long that it holds the page up. */
export function useGrowing(total: number): number {
  const [shown, setShown] = useState(step);
  useLayoutEffect(() => {
    if (shown >= total) return;
    const frame = requestAnimationFrame(() => setShown(shown + step));
    return () => cancelAnimationFrame(frame);
  }, [shown, total]);
  return Math.min(shown, total);
}
