import { pageLanguage } from '#site/parts/words.ts';
import type { DeskWords, MembersWords } from './words.ts';

/** The desk's words in the page's language; the other language is not fetched. */
export async function loadDeskWords(): Promise<{ words: DeskWords; members: MembersWords }> {
  const [{ desk }, { answers }, { reaching }, { cases }, { members }] = await (pageLanguage() === 'cy'
    ? welsh()
    : english());
  return { words: { ...desk, answers, reaching, cases }, members };
}

function english() {
  return Promise.all([
    import('#site/content/en/desk.ts'),
    import('#site/content/en/answers.ts'),
    import('#site/content/en/reaching.ts'),
    import('#site/content/en/cases.ts'),
    import('#site/content/en/members.ts'),
  ]);
}

function welsh() {
  return Promise.all([
    import('#site/content/cy/desk.ts'),
    import('#site/content/cy/answers.ts'),
    import('#site/content/cy/reaching.ts'),
    import('#site/content/cy/cases.ts'),
    import('#site/content/cy/members.ts'),
  ]);
}
