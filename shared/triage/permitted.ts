import type { ContactPlan } from '#shared/contract/about.ts';
import type { AttemptOutcome } from '#shared/contract/case.ts';
import type { Nation } from '#shared/contract/charity.ts';
import type { Route } from '#shared/contract/safe-contact.ts';
import { inLondon } from '#shared/triage/london.ts';
import { isSafeAt } from '#shared/triage/windows.ts';

/**
 * Outcomes by which the team reached out and nobody was spoken to. Whoever spoke, arranged a time or asked to stop may have
 * rung in, and what was unsafe is logged at once, without a question.
 */
const reachedOut: AttemptOutcome[] = [
  'no-answer',
  'voicemail',
  'text-sent',
  'email-sent',
  'other-answered',
  'wrong-number',
];

/**
 * Whether the plan permits what came of an attempt: that way, that which was left there, and that moment. Where there is no
 * plan, or it stands in an attached form, nothing is known here and nothing is asked. @param now Unix seconds
 */
export function isPermitted(
  { outcome, route: at }: { outcome: AttemptOutcome; route: number },
  contact: ContactPlan | null,
  { nation, now }: { nation: Nation; now: number },
): boolean {
  if (contact === null || contact.choice === 'in-form' || !reachedOut.includes(outcome)) return true;
  if (contact.choice !== 'contact-me') return false;
  const route = contact.routes[at];
  if (!route || !mayLeave(outcome, route)) return false;
  if (contact.recheck !== undefined && inLondon(now).day > contact.recheck) return false;
  return isSafeAt(route, contact, nation, now);
}

/** Whether that may be left by that way, at a time at which it is safe. Through somebody, only they were rung or written to. */
export function mayLeave(outcome: AttemptOutcome, route: Route): boolean {
  switch (outcome) {
    case 'voicemail':
      return route.method === 'call' && route.voicemail;
    case 'text-sent':
      return route.method === 'text' || (route.method === 'call' && route.text);
    case 'email-sent':
      return route.method === 'email';
    default:
      return true;
  }
}
