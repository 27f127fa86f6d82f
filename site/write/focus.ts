import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus after each change of page, to its heading, or to what is wrong; not when the form is first shown at its
 * beginning, whose heading is the page's own.
 * @returns what the form's own part of the page is to be held by
 */
export function useFocus(changes: unknown[], atBeginning: boolean): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const first = useRef(atBeginning);
  useLayoutEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const target =
      root.current?.querySelector<HTMLElement>('.error-summary') ??
      headingIn(root.current) ??
      headingIn(document.querySelector('main'));
    scrollTo(0, 0);
    if (target) target.tabIndex = -1;
    target?.focus({ preventScroll: true });
  }, changes);
  return root;
}

function headingIn(part: ParentNode | null): HTMLElement | undefined {
  return [...(part?.querySelectorAll<HTMLElement>('h1') ?? [])].find((one) => !one.closest('[hidden]'));
}
