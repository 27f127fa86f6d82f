import type { OwnAlerts } from '#shared/contract/alerts.ts';
import type { Nation } from '#shared/contract/charity.ts';
import { gapsBetween } from '#shared/rota/shifts.ts';
import { canaryEvery } from '#shared/team/canary.ts';
import { keyringAge } from '#shared/team/clock.ts';
import { drillEvery, sheetSeenAt } from '#shared/team/drill.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { dueAt } from '#shared/triage/order.ts';
import { isEnded, type Ranked } from '../case/ranking.ts';
import { workingOf } from '../rota/working.ts';

type AlertsState = OwnAlerts['state'];

/** What a manager should see to, each with what its sentence tells. Times in Unix seconds. */
export type Fact =
  | { is: 'waiting'; count: number; first: string }
  | { is: 'gaps'; count: number; begins: number; ends: number }
  | { is: 'sheet'; seenAt: number }
  | { is: 'late'; daysLeft: number }
  | { is: 'expired' }
  | { is: 'clock-wrong' }
  | { is: 'alone' }
  | { is: 'alerts'; state: Exclude<AlertsState, { is: 'working' }> }
  /** When a test referral last arrived; null where none ever was sent. */
  | { is: 'canary'; at: number | null };

/** `alerts` is null until the server has said. */
type Known = { onDuty: OnDuty; ranked: readonly Ranked[]; nation: Nation; now: number; alerts: AlertsState | null };

const week = 7 * 86_400;

/** All that applies, the most pressing first; one more thing that managers are told of is one more line here. */
export function factsOf(known: Known): Fact[] {
  const all = [keyringFact, waitingFact, alertsFact, gapsFact, aloneFact, sheetFact, canaryFact];
  return all.flatMap((find) => find(known) ?? []);
}

/** By this computer's clock: a keyring's age is not a matter of the list. */
function keyringFact({ onDuty, now }: Known): Fact | null {
  const age = keyringAge(onDuty.history, now, onDuty.serverNow);
  return age.is === 'fresh' || age.is === 'due' ? null : age;
}

/** Who waits longer than was promised, agreed or arranged, and came as usual; the one that is first in the list first. */
function waitingFact({ ranked, now }: Known): Fact | null {
  const late = ranked.filter(
    ({ entry, content, standing }) =>
      !isEnded(content) && !(entry.lane === 'crowded' && entry.state.is === 'new') && dueAt(standing) < now,
  );
  const [first] = late;
  return first ? { is: 'waiting', count: late.length, first: first.entry.threadId } : null;
}

/** Nobody is told by mail that somebody wrote. */
function alertsFact({ alerts: state }: Known): Fact | null {
  return state && state.is !== 'working' ? { is: 'alerts', state } : null;
}

/** A charity that keeps no rota is not told of its gaps. */
function gapsFact({ onDuty, nation, now }: Known): Fact | null {
  if (onDuty.rota.is !== 'signed') return null;
  const gaps = gapsBetween(workingOf(onDuty, nation), now, now + week);
  return gaps[0] ? { is: 'gaps', count: gaps.length, ...gaps[0] } : null;
}

function aloneFact({ onDuty }: Known): Fact | null {
  const managers = onDuty.history.roster.content.members.filter(({ role }) => role === 'manager');
  return managers.length === 1 ? { is: 'alone' } : null;
}

function canaryFact({ onDuty, now }: Known): Fact | null {
  const at = onDuty.profile.canaryAt ?? null;
  return at === null || now - at >= canaryEvery ? { is: 'canary', at } : null;
}

function sheetFact({ onDuty, now }: Known): Fact | null {
  const seenAt = sheetSeenAt(onDuty);
  return now - seenAt >= drillEvery ? { is: 'sheet', seenAt } : null;
}
