import type { Page } from 'playwright';
import type { FormWords } from '#site/content/en/form.ts';

/** Called on every page of the form, with its name, before it is answered. */
export type Look = (step: string) => Promise<void>;

type Way = 'call' | 'text' | 'email';

/** Goes through all pages of the form for somebody to be reached in one way; ends at the story, unanswered. */
export async function walkForm(page: Page, words: FormWords, way: Way, look: Look): Promise<void> {
  const go = () => page.getByRole('button', { name: words.next, exact: true }).click();
  const answer = async (heading: string, act: () => Promise<void>) => {
    await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    await look(heading);
    await act();
    await go();
  };
  await page.getByRole('button', { name: words.begin }).click();
  await answer(words.name.heading, () => page.getByLabel(words.name.heading).fill('Robin'));
  await answer(words.age.heading, () => page.getByLabel(words.age.choices['18-or-over']).check());
  await answer(words.area.heading, () => page.getByLabel(words.area.heading).fill('NP20'));
  await answer(words.method.heading, () => page.getByLabel(words.method.choices[way]).check());
  await answer(words.reach.headings[way], async () => {
    const address = way === 'email' ? 'robin@example.org' : '07700 900123';
    await page.getByLabel(words.reach.headings[way]).fill(address);
    await page.getByLabel(words.reach.onlyMe).check();
  });
  await answer(words.safe.headings[way === 'call' ? 'call' : 'write'], async () => {
    await page.getByLabel(words.times.days[1]).check();
    await page.getByLabel(words.times.from, { exact: true }).selectOption('09:00');
    await page.getByLabel(words.times.to, { exact: true }).selectOption('12:00');
  });
  const nothing = () => Promise.resolve();
  await answer(words.never.heading, nothing);
  if (way === 'call') {
    await answer(words.messages.heading, nothing);
    await answer(words.introduction.heading, nothing);
  }
  await page.getByRole('heading', { level: 1, name: words.story.heading, exact: true }).waitFor();
  await look(words.story.heading);
}
