const root = document.documentElement;
/** Read before anything can change the document, in case that goes wrong. */
const exit = root.dataset.exit ?? 'about:blank';
/** Dull, since other scripts of the site see it; open before it is needed, since opening takes time. */
const otherTabs = attempt(() => new BroadcastChannel('tabs'));

/** Milliseconds after which an exit that has not come counts as hanging: the blank frame has been shown by then. */
const hanging = 300;

let gone = false;
let wiped = false;

/** Whether this page has been left. It outlives the document when the browser keeps the page for Back. */
export function hasLeft(): boolean {
  return gone;
}

/**
 * Leaves, and takes the other tabs along: one task, in this order, nothing awaited, no step able to stop the next. Only
 * what takes a slow phone longest comes after it, since the blank frame would wait for that.
 */
export function leave(): void {
  gone = true;
  blank();
  attempt(() => otherTabs?.postMessage(0));
  attempt(clearAfterwards);
  go();
}

/** Leaves because another tab did. It tells nobody, or two tabs would tell each other for ever. */
export function follow(): void {
  gone = true;
  empty();
  go();
}

/** Takes away all that can be seen, then tells the islands to wipe keys and drafts and to close streams (`sidegate:leave`). */
function blank(): void {
  // What has not arrived yet must not be put on the emptied page.
  if (document.readyState === 'loading') attempt(() => window.stop());
  attempt(() => {
    while (root.lastChild && root.lastChild !== document.head) root.lastChild.remove();
  });
  attempt(() => window.dispatchEvent(new Event('sidegate:leave')));
}

/**
 * Takes away all that can be seen, then whatever else there is: the head goes, and the islands take down
 * what they had drawn (`sidegate:left`). Title and icon stay: they are the same neutral ones, and without a title a tab
 * shows the address.
 */
export function empty(): void {
  blank();
  attempt(() => {
    for (const part of [...document.head.childNodes]) if (!isNeutral(part)) part.remove();
  });
  attempt(() => window.dispatchEvent(new Event('sidegate:left')));
}

/**
 * The rest, when the exit takes this page's place, which is at the latest moment there is (the page is emptied then in
 * any case); sooner where the exit hangs.
 */
function clearAfterwards(): void {
  addEventListener('pagehide', wipe);
  setTimeout(() => {
    empty();
    wipe();
  }, hanging);
}

/**
 * Asks the server, once, for the answer that empties this site's storage. It goes on after the page has gone. Credentials
 * must be allowed: browsers ignore Clear-Site-Data on a request that omits them.
 */
function wipe(): void {
  if (wiped) return;
  wiped = true;
  fetch(root.dataset.wipe ?? '/api/wipe', { method: 'POST', keepalive: true, credentials: 'same-origin' }).catch(
    () => {},
  );
}

/** Goes to the exit in place of this page. */
export function go(): void {
  location.replace(root.dataset.exit ?? exit);
}

/** Hears when another tab leaves. */
export function whenAnotherLeaves(heard: () => void): void {
  if (otherTabs) otherTabs.onmessage = heard;
}

function attempt<Result>(step: () => Result): Result | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}

function isNeutral(part: Node): boolean {
  return part instanceof Element && part.matches('title, [rel=icon]');
}
