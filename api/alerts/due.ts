import type { Known } from '#api/alerts/known.ts';
import { entryOf } from '#api/queue/claims.ts';
import type { ThreadRow } from '#api/store/store.ts';
import type { AlertRules } from '#shared/contract/alerts.ts';

/** What had come by some moment: how many frames of the person each thread had, by its id. */
export type Came = ReadonlyMap<string, number>;

/**
 * The newest tick of the clock that is not later than a moment: …:00, :15, :30, :45 in UTC for a quarter of an hour. It
 * hangs on nothing that happens, nor on when the server began.
 * @param now Unix seconds
 */
export function tickOf(now: number, { every }: Pick<AlertRules, 'every'>): number {
  return now - (now % (every * 60));
}

/** Who is on shift, on call too, each once. */
export function membersOnShift({ shifts }: Pick<Known, 'shifts'>): string[] {
  return [...new Set(shifts?.flatMap(({ member }) => member ?? []))];
}

/** Who gets a mail at a tick. In the steady rhythm nothing that anybody wrote has a say in it. */
export function dueAt(known: Known, before: Came, tick: number): string[] {
  const { rules, threads } = known;
  if (rules.rhythm === 'when-waiting' && !isSomethingNew(threads, before, tick)) return [];
  return membersOnShift(known);
}

/** @param tick what came at it or later belongs to the next one */
export function cameBy(threads: ThreadRow[], tick: number): Came {
  return new Map(threads.filter(({ at }) => at < tick).map(({ threadId, frames }) => [threadId, frames]));
}

/** Whether anybody wrote since, and nobody works on it. */
function isSomethingNew(threads: ThreadRow[], before: Came, tick: number): boolean {
  return threads.some((thread) => {
    if (thread.at >= tick || entryOf(thread, tick).state.is === 'claimed') return false;
    return thread.frames > (before.get(thread.threadId) ?? -1);
  });
}
