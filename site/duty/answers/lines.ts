import type { YesNo } from '#shared/contract/safe-contact.ts';
import type { Day } from '#shared/contract/times.ts';
import { type DeskWords, dayText } from '../words.ts';

/**
 * One answer as the desk shows it: what was asked, and what was answered. `typed` tells somebody's own words from a choice:
 * they may name people, so paper hides them.
 */
export type Line = { label: string; value: string; typed: boolean };

/** Answers under a heading; `note` says who told it where that was not the person. */
export type Section = { heading: string; note?: string; lines: Line[] };

/**
 * How each answer is told; null for one that stands elsewhere. A key that the contract gains is missing here until it is
 * told too.
 */
export type Telling<Answers> = {
  readonly [Key in keyof Answers]-?: (answer: NonNullable<Answers[Key]>) => Line | null;
};

/** The lines of what was answered, in the order of the table; nothing for what was not. */
export function tell<Answers>(answers: Answers, telling: Telling<Answers>): Line[] {
  const lines: Line[] = [];
  for (const key in telling) {
    const answer = answers[key];
    if (answer === undefined || answer === null) continue;
    const line = telling[key](answer);
    if (line) lines.push(line);
  }
  return lines;
}

/** For what is told in another place: how to contact somebody, and the story. */
export function elsewhere(): null {
  return null;
}

export function chosen(label: string, value: string): Line {
  return { label, value, typed: false };
}

export function typed(label: string, value: string): Line {
  return { label, value, typed: true };
}

export function yesOrNo(label: string, answer: YesNo, { answers }: DeskWords): Line {
  return chosen(label, answers.yesNo[answer]);
}

/** As `yesOrNo`, where it is asked whether something is there. */
export function thereIs(label: string, answer: YesNo, { answers }: DeskWords): Line {
  return chosen(label, answers.thereIs[answer]);
}

/** Choices from a list, in the order in which they came. */
export function listed<Choice extends string>(label: string, choices: Choice[], names: Record<Choice, string>): Line {
  return chosen(label, choices.map((choice) => names[choice]).join('; '));
}

export function onDay(label: string, day: Day, words: DeskWords): Line {
  return chosen(label, dayText(day, words));
}
