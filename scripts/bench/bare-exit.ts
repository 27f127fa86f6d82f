/*
 * The least that leaves: empties the document and goes, and does nothing else. Runs in the browser.
 */
document.querySelector<HTMLAnchorElement>('[data-leave]')?.addEventListener('click', (event) => {
  event.preventDefault();
  document.documentElement.replaceChildren();
  if (event.currentTarget instanceof HTMLAnchorElement) location.replace(event.currentTarget.href);
});
