import { render } from 'preact';
import { onLeave, onLeft } from '#site/parts/leaving.ts';
import { pinOf } from '#site/parts/pin.ts';
import { Again } from './Again.tsx';
import { blankMemory } from './memory.ts';
import { loadPlanPart } from './PlanStep.tsx';
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
  const prepare = async () => {
    await visit.prepare();
    // Where it does not come it is asked for again, and told of, when it is needed.
    await loadPlanPart(room).catch(() => {});
  };
  if ('requestIdleCallback' in window) requestIdleCallback(() => void prepare(), { timeout: 3000 });
  else setTimeout(() => void prepare(), 500);
  const beside = (what: string) => [...(mount.parentElement?.querySelectorAll(`:scope > ${what}`) ?? [])];
  const show = (elements: Element[]) => (shown: boolean) => {
    for (const one of elements) one.toggleAttribute('hidden', !shown);
  };
  const stopHearing = onLeft(() => render(null, mount));
  mount.replaceChildren();
  render(
    <RoomContext.Provider value={room}>
      <Again
        {...{ pin, visit, resumed: memory }}
        keep={(changed) => {
          memory = changed;
        }}
        showAround={show(beside('p'))}
        showName={show(beside('h1'))}
      />
    </RoomContext.Provider>,
    mount,
  );
  return () => {
    stopHearing();
    render(null, mount);
  };
}
