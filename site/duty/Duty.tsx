import { useEffect, useRef, useState } from 'preact/hooks';
import { Refused } from '#shared/crypto/refused.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { isManaging, renewKeyring } from '#shared/team/changes.ts';
import { keyringAge } from '#shared/team/clock.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { fill } from '#site/parts/words.ts';
import { Compare } from './Compare.tsx';
import { Desk, type LockReason } from './Desk.tsx';
import { holdToMarks, isOtherKey } from './marks.ts';
import { RecoverySheet } from './RecoverySheet.tsx';
import { SignIn } from './SignIn.tsx';
import { forget } from './session.ts';
import { type DeskWords, deviceClock, type MembersWords } from './words.ts';
import { discard, type KeptWork, keepWork, takeBack, type Work } from './work.ts';

/** Somebody at work, and what they had begun before a lock. */
type Session = { onDuty: OnDuty; begun: Work };

/** The duty page: signing in, also to a locked desk, coming back by the sheet, or the desk. */
export function Duty({ words, members, pin }: { words: DeskWords; members: MembersWords; pin: Pin }) {
  const [session, setSession] = useState<Session | null>(null);
  const [bySheet, setBySheet] = useState(false);
  const [news, setNews] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [otherKey, setOtherKey] = useState(() => isOtherKey(pin));
  const line = useRef<OnDuty['line'] | null>(null);
  const kept = useRef<KeptWork | null>(null);
  useEffect(() => () => discard(kept.current), []);

  const show = (next: Session | null) => {
    line.current = next?.onDuty.line ?? null;
    setSession(next);
  };
  const signOut = () => {
    show(null);
    setName('');
    setNews(null);
  };
  if (otherKey) return <Compare members={members} pin={pin} onSame={() => setOtherKey(false)} />;
  if (session) {
    const changed = (fresh: OnDuty) => {
      // A change that arrives after its desk was shut opens nothing.
      if (line.current !== fresh.line) return forget(fresh);
      holdToMarks(pin, fresh.history);
      setSession({ ...session, onDuty: fresh });
    };
    const lock = (why: LockReason, work: Work) => {
      kept.current = keepWork(work, session.onDuty);
      show(null);
      setNews([lockedText(why, words), kept.current && words.lock.kept].filter(Boolean).join(' '));
    };
    return (
      <Desk
        {...{ words, members, onDuty: session.onDuty, begun: session.begun }}
        onChanged={changed}
        onLocked={lock}
        onSignedOut={signOut}
      />
    );
  }
  if (bySheet) {
    const recovered = () => {
      setBySheet(false);
      setNews(words.sheet.done);
    };
    return <RecoverySheet words={words} pin={pin} onBack={() => setBySheet(false)} onRecovered={recovered} />;
  }
  const enter = async (signedIn: OnDuty, signInName: string) => {
    const current = await checked(signedIn, pin);
    const begun = takeBack(kept.current, current);
    kept.current = null;
    setName(signInName);
    show({ onDuty: current, begun });
  };
  return <SignIn {...{ words, pin, news, name }} onSheet={() => setBySheet(true)} onSignedIn={enter} />;
}

function lockedText(why: LockReason, { lock, faults }: DeskWords): string {
  if (why.is === 'idle') return fill(lock.idle, { minutes: why.minutes });
  return why.is === 'ended' ? faults.signedOut : lock.pressed;
}

/** Holds the team to what this browser saw before, and renews what is due. @throws {Refused} with every key overwritten */
async function checked(signedIn: OnDuty, pin: Pin): Promise<OnDuty> {
  try {
    holdToMarks(pin, signedIn.history);
    const current = await renewIfDue(signedIn);
    holdToMarks(pin, current.history);
    return current;
  } catch (fault) {
    forget(signedIn);
    throw fault;
  }
}

/**
 * A manager's sign-in renews a keyring that is a week old. When it can't be done now (another manager was quicker, no
 * answer), the desk opens all the same: there are weeks left, and every desk says so in time. A server that says it did and
 * did not is another matter.
 */
async function renewIfDue(onDuty: OnDuty): Promise<OnDuty> {
  const { is } = keyringAge(onDuty.history, deviceClock(), onDuty.serverNow);
  if (is === 'fresh' || is === 'clock-wrong' || !isManaging(onDuty)) return onDuty;
  try {
    return await renewKeyring(onDuty, deviceClock());
  } catch (fault) {
    if (fault instanceof Refused) throw fault;
    return onDuty;
  }
}
