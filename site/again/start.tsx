import { render } from 'preact';
import { onLeave, onLeft } from '#site/parts/leaving.ts';
import { pinOf } from '#site/parts/pin.ts';
import { Again } from './Again.tsx';
import { blankMemory } from './memory.ts';
import { type Room, RoomContext } from './room.ts';
import { Visit } from './visit.ts';

/** Kept while another page is shown in the same document, and wiped on leaving. In memory only. */
let memory = blankMemory();
let kept: Visit | null = null;

onLeave(() => {
  memory = blankMemory();
  kept?.forget();
  kept = null;
});

/** Puts the island into its place; without a charity's pin there is none, and the page says so itself. */
export function startAgain(mount: HTMLElement): () => void {
  const json = mount.querySelector<HTMLTemplateElement>('template[data-room]')?.content.textContent;
  const pin = pinOf(mount);
  if (!json || !pin || !isSecureContext || typeof WebAssembly !== 'object') return () => {};
  const room = JSON.parse(json) as Room;
  kept ??= new Visit(pin);
  const visit = kept;
  if ('requestIdleCallback' in window) requestIdleCallback(() => void visit.prepare(), { timeout: 3000 });
  else setTimeout(() => void visit.prepare(), 500);
  // The name of the page stays: a heading of the island is below it.
  const around = [...(mount.parentElement?.querySelectorAll(':scope > p') ?? [])];
  const stopHearing = onLeft(() => render(null, mount));
  mount.replaceChildren();
  render(
    <RoomContext.Provider value={room}>
      <Again
        {...{ visit, resumed: memory }}
        keep={(changed) => {
          memory = changed;
        }}
        showAround={(shown) => {
          for (const one of around) one.toggleAttribute('hidden', !shown);
        }}
      />
    </RoomContext.Provider>,
    mount,
  );
  return () => {
    stopHearing();
    render(null, mount);
  };
}
