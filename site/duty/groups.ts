import type { Band } from '#shared/contract/case.ts';
import { isEnded, type Ranked } from './case/ranking.ts';

export type Group = 'first' | Band | 'crowded' | 'closed';
/** In the order in which the desk shows them: what came in a rush stands below what came as usual. */
const groups: Group[] = ['first', 'now', 'today', 'two-days', 'other', 'crowded', 'closed'];

/** The ranked queue in its groups, those that hold nothing left out. Within a group the order stays. @param now Unix seconds */
export function groupsOf(ranked: Ranked[], now: number): { group: Group; members: Ranked[] }[] {
  const grouped = Map.groupBy(ranked, (one) => groupOf(one, now));
  return groups.flatMap((group) => {
    const members = grouped.get(group);
    return members ? [{ group, members }] : [];
  });
}

/** What somebody has claimed has been looked at: it no longer matters how it came in. */
function groupOf({ entry, content, standing, liftedTo }: Ranked, now: number): Group {
  if (isEnded(content)) return 'closed';
  if (entry.lane === 'crowded' && entry.state.is === 'new') return 'crowded';
  const due = standing.arranged && standing.nextAt !== null && standing.nextAt <= now;
  return standing.asks !== null || due ? 'first' : liftedTo;
}
