/** What comes sooner than this needs no word. Milliseconds. */
const slow = 400;

/** Says that a page is on its way once it is slow to come; what is returned ends that. The words stand in the page. */
export function tellSlow(): () => void {
  const place = document.querySelector<HTMLElement>('[data-fetching]');
  const timer = setTimeout(() => {
    if (place) place.textContent = place.dataset.fetching ?? '';
  }, slow);
  return () => {
    clearTimeout(timer);
    if (place) place.textContent = '';
  };
}

/** Says in place of the page that one did not come, with numbers to ring. Every page carries these words with it. */
export function tellLost(again: () => void): void {
  const words = document.querySelector<HTMLTemplateElement>('[data-lost]');
  const main = document.querySelector('main');
  if (!words || !main) return;
  window.dispatchEvent(new Event('sidegate:depart'));
  main.replaceChildren(words.content.cloneNode(true));
  main.querySelector('[data-again]')?.addEventListener('click', again);
}
