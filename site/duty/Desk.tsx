import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { CallLost, CallRefused } from '#shared/calls/call.ts';
import { type OnDuty, refreshDesk } from '#shared/team/sign-in.ts';
import type { Fault } from '#site/parts/Faults.tsx';
import { FaultSummary } from '#site/parts/Faults.tsx';
import { onLeave } from '#site/parts/leaving.ts';
import { CallNote } from './CallNote.tsx';
import { DeskBar } from './DeskBar.tsx';
import { idleLimit } from './idle.ts';
import { KeyringWarning } from './KeyringWarning.tsx';
import { Paper } from './Paper.tsx';
import { Queue } from './Queue.tsx';
import { Referral } from './Referral.tsx';
import { actOnThread, type QueuedReferral, readQueue, type ThreadAct } from './referrals.ts';
import { endSession, forget } from './session.ts';
import { Team } from './Team.tsx';
import { type DeskWords, deviceClock, faultText, type MembersWords } from './words.ts';
import { type Work, withNote } from './work.ts';

const everyMs = 30_000;

/** Why a desk shuts without having been signed out: its key or button, too long without either, or by the server. */
export type LockReason = { is: 'pressed' } | { is: 'idle'; minutes: number } | { is: 'ended' };

type Props = {
  words: DeskWords;
  members: MembersWords;
  onDuty: OnDuty;
  /** What was begun before a lock. */
  begun: Work;
  onChanged: (onDuty: OnDuty) => void;
  onLocked: (why: LockReason, work: Work) => void;
  onSignedOut: () => void;
};

/** The desk of somebody who is signed in: the list, or one referral of it. Keys and words are in memory only. */
export function Desk({ words, members, onDuty, begun, onChanged, onLocked, onSignedOut }: Props) {
  const [queue, setQueue] = useState<QueuedReferral[]>([]);
  const [lookedAt, setLookedAt] = useState<number | null>(null);
  const [openThread, setOpenThread] = useState(begun.open);
  const [notes, setNotes] = useState(begun.notes);
  const [onCall, setOnCall] = useState<string | null>(null);
  const [atTeam, setAtTeam] = useState(false);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [end] = useState(() => new AbortController());
  const forgetAll = useForgetting(onDuty, end);

  const lock = (why: LockReason) => {
    if (end.signal.aborted) return;
    if (why.is !== 'ended') void endSession(onDuty);
    onLocked(why, { notes, open: openThread });
    forgetAll();
  };
  const newestLock = useRef(lock);
  newestLock.current = lock;

  const fail = useCallback(
    (fault: unknown) => {
      if (end.signal.aborted) return;
      if (isSignedOut(fault)) newestLock.current({ is: 'ended' });
      else setFaults([{ id: '', text: faultText(fault, words) }]);
    },
    [words, end],
  );
  const look = useCallback(async () => {
    try {
      setQueue(await readCurrent(onDuty, queue, end.signal, onChanged));
      setLookedAt(deviceClock());
      setFaults([]);
    } catch (fault) {
      fail(fault);
    }
  }, [onDuty, onChanged, queue, fail, end]);

  useEffect(() => {
    if (lookedAt === null) void look();
    const again = setInterval(() => void look(), everyMs);
    return () => clearInterval(again);
  }, [look, lookedAt]);

  const write = (threadId: string, note: string) => setNotes((others) => withNote(others, threadId, note));
  const act = async (threadId: string, act: ThreadAct) => {
    try {
      const entry = await actOnThread(onDuty, threadId, act);
      setQueue(queue.map((referral) => (referral.entry.threadId === threadId ? { ...referral, entry } : referral)));
      setFaults([]);
      if (act === 'claim') return;
      write(threadId, '');
      setOnCall(null);
      // A closed one is done with: back to the list, whose heading takes the focus.
      if (act === 'close') setOpenThread(null);
    } catch (fault) {
      fail(fault);
    }
  };
  const signOut = () => {
    void endSession(onDuty);
    onSignedOut();
    forgetAll();
  };

  const me = onDuty.member.id;
  const { names } = onDuty.profile;
  const current = queue.find(({ entry }) => entry.threadId === openThread);
  const note = (openThread && notes[openThread]) || '';
  const calling = openThread !== null && onCall === openThread;
  const idleAfter = calling ? idleLimit.onCall : idleLimit.usual;
  return (
    <>
      <DeskBar
        {...{ words, lookedAt, idleAfter, name: names[me] ?? words.queue.somebody, team: members.open }}
        onLock={(is) => lock(is === 'idle' ? { is, minutes: idleAfter / 60_000 } : { is })}
        onSignOut={signOut}
        onTeam={() => setAtTeam(true)}
        onLook={() => void look()}
      />
      <KeyringWarning members={members} onDuty={onDuty} />
      {atTeam ? (
        <Team {...{ words, members, onDuty, onChanged }} onBack={() => setAtTeam(false)} />
      ) : (
        <Paper words={words}>
          {current && 'opening' in current ? (
            <Referral
              {...{ words, me, names, faults, entry: current.entry, opening: current.opening }}
              onAct={(which) => void act(current.entry.threadId, which)}
              onBack={() => setOpenThread(null)}
            >
              {(current.entry.state.is !== 'closed' || note !== '') && (
                <CallNote
                  {...{ words, note, onCall: calling }}
                  onNote={(text) => write(current.entry.threadId, text)}
                  onCallChanged={(begins) => setOnCall(begins ? current.entry.threadId : null)}
                />
              )}
            </Referral>
          ) : (
            <>
              <FaultSummary heading={words.faults.heading} faults={faults} />
              {lookedAt !== null && <Queue {...{ words, me, names, queue }} onOpen={setOpenThread} />}
            </>
          )}
        </Paper>
      )}
    </>
  );
}

/** However the session ends (locked, signed out, run out, left), its keys end with it; once a session, not at each change. */
function useForgetting(onDuty: OnDuty, end: AbortController): () => void {
  // Also what a change of the team replaced: a reading that began before it may still need it.
  const held = useRef(new Set<OnDuty>());
  held.current.add(onDuty);
  const forgetAll = useCallback(() => {
    end.abort();
    for (const one of held.current) forget(one);
    held.current.clear();
  }, [end]);
  useEffect(() => {
    const stop = onLeave(forgetAll);
    return () => {
      stop();
      forgetAll();
    };
  }, [forgetAll]);
  return forgetAll;
}

function isSignedOut(fault: unknown): boolean {
  return fault instanceof CallRefused && fault.problem.code === 'not-signed-in';
}

/**
 * The queue; where something in it is sealed to a newer duty key than this desk has, the desk is brought up to date first.
 * @throws {CallLost} also where the desk was shut meanwhile
 */
async function readCurrent(
  onDuty: OnDuty,
  known: QueuedReferral[],
  left: AbortSignal,
  onChanged: (onDuty: OnDuty) => void,
): Promise<QueuedReferral[]> {
  const queue = await readQueue(onDuty, known, left);
  if (left.aborted) throw new CallLost('left');
  if (queue.every(({ entry }) => entry.epoch <= onDuty.history.keyring.content.epoch)) return queue;
  const current = await refreshDesk(onDuty);
  onChanged(current);
  return readQueue(current, queue, left);
}
