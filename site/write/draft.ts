import type { Row } from './times.ts';

/** What a control holds: text, what was chosen, ticks, a day's three boxes, times, files. */
export type Value = string | boolean | readonly string[] | readonly Row[] | readonly File[];

/**
 * What somebody has typed and chosen so far, as they did, by where each answer stands in the referral. It is only ever in
 * memory. Answers to questions that are no longer asked stay here, and out of what is sent.
 */
export type Draft = { readonly [at: string]: Value | undefined };

/** The text of an answer; empty where there is none. */
export function textAt(draft: Draft, at: string): string {
  const value = draft[at];
  return typeof value === 'string' ? value : '';
}

/** Every tick, or every box of a day. */
export function textsIn(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

export function rowsIn(value: Value | undefined): readonly Row[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

export function filesIn(value: Value | undefined): readonly File[] {
  return Array.isArray(value) ? value.filter((one) => one instanceof File) : [];
}

function isRow(one: unknown): one is Row {
  return typeof one === 'object' && one !== null && 'days' in one;
}
