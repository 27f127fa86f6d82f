import type { Route, SafeContact } from '#shared/contract/safe-contact.ts';
import type { Times } from '#shared/contract/times.ts';
import { routeMark } from '#shared/triage/routes.ts';
import { safeTimesOf } from '#shared/triage/windows.ts';

type Contact = Extract<SafeContact, { choice: 'contact-me' }>;

/**
 * What two plans both allow: the routes that stand in both, at times that both allow, with permissions that both give. All
 * else is as in the plan that there was, proof phrase and introduction above all, which nobody changes by asking.
 */
export function narrowedPlan(was: SafeContact, asked: SafeContact): SafeContact {
  if (was.choice !== 'contact-me') return asked.choice === 'do-not-contact' ? asked : was;
  if (asked.choice !== 'contact-me') return asked;
  const routes = was.routes.flatMap((route) => {
    const other = asked.routes.find((one) => routeMark(one) === routeMark(route));
    return other ? (narrowedRoute(route, other) ?? []) : [];
  });
  if (routes.length === 0) return { choice: 'do-not-contact' };
  return inAskedOrder({ ...was, routes, ...narrowedRest(was, asked) }, asked);
}

/** More times at which nobody may be in touch, on every route. */
export function withNever(plan: SafeContact, never: readonly Times[]): SafeContact {
  if (plan.choice !== 'contact-me') return plan;
  return { ...plan, routes: plan.routes.map((route) => ({ ...route, never: together(route.never, never) })) };
}

/** Null where no time is left. A route in writing may have no safe times at all, which means any; through somebody, working hours. */
function narrowedRoute(was: Route, asked: Route): Route | null {
  const safe = asked.safe.length === 0 ? [...was.safe] : bothSafe(safeTimesOf(was), asked.safe);
  if (!safe) return null;
  const narrowed = { ...was, safe, never: together(was.never, asked.never) };
  if (narrowed.method !== 'call' || asked.method !== 'call') return narrowed;
  return { ...narrowed, voicemail: narrowed.voicemail && asked.voicemail, text: narrowed.text && asked.text };
}

/** What may be taken back or tightened beside the routes. */
function narrowedRest(was: Contact, asked: Contact): Partial<Contact> {
  return {
    ...(asked.bankHolidays === 'never' ? { bankHolidays: asked.bankHolidays } : {}),
    ...(isLess(asked.ifUnreached, was.ifUnreached) ? { ifUnreached: asked.ifUnreached } : {}),
    ...(asked.recheck && (!was.recheck || asked.recheck < was.recheck) ? { recheck: asked.recheck } : {}),
    ...(was.whoElse !== undefined && asked.whoElse === undefined ? { whoElse: undefined } : {}),
  };
}

/** Whether less is to be done where nobody is reached: to stop, which a missing answer means too; to try; to ask the police. */
function isLess(one: Contact['ifUnreached'], other: Contact['ifUnreached']): boolean {
  const [first, second] = [one, other].map((answer) =>
    answer ? ['stop', 'try-until', 'ask-police'].indexOf(answer.is) : 0,
  );
  if (one?.is === 'try-until' && other?.is === 'try-until') return one.day < other.day;
  return (first ?? 0) <= (second ?? 0);
}

/** With its keys in the order of the plan that was asked for, and those that are not set left out: equal plans look equal. */
function inAskedOrder(plan: Contact, asked: Contact): Contact {
  const keys = [...new Set([...Object.keys(asked), ...Object.keys(plan)])] as (keyof Contact)[];
  return Object.fromEntries(keys.flatMap((key) => (plan[key] === undefined ? [] : [[key, plan[key]]]))) as Contact;
}

/** Times that stand in both; none at all in the first means any time. Null where both name times that do not meet. */
function bothSafe(one: readonly Times[], other: readonly Times[]): Times[] | null {
  if (one.length === 0) return [...other];
  const both = one.flatMap((left) => other.flatMap((right) => overlap(left, right) ?? []));
  return both.length === 0 ? null : unlike(both);
}

function overlap(one: Times, other: Times): Times | null {
  const days = one.days.filter((day) => other.days.includes(day));
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  return days.length > 0 && from < to ? { days, from, to } : null;
}

function together(one: readonly Times[], other: readonly Times[]): Times[] {
  return unlike([...one, ...other]);
}

function unlike(times: readonly Times[]): Times[] {
  return [...new Map(times.map((time) => [JSON.stringify([time.days, time.from, time.to]), time])).values()];
}
