/** The parts of a page that change with it. The way out is not among them: it stays where the finger is. */
const parts = ['.top', 'main', '.bottom'];
const texts = ['.leave', '.skip'];

/**
 * Puts a page in the place of the one that is shown. The address, the title and the number of history entries stay. The
 * islands of the page that goes are told first (`sidegate:depart`).
 */
export function show(page: Document): void {
  window.dispatchEvent(new Event('sidegate:depart'));
  const root = document.documentElement;
  root.lang = page.documentElement.lang;
  root.dir = page.documentElement.dir;
  takeExit(page, root);
  takeStyles(page);
  for (const part of parts) {
    const arriving = page.querySelector(part);
    if (arriving) document.querySelector(part)?.replaceWith(document.importNode(arriving, true));
  }
  for (const text of texts) {
    const element = document.querySelector(text);
    if (element) element.textContent = page.querySelector(text)?.textContent ?? '';
  }
}

/** Starts the islands of the page that is shown; those whose code has not come yet start once it has. @throws if it does not */
export async function startIslands(page: Document): Promise<void> {
  window.dispatchEvent(new Event('sidegate:arrive'));
  const scripts = page.querySelectorAll('script[type=module][src]');
  await Promise.all([...scripts].map((script) => import(/* @vite-ignore */ script.getAttribute('src') ?? '')));
}

/** Leaving may lead elsewhere from pages in another language. */
function takeExit(page: Document, root: HTMLElement): void {
  const { exit } = page.documentElement.dataset;
  if (!exit) return;
  root.dataset.exit = exit;
  document.querySelector('.leave')?.setAttribute('href', exit);
}

/** The arriving styles come before the others go, so that no moment is without any. */
function takeStyles(page: Document): void {
  const old = document.querySelectorAll('style');
  document.head.append(...[...page.querySelectorAll('style')].map((style) => document.importNode(style, true)));
  for (const style of old) style.remove();
}

/** Moves the focus to the page's heading, which a screen reader then reads: once, since no live region says it too. */
export function focusHeading(): void {
  const heading = [...document.querySelectorAll<HTMLElement>('main h1')].find((one) => !one.closest('[hidden]'));
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
