import { render } from 'preact';
import type { Pin } from '#shared/crypto/statement.ts';
import { Form } from './Form.tsx';
import { Post } from './post.ts';
import { type Room, RoomContext } from './room.ts';
import type { Trouble } from './TroublePage.tsx';

/** Puts the form into its place on the page. Without a charity's pin there is no form, and the page says so itself. */
export function startForm(mount: HTMLElement): void {
  const room = readRoom(mount);
  const pin = readPin(mount);
  if (!room || !pin) return;
  const around = [...(mount.parentElement?.children ?? [])].filter((one) => one !== mount);
  const post = new Post(pin, room.language);
  const trouble = findTrouble(post);

  mount.replaceChildren();
  render(
    <RoomContext.Provider value={room}>
      <Form
        post={post}
        trouble={trouble}
        showAround={(shown) => {
          for (const one of around) one.toggleAttribute('hidden', !shown);
        }}
      />
    </RoomContext.Provider>,
    mount,
  );
  addEventListener(
    'sidegate:leave',
    () => {
      render(null, mount);
      post.forget();
    },
    { once: true },
  );
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
  const json = mount.querySelector('[data-room]')?.textContent;
  return json ? (JSON.parse(json) as Room) : null;
}

function readPin({ dataset: { fingerprint, charityId, epochFloor, builtAt } }: HTMLElement): Pin | null {
  if (!fingerprint || !charityId || !epochFloor || !builtAt) return null;
  return { fingerprint, charityId, epochFloor: Number(epochFloor), builtAt: Number(builtAt) };
}
