import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { CallRefused, call } from '#shared/calls/call.ts';
import { wipe } from '#shared/crypto/keys.ts';
import { wipeMember } from '#shared/crypto/member.ts';
import { type OnDuty, refreshDesk } from '#shared/team/sign-in.ts';
import type { Fault } from '#site/parts/Faults.tsx';
import { FaultSummary } from '#site/parts/Faults.tsx';
import { onLeave } from '#site/parts/leaving.ts';
import { fill } from '#site/parts/words.ts';
import { KeyringWarning } from './KeyringWarning.tsx';
import { Queue } from './Queue.tsx';
import { Referral } from './Referral.tsx';
import { actOnThread, type QueuedReferral, readQueue, type ThreadAct } from './referrals.ts';
import { Team } from './Team.tsx';
import { clockText, type DeskWords, deviceClock, faultText, type MembersWords } from './words.ts';

const everyMs = 30_000;

type Props = {
  words: DeskWords;
  members: MembersWords;
  onDuty: OnDuty;
  onChanged: (onDuty: OnDuty) => void;
  onSignedOut: (news: string | null) => void;
};

/** The desk of somebody who is signed in: the list, or one referral of it. Keys and words are in memory only. */
export function Desk({ words, members, onDuty, onChanged, onSignedOut }: Props) {
  const [queue, setQueue] = useState<QueuedReferral[]>([]);
  const [lookedAt, setLookedAt] = useState<number | null>(null);
  const [openThread, setOpenThread] = useState<string | null>(null);
  const [atTeam, setAtTeam] = useState(false);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [end] = useState(() => new AbortController());

  const fail = useCallback(
    (fault: unknown) => {
      if (fault instanceof CallRefused && fault.problem.code === 'not-signed-in') onSignedOut(words.faults.signedOut);
      else setFaults([{ id: '', text: faultText(fault, words) }]);
    },
    [words, onSignedOut],
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
  const session = onDuty.line.token;
  const newest = useRef(onDuty);
  newest.current = onDuty;
  // However the session ends (signed out, run out, left), its keys end with it; once a session, not at each change.
  const forgetAll = useCallback(() => {
    end.abort();
    forget(newest.current);
  }, [end]);
  useEffect(() => {
    const stop = onLeave(forgetAll);
    return () => {
      stop();
      forgetAll();
    };
  }, [session, forgetAll]);

  const act = async (threadId: string, act: ThreadAct) => {
    try {
      const entry = await actOnThread(onDuty, threadId, act);
      setQueue(queue.map((referral) => (referral.entry.threadId === threadId ? { ...referral, entry } : referral)));
      setFaults([]);
      // A closed one is done with: back to the list, whose heading takes the focus.
      if (act === 'close') setOpenThread(null);
    } catch (fault) {
      fail(fault);
    }
  };
  const signOut = async () => {
    await call(onDuty.line, { method: 'DELETE', path: '/api/session' }).catch(() => undefined);
    onSignedOut(null);
  };

  const me = onDuty.member.id;
  const { names } = onDuty.profile;
  const current = queue.find(({ entry }) => entry.threadId === openThread);
  return (
    <>
      <div class="actions">
        <span>{fill(words.queue.signedInAs, { name: names[me] ?? words.queue.somebody })}</span>
        <button type="button" class="button button--quiet" onClick={signOut}>
          {words.queue.signOut}
        </button>
        <button type="button" class="button button--quiet" onClick={() => setAtTeam(true)}>
          {members.open}
        </button>
        <button type="button" class="button button--quiet" onClick={look}>
          {words.queue.refresh}
        </button>
        <span class="hint">{lookedAt !== null && fill(words.queue.refreshed, { time: clockText(lookedAt) })}</span>
      </div>
      <KeyringWarning members={members} onDuty={onDuty} />
      {atTeam ? (
        <Team {...{ words, members, onDuty, onChanged }} onBack={() => setAtTeam(false)} />
      ) : current && 'opening' in current ? (
        <Referral
          {...{ words, me, names, faults, entry: current.entry, opening: current.opening }}
          onAct={(which) => void act(current.entry.threadId, which)}
          onBack={() => setOpenThread(null)}
        />
      ) : (
        <>
          <FaultSummary heading={words.faults.heading} faults={faults} />
          {lookedAt !== null && <Queue {...{ words, me, names, queue }} onOpen={setOpenThread} />}
        </>
      )}
    </>
  );
}

/**
 * The queue; where something in it is sealed to a newer duty key than this desk has, the desk is brought up to date first.
 */
async function readCurrent(
  onDuty: OnDuty,
  known: QueuedReferral[],
  left: AbortSignal,
  onChanged: (onDuty: OnDuty) => void,
): Promise<QueuedReferral[]> {
  const queue = await readQueue(onDuty, known, left);
  if (queue.every(({ entry }) => entry.epoch <= onDuty.history.keyring.content.epoch)) return queue;
  const current = await refreshDesk(onDuty);
  onChanged(current);
  return readQueue(current, queue, left);
}

/** Overwrites every key of the session. */
function forget({ keys, dutyKeys, charityKey }: OnDuty): void {
  wipeMember(keys);
  wipe(...dutyKeys.values());
  if (charityKey) wipe(charityKey);
}
