// An on-screen keyboard or two fingers move the part of the page that is seen without scrolling it. The way out follows.
const bar = document.querySelector<HTMLElement>('.way-out');
const seen = window.visualViewport;

function follow(): void {
  if (!bar || !seen) return;
  const moved = seen.scale > 1 || seen.offsetTop > 0;
  bar.style.transform = moved ? `translate(${seen.offsetLeft}px, ${seen.offsetTop}px)` : '';
  bar.style.inlineSize = moved ? `${seen.width}px` : '';
}

seen?.addEventListener('resize', follow);
seen?.addEventListener('scroll', follow);
