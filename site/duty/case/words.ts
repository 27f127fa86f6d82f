import type { Reason } from '#shared/triage/bands.ts';
import { dueAt } from '#shared/triage/order.ts';
import type { cases } from '#site/content/en/cases.ts';
import type { Words } from '#site/content/languages.ts';
import { fill } from '#site/parts/words.ts';
import type { Ranked } from './ranking.ts';

export type CaseWords = Words<typeof cases>;
type Due = Pick<Ranked, 'standing' | 'opening'>;

/** Why somebody stands where they stand, in words. */
export function reasonText(reason: Reason, words: CaseWords): string {
  const text = 'by' in reason ? words.said[reason.by][reason.is] : words.reasons[reason.is];
  switch (reason.is) {
    case 'indicator':
      return fill(text, { indicator: words.indicators[reason.indicator] });
    case 'tool-high':
    case 'tool-medium':
      return fill(text, { tool: reason.tool });
    case 'kind':
      return fill(text, { kind: words.kinds[reason.kind] });
    case 'repeat':
    case 'maybe-repeat':
      return fill(text, { times: reason.times });
    case 'judged':
      return fill(text, { band: words.bands[reason.band] });
    default:
      return text;
  }
}

/** How long until an answer or the next step is due, or since: `Answer promised within 3 h`. No more exact than it helps. */
export function dueText(one: Due, now: number, words: CaseWords): string {
  const { due } = words;
  const seconds = dueAt(one.standing) - now;
  const minutes = Math.round(Math.abs(seconds) / 60);
  const time =
    minutes < 60
      ? fill(due.minutes, { count: minutes })
      : minutes < 72 * 60
        ? fill(due.hours, { count: Math.round(minutes / 60) })
        : fill(due.days, { count: Math.round(minutes / 1440) });
  const text = due[dueIs(one)];
  return fill(seconds < 0 ? text.over : text.in, { time });
}

/** The pages promise an answer to whoever writes for themselves or a friend; for an agency the team has its own target. */
function dueIs({ standing, opening }: Due): 'promised' | 'wanted' | 'next' | 'arranged' {
  if (standing.nextAt !== null) return standing.arranged ? 'arranged' : 'next';
  const { journey } = opening.body;
  return journey === 'professional' || journey === 'consultation' ? 'wanted' : 'promised';
}
