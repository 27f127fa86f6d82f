import type { Language } from '#site/content/languages.ts';
import { numbers } from '#site/content/numbers.ts';
import { pathOf } from '#site/content/paths.ts';
import type { Room } from './room.ts';

/** All words of the form but those of its questions, fetched where the page does not bring them. */
export async function loadRoom(language: Language): Promise<Omit<Room, 'ask'>> {
  const [{ form }, { lines }, { list }, { files }] =
    language === 'cy'
      ? await Promise.all([
          import('#site/content/cy/form.ts'),
          import('#site/content/cy/lines.ts'),
          import('#site/content/cy/list.ts'),
          import('#site/content/cy/files.ts'),
        ])
      : await Promise.all([
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
    promises: null,
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
