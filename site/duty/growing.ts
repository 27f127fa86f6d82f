import { useLayoutEffect, useState } from 'preact/hooks';
import { breathe } from '#site/parts/breathe.ts';

/** So few that a slow computer draws them in half the time after which a page feels stuck. */
const step = 25;

/** How many of so many things to draw now: more with each breath, so that no list is so long that it holds the page up. */
export function useGrowing(total: number): number {
  const [shown, setShown] = useState(step);
  useLayoutEffect(() => {
    if (shown >= total) return;
    let isOver = false;
    void breathe().then(() => {
      if (!isOver) setShown(shown + step);
    });
    return () => {
      isOver = true;
    };
  }, [shown, total]);
  return Math.min(shown, total);
}
