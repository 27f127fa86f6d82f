import type { Opening } from '#shared/contract/opening.ts';
import { fill } from '#site/parts/words.ts';
import { type DeskWords, timeText } from '../words.ts';
import { chosen, type Line, typed } from './lines.ts';

/**
 * Who took a referral down: their name where their signature was checked, 'unproven' where it was not or does not hold, null
 * where whoever wrote sent it themselves.
 */
export type TakenBy = { name: string } | 'unproven' | null;

/** How a referral came: by which journey, in which language and when it was written, and by whom it was taken down. */
export function cameLines(
  { body, language, at, comesBack, taken }: Opening,
  takenBy: TakenBy,
  words: DeskWords,
): Line[] {
  const { came, journeys } = words.answers;
  const lines = [
    chosen(came.journey, journeys[body.journey]),
    chosen(came.language, came.languages[language]),
    chosen(came.written, timeText(at, words)),
    chosen(came.comesBack, came.comesBacks[comesBack ? 'yes' : 'no']),
  ];
  if (!taken) return lines;
  const how = came.hows[taken.how];
  const by =
    takenBy === null || takenBy === 'unproven'
      ? fill(came.unproven, { how })
      : fill(came.takenBy, { name: takenBy.name, how });
  return [...lines, typed(came.taken, by)];
}
