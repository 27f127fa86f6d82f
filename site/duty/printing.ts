import { useLayoutEffect, useState } from 'preact/hooks';

/** A browser that never says that it has printed hides the names again after this long. Milliseconds. */
const longest = 60_000;

/**
 * Paper shows no names unless they are asked for, and then once.
 * @returns whether the next print shows them, and what asks for one that does
 */
export function usePrinting(): { withNames: boolean; printWithNames: () => void } {
  const [withNames, setWithNames] = useState(false);
  // Once the names are in the document, and before anything else can happen.
  useLayoutEffect(() => {
    if (!withNames) return;
    const hide = () => setWithNames(false);
    window.addEventListener('afterprint', hide);
    const timer = setTimeout(hide, longest);
    window.print();
    return () => {
      window.removeEventListener('afterprint', hide);
      clearTimeout(timer);
    };
  }, [withNames]);
  return { withNames, printWithNames: () => setWithNames(true) };
}
