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
 * the request that empties the site's storage is sent after it: making one takes a slow phone longer than all the rest
 * together, and the blank frame would wait for it.
 */
export function leave(): void {
  gone = true;
  empty();
  attempt(() => otherTabs?.postMessage(0));
  attempt(wipeAfterwards);
  go();
}

/** Leaves because another tab did. It tells nobody, or two tabs would tell each other for ever. */
export function follow(): void {
  gone = true;
  empty();
  go();
}

/**
 * Takes away all that can be seen, then tells the islands (`sidegate:leave`) to wipe keys and drafts and close streams.
 * Title and icon stay where they are: they are the same neutral ones, without a title a tab shows the address, and
 * moving them would cost the time of half a frame on a slow phone.
 */
export function empty(): void {
  // What has not arrived yet must not be put on the emptied page.
  if (document.readyState === 'loading') attempt(() => window.stop());
  attempt(() => {
    const { head } = document;
    while (root.lastChild && root.lastChild !== head) root.lastChild.remove();
    for (const part of [...head.childNodes]) if (!isNeutral(part)) part.remove();
  });
  attempt(() => window.dispatchEvent(new Event('sidegate:leave')));
}

/** Wipes when the exit takes this page's place, which is at the latest moment there is; sooner where the exit hangs. */
function wipeAfterwards(): void {
  addEventListener('pagehide', wipe);
  setTimeout(wipe, hanging);
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
