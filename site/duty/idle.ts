import { useEffect, useRef, useState } from 'preact/hooks';

/** How long a desk stays open without pointer and key, usually and while a call is open. Milliseconds. */
export const idleLimit = { usual: 10 * 60_000, onCall: 30 * 60_000 } as const;
/** How long before it locks the desk says so. Milliseconds. */
export const warningBefore = 60_000;

const lookEvery = 1_000;
const inputs = ['pointerdown', 'pointermove', 'wheel', 'keydown'] as const;
/** When a sleeping computer or a hidden tab may have come back. */
const returns = ['focus', 'pageshow'] as const;

/**
 * Calls `onIdle` when for `limit` milliseconds neither pointer nor key was used, and at once when the computer slept as long.
 * @returns whether it is about to, and a way to stay. Once it is, a nudged mouse is not enough: a press or a key is.
 */
export function useIdleLock(limit: number, onIdle: () => void): { soon: boolean; stay: () => void } {
  const [soon, setSoon] = useState(false);
  const [still] = useState(() => new Stillness());
  const newest = useRef(onIdle);
  newest.current = onIdle;
  useEffect(() => {
    const look = () => {
      if (still.ms >= limit) newest.current();
      else setSoon(isSoon());
    };
    const isSoon = () => still.ms >= limit - warningBefore;
    const heard = ({ type }: Event) => {
      // What comes in after too long is somebody who found the desk open.
      if (still.ms < limit && !(type === 'pointermove' && isSoon())) still.begin();
      look();
    };
    const timer = setInterval(look, lookEvery);
    const capture = { capture: true, passive: true };
    for (const input of inputs) window.addEventListener(input, heard, capture);
    for (const back of returns) window.addEventListener(back, look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const input of inputs) window.removeEventListener(input, heard, capture);
      for (const back of returns) window.removeEventListener(back, look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [limit, still]);
  const stay = () => {
    still.begin();
    setSoon(false);
  };
  return { soon, stay };
}

/** How long nothing came in, by the clock that says more: one stands still while a computer sleeps, the other can be set back. */
class Stillness {
  #wall = Date.now();
  #steady = performance.now();

  begin(): void {
    this.#wall = Date.now();
    this.#steady = performance.now();
  }

  get ms(): number {
    return Math.max(Date.now() - this.#wall, performance.now() - this.#steady);
  }
}
