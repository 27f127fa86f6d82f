import type { OnDuty } from '#shared/team/sign-in.ts';
import { answeringOf } from '../answering.ts';
import { nextLines } from '../case/next.ts';
import { nextFor, type Ranked } from '../case/ranking.ts';
import type { DeskRules } from '../case/rules.ts';
import type { DeskWords } from '../words.ts';

/** What a next step is reckoned and told with. `now` in Unix seconds. */
export type Telling = { words: DeskWords; onDuty: OnDuty; rules: DeskRules; now: number };

/** What is to be done next about somebody, in one sentence without anything that was typed. */
export function nextStepText(ranked: Ranked, { words, onDuty, rules, now }: Telling): string {
  const { history, member } = onDuty;
  const [first = ''] = nextLines({
    words,
    ranked,
    now,
    next: nextFor(ranked, rules, now),
    answering: answeringOf(ranked.opening, null),
    me: member.id,
    members: history.roster.content.members,
  });
  return first;
}
