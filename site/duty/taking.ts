import { signTaken } from '#shared/crypto/taken.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { numbers } from '#site/content/numbers.ts';
import { pathOf } from '#site/content/paths.ts';
import { pageLanguage } from '#site/parts/words.ts';
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
  const [{ asks }, { form }, { lines }, { list }, { files }] =
    language === 'cy'
      ? await Promise.all([
          import('#site/content/asks/cy.ts'),
          import('#site/content/cy/form.ts'),
          import('#site/content/cy/lines.ts'),
          import('#site/content/cy/list.ts'),
          import('#site/content/cy/files.ts'),
        ])
      : await Promise.all([
          import('#site/content/asks/en.ts'),
          import('#site/content/en/form.ts'),
          import('#site/content/en/lines.ts'),
          import('#site/content/en/list.ts'),
          import('#site/content/en/files.ts'),
        ]);
  return {
    language,
    door: 'write',
    words: form,
    asked: [],
    list,
    files,
    ask: asks,
    callWords: lines,
    lines: [],
    childLine: { ...lines.nspcc, number: numbers.nspcc.number },
    paths: {
      now: pathOf('now', language),
      young: pathOf('young', language),
      again: pathOf('again', language),
      exit: '',
    },
  };
}
