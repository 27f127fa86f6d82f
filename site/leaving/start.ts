import { empty, follow, go, hasLeft, leave, whenAnotherLeaves } from './leave.ts';
import { countShifts } from './shift.ts';

// The first code on every page. It listens on the document and in the capture phase, so that it works before the body
// has loaded and whatever the page's other scripts do with their events.

const shifts = countShifts();

function onClick(event: Event): void {
  if (!(event.target instanceof Element) || !event.target.closest('[data-leave]')) return;
  event.preventDefault();
  // Nothing else of the page has a say in this, nor takes its time.
  event.stopImmediatePropagation();
  leave();
}

document.addEventListener('click', onClick, true);
// A middle click would open the exit in a new tab and leave this one as it is.
document.addEventListener('auxclick', onClick, true);

document.addEventListener(
  'keydown',
  (event) => {
    if (event.key === 'Shift') shifts.down(event.repeat);
    else shifts.otherKey();
  },
  true,
);
document.addEventListener(
  'keyup',
  (event) => {
    if (event.key === 'Shift' && shifts.up(event.timeStamp)) leave();
  },
  true,
);
document.addEventListener('pointerdown', () => shifts.pointer(), true);

whenAnotherLeaves(follow);

// Coming back by Back, Forward or a restored tab shows nothing and leaves again: whoever does it may be somebody else.
// Only the team's pages, which then ask for the passphrase, may be come back to.
const mayReturn = 'team' in document.documentElement.dataset;

// A browser may keep a page whole for Back. It keeps an empty one.
addEventListener('pagehide', empty);
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  if (mayReturn && !hasLeft()) location.reload();
  else go();
});

const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
if (loaded?.type === 'back_forward' && !mayReturn) follow();
