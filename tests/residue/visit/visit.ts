import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { form } from '#site/content/en/form.ts';
import { you } from '#site/content/en/you.ts';
import type { VisitedSite } from '#tests/residue/sites/site.ts';
import {
  type Act,
  attached,
  homeStop,
  onward,
  optionalHeadings,
  type Step,
  type Stop,
  steps,
  stops,
  typed,
} from '#tests/residue/sites/walk.ts';
import { press, see, until } from './see.ts';
import type { Walked } from './walked.ts';

/** Comes to a site from the search page, by its link there. */
export async function arrive(page: Walked, search: string, { origin }: VisitedSite): Promise<void> {
  await page.goto(search);
  await press(page, 'link', new URL(origin).hostname);
  await see(page, 'heading', homeStop.heading);
}

/** Reads the pages, one link after another, and comes to the one on which a professional begins. */
export async function readOn(page: Walked): Promise<void> {
  await followAll(page, stops);
}

async function followAll(page: Walked, links: Stop[]): Promise<void> {
  for (const { link, heading } of links) {
    await press(page, 'link', link);
    // On a busy machine a press may arrive where the page stood before it was scrolled: whoever sees that presses again.
    await see(page, 'heading', heading, againAfterMs).catch(() => press(page, 'link', link));
    await see(page, 'heading', heading);
  }
}

const againAfterMs = 5_000;

/**
 * Begins as a professional with a file and leaves that for the other form, goes all through it to the list to come back
 * with, and is back at the story, half of it written.
 */
export async function writeHalf(page: Walked, site: VisitedSite): Promise<void> {
  await press(page, 'button', form.begin.professional);
  await answer(page, attached);
  await followAll(page, onward);
  await press(page, 'button', form.begin.self);
  for (const step of steps) {
    await answer(page, step);
    if (step !== steps.at(-1)) await press(page, 'button', form.next);
  }
  if (site.reviews) await lookOver(page);
  await page.keyboard.type(typed.more);
}

/** On to the review, where the list is, and by its link back to the story. */
async function lookOver(page: Walked): Promise<void> {
  await press(page, 'button', form.next);
  for (const heading of optionalHeadings) {
    await see(page, 'heading', heading);
    await press(page, 'button', form.next);
  }
  await see(page, 'heading', form.review.heading);
  await until('the list', () => page.evaluate(() => document.querySelectorAll('ul.shopping li').length > 0));
  await press(page, 'button', `${form.review.change} ${you.story.label}`);
  // Below the one line of it, which puts the caret at its end.
  await press(page, 'textbox', you.story.ask);
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
  async attach(page, { label, name, text }) {
    const { id } = await see(page, 'file', label);
    const chooser = await page.$?.(`[id="${id}"]`);
    if (!chooser) return;
    const folder = await mkdtemp(join(tmpdir(), 'sidegate-attached-'));
    await writeFile(join(folder, name), text);
    await (chooser as ElementHandle<HTMLInputElement>).uploadFile(join(folder, name));
    await until('the file', () => page.evaluate(isChosen, name));
    await rm(folder, { recursive: true });
  },
};

/** Runs in the page: it stands in its list of files, or in the control itself. */
function isChosen(name: string): boolean {
  const controls = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')];
  return document.body.innerText.includes(name) || controls.some(({ files }) => files?.[0]?.name === name);
}
