import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { CallRefused } from '#shared/calls/call.ts';
import type { HandOverEntry } from '#shared/contract/hand-over.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { listHandOvers, markHandOverRead, type OpenedHandOver, readHandOver } from '#shared/team/hand-overs.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import type { Doing, Seen } from '../useQueue.ts';
import { deviceClock } from '../words.ts';

/** One as the server tells of it, beside what it says or why that can't be read. */
export type FoundHandOver = HandOverEntry & { opened: OpenedHandOver | Refused };

type Options = {
  onDuty: OnDuty;
  /** As the queue was seen; after each look the hand-overs are looked at too. */
  seen: Seen;
  end: AbortController;
  onFault: (fault: unknown, doing: Doing) => void;
};

/** The hand-overs of the last days, the newest first, kept up to date beside the queue. */
export function useHandOvers({ onDuty, seen, end, onFault }: Options) {
  const [found, setFound] = useState<readonly FoundHandOver[]>([]);
  const newest = useRef(found);
  const begun = useRef(0);
  const look = useCallback(async () => {
    begun.current += 1;
    const own = begun.current;
    const isOver = () => end.signal.aborted || own !== begun.current;
    try {
      const read = await readNew(onDuty, newest.current);
      if (isOver() || JSON.stringify(read) === JSON.stringify(newest.current)) return;
      newest.current = read;
      setFound(read);
    } catch (fault) {
      if (!isOver()) onFault(fault, 'looking');
    }
  }, [onDuty, end, onFault]);
  useEffect(() => {
    if (seen.lookedAt !== null) void look();
  }, [seen, look]);
  const markRead = async (id: string) => {
    try {
      await markHandOverRead(onDuty, id);
      await look();
    } catch (fault) {
      onFault(fault, 'acting');
    }
  };
  return { handOvers: found, markRead };
}

/** Each is fetched once, unless its writer has put another in its place since. */
async function readNew(onDuty: OnDuty, known: readonly FoundHandOver[]): Promise<FoundHandOver[]> {
  const found: FoundHandOver[] = [];
  for (const entry of await listHandOvers(onDuty)) {
    const before = known.find(({ id, at }) => id === entry.id && at === entry.at);
    const opened = before?.opened ?? (await openOne(onDuty, entry.id));
    if (opened) found.push({ ...entry, opened });
  }
  return found;
}

/** @returns null for one that is gone meanwhile */
async function openOne(onDuty: OnDuty, id: string): Promise<OpenedHandOver | Refused | null> {
  try {
    return await readHandOver(onDuty, id, deviceClock());
  } catch (fault) {
    if (fault instanceof Refused) return fault;
    if (fault instanceof CallRefused && fault.problem.code === 'not-found') return null;
    throw fault;
  }
}
