const root = document.documentElement;
/** Read before anything can change the document, in case that goes wrong. */
const exit = root.dataset.exit ?? 'about:blank';
/** Dull, since other scripts of the site see it; open before it is needed, since opening takes time. */
const otherTabs = attempt(() => new BroadcastChannel('tabs'));

let gone = false;

/** Whether this page has been left. It outlives the document when the browser keeps the page for Back. */
export function hasLeft(): boolean {
  return gone;
}

/** Leaves, and takes the other tabs along: one task, in this order, nothing awaited, no step able to stop the next. */
export function leave(): void {
  gone = true;
  empty();
  attempt(() => otherTabs?.postMessage(0));
  attempt(wipe);
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
 * The title is put back: it is the same neutral one, and without it a tab shows the address.
 */
export function empty(): void {
  // What has not arrived yet must not be put on the emptied page.
  if (document.readyState === 'loading') attempt(() => window.stop());
  const head = document.createElement('head');
  attempt(() => head.append(...document.querySelectorAll('head > title, head > link[rel=icon]')));
  attempt(() => root.replaceChildren(head));
  attempt(() => window.dispatchEvent(new Event('sidegate:leave')));
}

/**
 * Asks the server for the answer that empties this site's storage. It goes on after the page has gone. Credentials must
 * be allowed: browsers ignore Clear-Site-Data on a request that omits them.
 */
function wipe(): void {
  fetch(document.documentElement.dataset.wipe ?? '/api/wipe', {
    method: 'POST',
    keepalive: true,
    credentials: 'same-origin',
  }).catch(() => {});
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
