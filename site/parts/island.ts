/** Ends what an island has begun in its place. */
type Stop = () => void;

/**
 * Starts an island in its place on the page, and again whenever a page with that place arrives in the same document
 * (site/visit). It is stopped when its page goes.
 */
export function island(name: string, start: (mount: HTMLElement) => Stop): void {
  let stop: Stop | null = null;
  const begin = () => {
    const mount = document.getElementById(`island-${name}`);
    if (mount) stop ??= start(mount);
  };
  addEventListener('sidegate:arrive', begin);
  addEventListener('sidegate:depart', () => {
    stop?.();
    stop = null;
  });
  begin();
}
