import { signTaken } from '#shared/crypto/taken.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { pageLanguage } from '#site/parts/words.ts';
import { loadRoom } from '#site/write/load-room.ts';
import { Post } from '#site/write/post.ts';
import type { Room } from '#site/write/room.ts';

/** Seals for the team as it is now, or newer, and signs as the member who is signed in. */
export function takingPost({ pin, history, member, keys }: OnDuty): Post {
  const { epoch } = history.keyring.content;
  return new Post({ ...pin, epochFloor: epoch, builtAt: 0 }, ({ how, referral }) =>
    how === null
      ? undefined
      : (threadId, keyring) => signTaken({ threadId, how, body: referral }, member.id, keys.sign.secretKey, keyring),
  );
}

/** All words of the form in the page's language, fetched when somebody takes a referral down. */
export async function loadTakenRoom(): Promise<Room> {
  const language = pageLanguage();
  const [room, { asks }] = await Promise.all([
    loadRoom(language),
    language === 'cy' ? import('#site/content/asks/cy.ts') : import('#site/content/asks/en.ts'),
  ]);
  return { ...room, ask: asks };
}
