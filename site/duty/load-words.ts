import { pageLanguage } from '#site/parts/words.ts';
import type { DeskWords, MembersWords } from './words.ts';

/** The desk's words in the page's language; the other language is not fetched. */
export async function loadDeskWords(): Promise<{ words: DeskWords; members: MembersWords }> {
  if (pageLanguage() === 'cy') {
    const [{ desk }, { members }] = await Promise.all([
      import('#site/content/cy/desk.ts'),
      import('#site/content/cy/members.ts'),
    ]);
    return { words: desk, members };
  }
  const [{ desk }, { members }] = await Promise.all([
    import('#site/content/en/desk.ts'),
    import('#site/content/en/members.ts'),
  ]);
  return { words: desk, members };
}
