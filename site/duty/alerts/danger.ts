import { call } from '#shared/calls/call.ts';
import { profileOf } from '#shared/team/settings.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import type { Ranked } from '../case/ranking.ts';

type Placed = Pick<Ranked, 'entry' | 'placed'>;

/** Threads that this page has told of, so that a desk that is locked and opened again does not tell twice. Ids, and no words. */
const told = new Set<string>();

/**
 * Has whoever is on shift alerted at once of referrals in immediate danger that nobody works on, where the charity chose so.
 * The server learns that there is one, and not which. What did not reach it is told at the next look.
 */
export async function tellOfDanger(onDuty: OnDuty, ranked: readonly Placed[], known = told): Promise<void> {
  if (!profileOf(onDuty.settings)?.alerts?.dangerAtOnce) return;
  const untold = ranked.filter((one) => isInDanger(one) && !known.has(one.entry.threadId));
  if (untold.length === 0) return;
  for (const { entry } of untold) known.add(entry.threadId);
  try {
    await call(onDuty.line, { method: 'POST', path: '/api/alerts/danger' });
  } catch {
    for (const { entry } of untold) known.delete(entry.threadId);
  }
}

function isInDanger({ entry, placed }: Placed): boolean {
  return placed.band === 'now' && entry.state.is === 'new' && entry.revision === 0;
}
