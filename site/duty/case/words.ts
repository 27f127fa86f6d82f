import type { Reason } from '#shared/triage/bands.ts';
import type { cases } from '#site/content/en/cases.ts';
import type { Words } from '#site/content/languages.ts';
import { fill } from '#site/parts/words.ts';

export type CaseWords = Words<typeof cases>;

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

/** How long until something is due, or since: `Due in 3 h`. No more exact than it helps. @param seconds from now */
export function dueText(seconds: number, words: CaseWords): string {
  const { due } = words;
  const minutes = Math.round(Math.abs(seconds) / 60);
  const time =
    minutes < 60
      ? fill(due.minutes, { count: minutes })
      : minutes < 48 * 60
        ? fill(due.hours, { count: Math.round(minutes / 60) })
        : fill(due.days, { count: Math.round(minutes / 1440) });
  return fill(seconds < 0 ? due.over : due.in, { time });
}
