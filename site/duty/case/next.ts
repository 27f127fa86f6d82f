import { isTooLate, type NextStep, needsManager } from '#shared/triage/attempts.ts';
import { fill } from '#site/parts/words.ts';
import type { Answering } from '../answering.ts';
import { unreachedText } from '../contact/plan.ts';
import { timeText } from '../words.ts';
import type { AtCase } from './at.ts';

/** For somebody who comes back themselves. */
const backText = {
  'can-be-left': 'they-come-back',
  left: 'answer-left',
  'nobody-reads': 'nobody-reads',
} as const satisfies Record<Answering, string>;

type Told = Pick<AtCase, 'words' | 'ranked' | 'next' | 'now' | 'answering'>;

/**
 * What to do next, and where somebody may be in danger now and that is hours away, to tell a manager and what they asked for
 * if nobody reaches them.
 */
export function nextLines(at: Told): string[] {
  const { words, ranked, next, now } = at;
  if (!isTooLate(ranked.placed.band, next, now)) return [nextText(at)];
  const { contact } = ranked;
  const unreached =
    contact?.choice === 'contact-me' && next.is !== 'stopped'
      ? [`${words.reaching.ifUnreached}: ${unreachedText(contact.ifUnreached, words)}`]
      : [];
  return [nextText(at), words.cases.next.pressing, ...unreached];
}

/** Whether somebody is rung or written to by a way of their plan, so that two of the team must not do it at once. */
export function isContacted({ is }: NextStep): boolean {
  return !['stopped', 'they-come-back', 'no-contact', 'answer-at-work'].includes(is);
}

function nextText({ words, ranked, next, answering }: Told): string {
  const text = words.cases.next;
  const { placed, content } = ranked;
  switch (next.is) {
    case 'try':
      return fill(text.try, { route: next.route + 1 });
    case 'wait':
      return fill(next.arranged ? text.arranged : text.wait, {
        route: next.route + 1,
        time: timeText(next.until, words),
      });
    case 'they-come-back':
      return text[backText[answering]];
    case 'stopped':
      return text[next.why];
    case 'enough':
      return needsManager(placed.band, content) ? text.manager : text.enough;
    default:
      return text[next.is];
  }
}
