import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { CallLost, call, readAnswer } from '#shared/calls/call.ts';
import type { Case } from '#shared/contract/case.ts';
import type { CaseWrite } from '#shared/contract/case-record.ts';
import { Changes } from '#shared/contract/duty.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { unwritten, writeCase } from '#shared/team/cases.ts';
import { versionOf } from '#shared/team/rota.ts';
import { type OnDuty, refreshDesk } from '#shared/team/sign-in.ts';
import { tellOfDanger } from './alerts/danger.ts';
import { type Letters, readNewLetters } from './case/letters.ts';
import { type Ranked, rank, type Worked } from './case/ranking.ts';
import { type Cases, readNewCases, writable } from './case/reading.ts';
import type { DeskRules } from './case/rules.ts';
import { actOnThread, type QueuedReferral, readQueue, type ThreadAct } from './referrals.ts';
import { isSignedOut } from './session.ts';
import { startUnsealing, type Unsealing } from './unseal.ts';
import { deviceClock } from './words.ts';

const everyMs = 30_000;
/** After a wait for news was lost, and between two looks because of news, of which there may be a flood. Milliseconds. */
const restMs = 5_000;
const betweenMs = 1_000;

/** The queue as the desk shows it: as it was fetched, and ranked. `lookedAt` in Unix seconds, null before the first look. */
export type Seen = {
  queue: QueuedReferral[];
  cases: Cases;
  letters: Letters;
  ranked: Ranked[];
  lookedAt: number | null;
};

const nothingSeen: Seen = { queue: [], cases: new Map(), letters: new Map(), ranked: [], lookedAt: null };

/** Looking happens by itself, over and over; what somebody did they did once, and are told of until they do something else. */
export type Doing = 'looking' | 'acting';

type Options = {
  onDuty: OnDuty;
  rules: DeskRules;
  /** Ends everything that is under way. */
  end: AbortController;
  onChanged: (onDuty: OnDuty) => void;
  onDone: (doing: Doing) => void;
  onFault: (fault: unknown, doing: Doing) => void;
};

/** Keeps the queue up to date: at once when the server has news, and twice a minute besides. */
export function useQueue({ onDuty, rules, end, onChanged, onDone, onFault }: Options) {
  const [seen, setSeen] = useState<Seen>(nothingSeen);
  const newest = useRef(seen);
  newest.current = seen;
  const [unsealing] = useState(() => startUnsealing(end.signal));

  const order = useRef({ begun: 0, shown: 0 });

  const look = useCallback(async () => {
    order.current.begun += 1;
    const own = order.current.begun;
    // What an earlier look brings late must not take the place of what is newer.
    const isOver = () => end.signal.aborted || own < order.current.shown;
    try {
      const queue = await readCurrent(onDuty, newest.current.queue, unsealing, end.signal, onChanged);
      const entries = queue.map(({ entry }) => entry);
      const cases = await readNewCases(onDuty, entries, newest.current.cases, unsealing.cases);
      const letters = await readNewLetters(onDuty, entries, newest.current.letters);
      const now = deviceClock();
      const ranked = await rank(worksOf(queue, cases, letters), rules, now);
      if (isOver()) return;
      order.current.shown = own;
      setSeen({ queue, cases, letters, ranked, lookedAt: now });
      onDone('looking');
      void tellOfDanger(onDuty, ranked);
    } catch (fault) {
      if (!isOver()) onFault(fault, 'looking');
    }
  }, [onDuty, rules, unsealing, end, onChanged, onDone, onFault]);

  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    void latest.current();
    const again = setInterval(() => void latest.current(), everyMs);
    return () => clearInterval(again);
  }, []);
  useEffect(() => {
    const other = new AbortController();
    void waitForNews(onDuty, AbortSignal.any([other.signal, end.signal]), () => latest.current());
    return () => other.abort();
  }, [onDuty, end]);

  /** @returns whether it was done; what went wrong is told */
  const act = async (threadId: string, which: ThreadAct): Promise<boolean> => {
    try {
      const entry = await actOnThread(onDuty, threadId, which);
      order.current.shown = order.current.begun + 1;
      setSeen((before) => withEntry(before, entry));
      onDone('acting');
      return true;
    } catch (fault) {
      onFault(fault, 'acting');
      return false;
    }
  };
  const add = async (threadId: string, what: (content: Case) => Case, next: CaseWrite['next']): Promise<boolean> => {
    try {
      const known = writable(newest.current.cases, threadId);
      const written = await writeCase(onDuty, threadId, known, what, next);
      order.current.shown = order.current.begun + 1;
      setSeen((before) => ({
        ...withEntry(before, written.entry),
        cases: new Map(before.cases).set(threadId, written.known),
      }));
      onDone('acting');
      await latest.current();
      return true;
    } catch (fault) {
      onFault(fault, 'acting');
      return false;
    }
  };
  return { seen, look, act, add };
}

function withEntry(seen: Seen, entry: QueuedReferral['entry']): Seen {
  const own = (one: { entry: QueuedReferral['entry'] }) => one.entry.threadId === entry.threadId;
  return {
    ...seen,
    queue: seen.queue.map((one) => (own(one) ? { ...one, entry } : one)),
    ranked: seen.ranked.map((one) => (own(one) ? { ...one, entry } : one)),
  };
}

function worksOf(queue: QueuedReferral[], cases: Cases, letters: Letters): Worked[] {
  return queue.flatMap((one) => {
    if (!('opening' in one)) return [];
    const found = cases.get(one.entry.threadId) ?? unwritten;
    const { content } = found instanceof Refused ? unwritten : found;
    const said = letters.get(one.entry.threadId)?.said ?? [];
    return [{ entry: one.entry, opening: one.opening, said, content }];
  });
}

/** Waits at the server until something has changed, over and over, until the desk is shut. */
async function waitForNews({ line }: OnDuty, left: AbortSignal, look: () => Promise<void>): Promise<void> {
  // No mark is this one, so that the first answer comes at once and tells the newest.
  let mark = 'none-so-far-----------';
  for (let first = true; !left.aborted; ) {
    try {
      const answered = await call(line, { method: 'GET', path: `/api/changes/${mark.slice(0, 21)}`, signal: left });
      const now = readAnswer(answered, Changes).mark;
      if (now !== mark && !first) {
        await look();
        await new Promise((resolve) => setTimeout(resolve, betweenMs));
      }
      mark = now;
      first = false;
    } catch (fault) {
      if (left.aborted) return;
      // Looking tells that the session is over, and nobody waits for a next time.
      if (isSignedOut(fault)) return look();
      await new Promise((resolve) => setTimeout(resolve, restMs));
    }
  }
}

/**
 * The queue; where something in it is sealed to a newer duty key than this desk has, the desk is brought up to date first.
 * It is too where the server has another rota.
 * @throws {CallLost} also where the desk was shut meanwhile
 */
async function readCurrent(
  onDuty: OnDuty,
  known: QueuedReferral[],
  unsealing: Unsealing,
  left: AbortSignal,
  onChanged: (onDuty: OnDuty) => void,
): Promise<QueuedReferral[]> {
  const { queue, rota } = await readQueue(onDuty, known, unsealing.referrals, left);
  if (left.aborted) throw new CallLost('left');
  const areOpenable = queue.every(({ entry }) => entry.epoch <= onDuty.history.keyring.content.epoch);
  if (areOpenable && rota === versionOf(onDuty.rota)) return queue;
  const current = await refreshDesk(onDuty);
  if (left.aborted) throw new CallLost('left');
  onChanged(current);
  return areOpenable ? queue : (await readQueue(current, queue, unsealing.referrals, left)).queue;
}
