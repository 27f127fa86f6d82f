import type { DatabaseSync } from 'node:sqlite';
import { appendAudit } from '#api/store/audit.ts';
import type { Commits } from '#api/store/commits.ts';
import type { Store } from '#api/store/store.ts';

const hour = 3600;

/**
 * That a member looked at the list, an entry an hour: a desk looks twice a minute. It holds up no look, and where it can't be
 * written now, the next look writes it.
 */
export function listingsOf(database: DatabaseSync, commits: Commits): Pick<Store, 'noteListing'> {
  const noted = new Map<string, number>();
  return {
    noteListing: async (member, now) => {
      const since = Math.floor(now / hour);
      if (noted.get(member) === since) return;
      noted.set(member, since);
      const entry = { at: now - (now % 60), actor: member, act: 'listed' };
      await commits.run(() => appendAudit(database, entry)).catch(() => noted.delete(member));
    },
  };
}
