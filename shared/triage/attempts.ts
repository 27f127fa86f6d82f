import type { ContactPlan } from '#shared/contract/about.ts';
import type { Attempt, Band, Case } from '#shared/contract/case.ts';
import type { Nation } from '#shared/contract/charity.ts';
import { beginningOf, dayAfter, inLondon, minuteOf, momentsOf } from '#shared/triage/london.ts';
import { placeOf } from '#shared/triage/routes.ts';
import { isSafeAt, type Plan, safeTimesOf } from '#shared/triage/windows.ts';

/** How often the team tries before it gives up, and over how many different days at least. */
export type AttemptsPolicy = { tries: number; days: number };

/** What to do next about reaching somebody. `route` is a place in the plan; times in Unix seconds. */
export type NextStep =
  | { is: 'stopped'; why: 'unsafe' | 'asked-to-stop' }
  | { is: 'reached' }
  | { is: 'they-come-back' }
  | { is: 'no-contact' }
  /** Another plan waits for the proof phrase, and no way of the old one is left. */
  | { is: 'awaits-proof' }
  | { is: 'answer-at-work' }
  | { is: 'read-form' }
  | { is: 'try'; route: number }
  | { is: 'wait'; until: number; route: number; arranged: boolean }
  | { is: 'no-safe-time' }
  | { is: 'enough' };

const hour = 3600;
/** How far ahead a next try is looked for. Days. */
const ahead = 16;
/** Parts of a day, in which a next try should differ from the one before: minutes at which each begins. */
const partsOfDay = [0, 12 * 60, 17 * 60];

/**
 * The charity's policy as what to do next: so many tries, over different days and parts of the day, only in safe times of
 * a route that is live. Where there is no plan, a professional asked for advice and is answered. *Unsafe* and *asked to stop* end contact at once, whatever else was arranged.
 */
export function nextStep(
  contact: ContactPlan | null,
  began: Pick<Case, 'attempts' | 'endings'>,
  { policy, nation, now }: { policy: AttemptsPolicy; nation: Nation; now: number },
): NextStep {
  const attempts = attemptsSince(began);
  const ended = endOfContact(attempts);
  if (ended) return { is: 'stopped', why: ended };
  if (contact === null) return { is: 'answer-at-work' };
  if (contact.choice === 'do-not-contact') return { is: 'no-contact' };
  if (contact.choice === 'come-back') return { is: 'they-come-back' };
  if (contact.choice === 'in-form') return stepByForm(attempts, policy);
  const newest = attempts.at(-1);
  // What was arranged for a way that the plan has no more is arranged no more.
  const place = newest && placeOf(newest, contact.routes);
  if (newest?.outcome === 'arranged' && newest.arrangedFor !== undefined && typeof place === 'number') {
    if (newest.arrangedFor > now) return { is: 'wait', until: newest.arrangedFor, route: place, arranged: true };
    return { is: 'try', route: place };
  }
  if (attempts.some(({ outcome }) => outcome === 'spoke')) return { is: 'reached' };
  const live = liveRoutes(contact, attempts, now);
  if (live.length === 0) return { is: 'no-safe-time' };
  if (isEnough(attempts, policy)) return { is: 'enough' };
  for (const moment of momentsFrom(contact, now)) {
    const route = live.find((at) => isSafeAt(routeAt(contact, at), contact, nation, moment));
    if (route === undefined || !isSpread(attempts, policy, moment)) continue;
    return moment === now ? { is: 'try', route } : { is: 'wait', until: moment, route, arranged: false };
  }
  return { is: 'no-safe-time' };
}

/** Where the plan stands in an attached form no way and no time is known here: it is read before each try. */
function stepByForm(attempts: Attempt[], policy: AttemptsPolicy): NextStep {
  if (attempts.at(-1)?.outcome === 'arranged') return { is: 'read-form' };
  if (attempts.some(({ outcome }) => outcome === 'spoke')) return { is: 'reached' };
  return { is: isEnough(attempts, policy) ? 'enough' : 'read-form' };
}

/** The attempts since a case was last opened again: what came before counts no more. */
function attemptsSince({ attempts, endings }: Pick<Case, 'attempts' | 'endings'>): Attempt[] {
  const reopened = endings.findLast((ending) => 'reopened' in ending)?.at ?? 0;
  return attempts.filter(({ at }) => at >= reopened);
}

/** Whether contact has ended for good, and why. */
function endOfContact(attempts: Attempt[]): 'unsafe' | 'asked-to-stop' | null {
  for (const { outcome } of attempts) if (outcome === 'unsafe' || outcome === 'asked-to-stop') return outcome;
  return null;
}

/** True where somebody in one of the two upper bands was never spoken to: only with a manager's agreement is it closed. */
export function needsManager(band: Band, { attempts }: Pick<Case, 'attempts'>): boolean {
  return (band === 'now' || band === 'today') && !attempts.some(({ outcome }) => outcome === 'spoke');
}

/**
 * True where somebody may be in danger now and the plan lets nobody be in touch within the hour, or is to be reached today
 * and it does not within half a day: that is for a manager, not to be waited out. A time that was arranged is theirs.
 */
export function isTooLate(band: Band, next: NextStep, now: number): boolean {
  if (band !== 'now' && band !== 'today') return false;
  switch (next.is) {
    case 'wait':
      return !next.arranged && next.until - now > (band === 'now' ? 1 : 12) * hour;
    case 'no-safe-time':
    case 'awaits-proof':
      return true;
    case 'stopped':
    case 'they-come-back':
    case 'no-contact':
      return band === 'now';
    default:
      return false;
  }
}

/** Places of the routes that may be tried: none that proved wrong, and none once the plan is past its recheck date. */
function liveRoutes(plan: Plan, attempts: Attempt[], now: number): number[] {
  if (plan.recheck !== undefined && inLondon(now).day > plan.recheck) return [];
  const wrong = new Set(
    attempts.filter(({ outcome }) => outcome === 'wrong-number').map((attempt) => placeOf(attempt, plan.routes)),
  );
  return plan.routes.map((_, at) => at).filter((at) => !wrong.has(at));
}

/** Places of the ways of a plan that are still open: none once contact has ended, none that proved wrong. */
export function openWays(plan: Plan, began: Pick<Case, 'attempts' | 'endings'>, now: number): ReadonlySet<number> {
  const attempts = attemptsSince(began);
  return new Set(endOfContact(attempts) ? [] : liveRoutes(plan, attempts, now));
}

function isEnough(attempts: Attempt[], { tries, days }: AttemptsPolicy): boolean {
  return attempts.length >= tries && new Set(attempts.map(({ at }) => inLondon(at).day)).size >= days;
}

/**
 * Whether a try at a moment keeps to the spread: another part of the day than the one before on the same day, and with the
 * days that are still wanted left for the tries that are left.
 */
function isSpread(attempts: Attempt[], { tries, days }: AttemptsPolicy, moment: number): boolean {
  const newest = attempts.at(-1);
  if (!newest) return true;
  const [last, next] = [inLondon(newest.at), inLondon(moment)];
  if (next.day !== last.day) return true;
  if (partOf(next.minute) === partOf(last.minute)) return false;
  const used = new Set(attempts.map(({ at }) => inLondon(at).day)).size;
  return tries - attempts.length > days - used;
}

function partOf(minute: number): number {
  return partsOfDay.findLast((begins) => begins <= minute) ?? 0;
}

function routeAt(plan: Plan, at: number) {
  const route = plan.routes[at];
  if (!route) throw new RangeError('the plan has no such route');
  return route;
}

/** `now` and every later moment at which something changes: a time begins or ends, or a part of the day begins. */
function* momentsFrom(plan: Plan, now: number): Generator<number> {
  const minutes = new Set(partsOfDay);
  for (const route of plan.routes) {
    for (const { from, to } of [...safeTimesOf(route), ...route.never])
      for (const time of [from, to]) minutes.add(minuteOf(time) % 1440);
  }
  const inOrder = [...minutes].sort((one, other) => one - other);
  const today = inLondon(now).day;
  yield now;
  for (let days = 0; days < ahead; days++) {
    const day = dayAfter(today, days);
    const moments = [beginningOf(day), ...inOrder.flatMap((minute) => momentsOf(day, minute))];
    yield* moments.filter((moment) => moment > now).sort((one, other) => one - other);
  }
}
