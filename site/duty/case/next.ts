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

type Told = Pick<AtCase, 'words' | 'ranked' | 'next' | 'now' | 'answering' | 'me' | 'members'>;

/**
 * What to do next. Where somebody may be in danger and that is hours away: first of all to tell a manager, then what they
 * asked for if nobody reaches them.
 */
export function nextLines(at: Told): string[] {
  const { words, ranked, next, now } = at;
  const { band } = ranked.placed;
  if ((band !== 'now' && band !== 'today') || !isTooLate(band, next, now)) return [nextText(at)];
  const text = words.cases.next;
  const role = at.members.find(({ id }) => id === at.me)?.role ?? 'worker';
  const pressing = text.pressing[band];
  if (next.is !== 'wait')
    return [`${pressing.never} ${text.pressing.tell[role]}`, ...unreached(at, role), nextText(at)];
  const time = timeText(next.until, words);
  return [
    `${fill(pressing.until, { time })} ${text.pressing.tell[role]}`,
    ...unreached(at, role),
    fill(text.nextSafe, { time, way: wayText(next.route, at) }),
  ];
}

/** What they asked for if nobody reaches them. Nothing where they want no contact, or that has ended. */
function unreached({ words, ranked: { contact }, next }: Told, role: 'worker' | 'manager'): string[] {
  if (contact?.choice !== 'contact-me' || next.is === 'stopped') return [];
  const asked = `${words.reaching.ifUnreached}: ${unreachedText(contact.ifUnreached ?? { is: 'unsaid' }, words)}`;
  return [contact.ifUnreached ? `${asked}. ${words.cases.next.pressing.decide[role]}` : asked];
}

/** A way by its method and its number; by the number only where the plan that is in force has no such way. */
function wayText(at: number, { words, ranked: { contact } }: Pick<Told, 'words' | 'ranked'>): string {
  const text = words.cases.next;
  const route = at + 1;
  const way = contact?.choice === 'contact-me' ? contact.routes[at] : undefined;
  return way ? fill(text.way, { method: words.reaching.methods[way.method], route }) : fill(text.wayOnly, { route });
}

/** Whether somebody is rung or written to by a way of their plan, so that two of the team must not do it at once. */
export function isContacted({ is }: NextStep): boolean {
  return !['stopped', 'they-come-back', 'no-contact', 'awaits-proof', 'answer-at-work'].includes(is);
}

function nextText(at: Told): string {
  const { words, ranked, next, answering } = at;
  const text = words.cases.next;
  const { placed, content } = ranked;
  switch (next.is) {
    case 'try':
      return fill(text.try, { way: wayText(next.route, at) });
    case 'wait':
      return fill(next.arranged ? text.arranged : text.wait, {
        way: wayText(next.route, at),
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
