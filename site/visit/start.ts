import { fetchPage, parsePage } from './page.ts';
import { focusHeading, show, startIslands } from './show.ts';
import { tellLost, tellSlow } from './telling.ts';

// A whole visit is one document with one address and one title, and so one entry in the history: following a link
// fetches the page and puts it in place of the one that is shown. Without this script the links are links.

/** A page of this visit as it was built, where its reader was, and which of its links led on. */
type Visited = { address: string; page: Document; scroll: number; followed: number };

// This runs before any island has changed the page.
let current: Visited = {
  address: location.pathname,
  page: parsePage(document.documentElement.outerHTML),
  scroll: 0,
  followed: -1,
};
let before: Visited[] = [];
let fetching: AbortController | null = null;
let typed = false;
/** True while words stand in the place of a page that did not come. */
let lost = false;

async function follow(address: string, followed: number): Promise<void> {
  stopFetching();
  const mine = new AbortController();
  fetching = mine;
  const told = tellSlow();
  try {
    const page = await fetchPage(address, mine);
    if (fetching !== mine || reloadFor(page)) return;
    goOn(followed);
    current = { address, page, scroll: 0, followed: -1 };
    lost = false;
    const started = arrive();
    focusHeading();
    await started;
  } catch {
    // Another link was followed since, or the person has left.
    if (fetching !== mine) return;
    goOn(followed);
    lost = true;
    tellLost(() => void follow(address, -1));
    offerBack();
    scrollTo(0, 0);
    focusHeading();
  } finally {
    told();
  }
}

/** Keeps the page that was read for the way back, once for all that is tried from it. */
function goOn(followed: number): void {
  if (!lost) before.push({ ...current, scroll: scrollY, followed });
}

function stopFetching(): void {
  fetching?.abort();
  fetching = null;
}

/** The page before, as it was: the same place on it, and the link that was followed from there. */
function goBack(): void {
  const page = before.pop();
  if (!page) return;
  stopFetching();
  lost = false;
  current = page;
  arrive().catch(() => tellLost(() => void follow(page.address, -1)));
  const link = document.querySelectorAll('a')[page.followed];
  if (link) link.focus({ preventScroll: true });
  else focusHeading();
}

/** @throws where the code of an island did not come */
function arrive(): Promise<void> {
  show(current.page);
  offerBack();
  const started = startIslands(current.page);
  scrollTo({ top: current.scroll, behavior: 'instant' });
  return started;
}

/** The page's own way back, in place of the browser's, which would leave. */
function offerBack(): void {
  const words = document.querySelector<HTMLTemplateElement>('[data-back]');
  if (!words || before.length === 0) return;
  const main = document.querySelector('main');
  main?.prepend(words.content.cloneNode(true));
  main?.querySelector('.back')?.addEventListener('click', goBack);
}

/**
 * A page of another build belongs to other code. The document is loaded anew, unless words would be lost, or that has
 * been tried: a server that keeps two builds must not keep anybody from the page.
 */
function reloadFor(page: Document): boolean {
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const same = page.documentElement.dataset.build === document.documentElement.dataset.build;
  if (same || typed || loaded?.type === 'reload') return false;
  location.reload();
  return true;
}

/** With any key or button held down as well: a new tab would be one more entry in the history. */
function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.defaultPrevented || event.button > 1) return;
  if (link.origin !== location.origin || link.hash !== '' || link.hasAttribute('data-leave')) return;
  event.preventDefault();
  void follow(link.pathname, [...document.querySelectorAll('a')].indexOf(link));
}

document.addEventListener('click', onClick);
document.addEventListener('auxclick', onClick);
document.addEventListener(
  'input',
  () => {
    typed = true;
  },
  true,
);
addEventListener('sidegate:leave', () => {
  stopFetching();
  before = [];
});
