import type { Page } from 'playwright';
import type { FormWords } from '#site/content/en/form.ts';
import type { Asking } from './writer.ts';

/** Called on every page of the form, with its name, before it is answered. */
export type Look = (step: string) => Promise<void>;

type Way = 'call' | 'text' | 'email';
type Words = { words: FormWords; ask: Asking };

/**
 * Goes through the pages of the form for somebody to be reached in one way; ends at the story, unanswered. Of the pages
 * that may be left empty, all up to there are.
 */
export async function walkForm(page: Page, { words, ask }: Words, way: Way, look: Look): Promise<void> {
  const { you } = ask;
  const go = () => page.getByRole('button', { name: words.next, exact: true }).click();
  const answer = async (heading: string, act: () => Promise<void> = () => Promise.resolve()) => {
    await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    await look(heading);
    await act();
    await go();
  };
  await page.getByRole('button', { name: words.begin.self }).click();
  await answer(you.name.ask, () => page.getByLabel(you.name.ask).fill('Robin'));
  await answer(you.age.ask, () => page.getByLabel(you.age.options['18-or-over']).check());
  await answer(you.area.ask, () => page.getByLabel(you.area.ask).fill('NP20'));
  await answer(you.choice.ask, () => page.getByLabel(you.choice.options['contact-me']).check());
  await answer(you.devices.ask);
  await answer(you.method.ask, () => page.getByLabel(you.method.options[way]).check());
  const reach = { call: you.callNumber.ask, text: you.textNumber.ask, email: you.address.ask }[way];
  await answer(reach, async () => {
    await page.getByLabel(reach).fill(way === 'email' ? 'robin@example.org' : '07700 900123');
    await page.getByLabel(you.onlyMe.ask).check();
  });
  await answer(way === 'call' ? you.safeCall.ask : you.safeWrite.ask, async () => {
    await page.getByLabel(words.times.days[1]).check();
    await page.getByLabel(words.times.from, { exact: true }).selectOption('09:00');
    await page.getByLabel(words.times.to, { exact: true }).selectOption('12:00');
  });
  await answer(you.never.ask);
  if (way === 'call') await answer(you.unanswered.ask);
  for (const { ask: heading } of [you.another, you.names, you.phrases, you.unreached, you.wantsCode])
    await answer(heading);
  await page.getByRole('heading', { level: 1, name: you.story.ask, exact: true }).waitFor();
  await look(you.story.ask);
}
