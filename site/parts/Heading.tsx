import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Islands that have shown a heading. */
const shown = new WeakSet<Element>();

/**
 * A page's heading inside an island. It takes the focus when it appears, as a page that has loaded would; but an island's
 * first one does not, since the page itself has just loaded and the way out comes first in the tab order.
 */
export function Heading({ children }: { children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const island = heading.current?.closest('[data-island]');
    if (!island || shown.has(island)) heading.current?.focus();
    else shown.add(island);
  }, []);
  return (
    <h2 tabIndex={-1} ref={heading}>
      {children}
    </h2>
  );
}
