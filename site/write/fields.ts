import type { Draft } from './draft.ts';

/**
 * The kinds of question. `flag` is yes or no, and no until it is answered; `agree` has to be ticked; `day` is three boxes;
 * `area` is a place that finds no door.
 */
export type Kind =
  | 'line'
  | 'story'
  | 'choice'
  | 'ticks'
  | 'agree'
  | 'flag'
  | 'count'
  | 'day'
  | 'times'
  | 'files'
  | 'number'
  | 'address'
  | 'area';

/** One question with one answer. */
export type Field = {
  /** Where its answer stands in the referral. One that begins with `_` is the form's own and is not in it. */
  at: string;
  kind: Kind;
  /** Which words ask it: a bundle and a name in it (content). */
  words: string;
  options?: readonly string[];
  /** The answer that these choices stand for, where it is not the choice itself. */
  means?: Readonly<Record<string, unknown>>;
  /** The options as they are offered now: those that are advised against last, each with the name of the reason. */
  offer?: (draft: Draft) => { value: string; why?: string }[];
  /** It can't be left out. What else is wrong with an answer the contract says. */
  needed?: true;
  /** What an empty line means, where that is an answer too. */
  empty?: string;
  /** For a day: which side of today it has to be on, today included. */
  side?: 'past' | 'future';
  /** Whether it is asked, besides its page. */
  when?: (draft: Draft) => boolean;
  /** Answers that were about what this one said before, and mean nothing for another. */
  clears?: readonly string[];
};

/** Questions that are asked at once: one for people, a group for professionals. */
export type Page = {
  name: string;
  fields: readonly Field[];
  /** The page's own heading; without it the first question is the heading. */
  words?: string;
  /** Words of the part that begins with it, where a review has to tell parts apart that ask the same. */
  part?: string;
  /** Nothing on it has to be answered. */
  optional?: true;
  when?: (draft: Draft) => boolean;
  /** Where an answer on it leads instead of on. */
  stop?: (draft: Draft) => StopName | null;
};

/** Pages that send nothing and show another door. */
export type StopName = 'young' | 'child' | 'unknowing';

export const yesNo = ['yes', 'no', 'unsure'] as const;

/**
 * The id of a control. It carries no word: browsers learn from ids like "email" or "phone" what to fill in and to keep.
 * @param page number of the page in its journey
 * @param part which control of a question that has several
 */
export function fieldId(page: number, field: number, ...part: (string | number)[]): string {
  return ['f', page, field, ...part].join('-');
}
