import type { LookedAt } from './referrals.ts';

export type Group = 'mine' | 'waiting' | 'others' | 'crowded' | 'closed';
/** In the order in which the desk shows them: what came in a rush stands below what came as usual. */
const groups: Group[] = ['mine', 'waiting', 'others', 'crowded', 'closed'];

/** The queue in its groups, those that hold nothing left out. Within a group the order stays. */
export function groupsOf(queue: LookedAt[], me: string): { group: Group; members: LookedAt[] }[] {
  const grouped = Map.groupBy(queue, (referral) => groupOf(referral, me));
  return groups.flatMap((group) => {
    const members = grouped.get(group);
    return members ? [{ group, members }] : [];
  });
}

/** What somebody has claimed or closed has been looked at: it no longer matters how it came in. */
function groupOf({ entry: { state, lane } }: LookedAt, me: string): Group {
  if (state.is === 'closed') return 'closed';
  if (state.is === 'claimed') return state.by === me ? 'mine' : 'others';
  return lane === 'crowded' ? 'crowded' : 'waiting';
}
