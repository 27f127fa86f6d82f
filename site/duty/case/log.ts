import { type Attempt, type Case, type Reveal, writersRoutes } from '#shared/contract/case.ts';
import { fill } from '#site/parts/words.ts';
import { type DeskWords, timeText } from '../words.ts';

/** One thing that was done to reach somebody: what, when and by whom; then what was arranged, and why it was not as planned. */
export type LogLine = { id: string; text: string; more: string[] };

/** Every try, and every time that a number or an address was shown, the newest first. */
export function logLines(
  { attempts, reveals }: Pick<Case, 'attempts' | 'reveals'>,
  words: DeskWords,
  nameOf: (memberId: string) => string,
): LogLine[] {
  const knownOf = ({ at, by }: Attempt | Reveal) => ({ time: timeText(at, words), name: nameOf(by) });
  const lines = [
    ...attempts.map((one) => ({ one, text: attemptText(one, knownOf(one), words) })),
    ...reveals.map((one) => ({ one, text: revealText(one, knownOf(one), words) })),
  ];
  return lines
    .toSorted((a, b) => b.one.at - a.one.at)
    .map(({ one, text }) => ({ id: one.id, text, more: moreOf(one, words) }));
}

type Known = { time: string; name: string };

function attemptText({ outcome }: Attempt, known: Known, { cases: { attempts } }: DeskWords): string {
  return fill(attempts.line, { ...known, outcome: attempts.outcomes[outcome] });
}

/** Ways of whoever wrote in are counted from their own beginning. */
function revealText({ route }: Reveal, known: Known, { cases: { attempts } }: DeskWords): string {
  if (route < writersRoutes) return fill(attempts.shown, { ...known, number: route + 1 });
  return fill(attempts.shownWriters, { ...known, number: route - writersRoutes + 1 });
}

function moreOf(one: Attempt | Reveal, words: DeskWords): string[] {
  const text = words.cases.attempts;
  const arrangedFor = 'arrangedFor' in one ? one.arrangedFor : undefined;
  return [
    ...(arrangedFor === undefined ? [] : [fill(text.arrangedFor, { time: timeText(arrangedFor, words) })]),
    ...(one.outside === undefined ? [] : [fill(text.outside, { reason: one.outside })]),
  ];
}
