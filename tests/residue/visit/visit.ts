import { form } from '#site/content/en/form.ts';
import type { VisitedSite } from '#tests/residue/sites/site.ts';
import { type Act, homeStop, type Step, steps, stops } from '#tests/residue/sites/walk.ts';
import { press, see } from './see.ts';
import type { Walked } from './walked.ts';

/** Comes to a site from the search page, by its link there. */
export async function arrive(page: Walked, search: string, { origin }: VisitedSite): Promise<void> {
  await page.goto(search);
  await press(page, 'link', new URL(origin).hostname);
  await see(page, 'heading', homeStop.heading);
}

/** Reads the pages, one link after another, and comes to the one with the form. */
export async function readOn(page: Walked): Promise<void> {
  for (const { link, heading } of stops) {
    await press(page, 'link', link);
    await see(page, 'heading', heading);
  }
}

/** Fills the form in, and half of its last page. */
export async function writeHalf(page: Walked): Promise<void> {
  await press(page, 'button', form.begin.self);
  for (const step of steps) {
    await answer(page, step);
    if (step !== steps.at(-1)) await press(page, 'button', form.next);
  }
}

async function answer(page: Walked, { heading, acts }: Step): Promise<void> {
  await see(page, 'heading', heading);
  for (const act of acts) await answers[act.do](page, act as never);
}

type Answers = { [Kind in Act['do']]: (page: Walked, act: Extract<Act, { do: Kind }>) => Promise<void> };

const answers: Answers = {
  async type(page, { label, text }) {
    await press(page, 'textbox', label);
    await page.keyboard.type(text);
  },
  tick: (page, { label, role }) => press(page, role, label),
  async choose(page, { label, option }) {
    const { id } = await see(page, 'combobox', label);
    await page.select(`[id="${id}"]`, option);
  },
};
