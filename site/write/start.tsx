import { render } from 'preact';
import type { Pin } from '#shared/crypto/statement.ts';
import { onLeave, onLeft } from '#site/parts/leaving.ts';
import { pinOf } from '#site/parts/pin.ts';
import { BeforePage } from './BeforePage.tsx';
import { Form } from './Form.tsx';
import { type Door, doors } from './forms.ts';
import { type Journey, newJourney, resume } from './journey.ts';
import { Post } from './post.ts';
import { type Room, RoomContext } from './room.ts';
import type { Trouble } from './TroublePage.tsx';

/** What was typed at each door, while another page is shown in the same document, in any language; wiped on leaving. */
let journeys: { [door in Door]?: Journey } = {};
let kept: { post: Post; trouble: Promise<Trouble | null> } | null = null;

onLeave(() => {
  journeys = {};
  kept?.post.forget();
  kept = null;
});

/**
 * Puts the form into its place on the page, as it was when that page was left for another. Without a charity's pin there
 * is no form, and the page says so itself.
 * @returns what takes it out again
 */
export function startForm(mount: HTMLElement): () => void {
  const room = readRoom(mount);
  const pin = pinOf(mount);
  if (!room || !pin) return () => {};
  const { door } = room;
  const around = [...(mount.parentElement?.children ?? [])].filter((one) => one !== mount);
  kept ??= readyPost(pin);
  const stopHearing = onLeft(() => render(null, mount));

  mount.replaceChildren();
  render(
    <RoomContext.Provider value={room}>
      <Form
        {...kept}
        before={BeforePage}
        resumed={resume(journeys[door] ?? newJourney({ form: doors[door][0], taken: false }))}
        keep={(changed) => {
          journeys[door] = changed;
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

function readyPost(pin: Pin): { post: Post; trouble: Promise<Trouble | null> } {
  const post = new Post(pin);
  return { post, trouble: findTrouble(post) };
}

async function findTrouble(post: Post): Promise<Trouble | null> {
  if (!isSecureContext) return 'insecure';
  if (typeof WebAssembly !== 'object') return 'no-lock';
  await quiet();
  return post.prepare();
}

/** Resolves when the page has nothing else to do. */
function quiet(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 3000 });
    else setTimeout(resolve, 500);
  });
}

function readRoom(mount: HTMLElement): Room | null {
  const json = mount.querySelector<HTMLTemplateElement>('template[data-room]')?.content.textContent;
  return json ? (JSON.parse(json) as Room) : null;
}
