import { useState } from 'preact/hooks';
import { Refused } from '#shared/crypto/refused.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { isManaging, renewKeyring } from '#shared/team/changes.ts';
import { keyringAge } from '#shared/team/clock.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { Compare } from './Compare.tsx';
import { Desk } from './Desk.tsx';
import { holdToMarks, isOtherKey } from './marks.ts';
import { RecoverySheet } from './RecoverySheet.tsx';
import { SignIn } from './SignIn.tsx';
import { type DeskWords, deviceClock, type MembersWords } from './words.ts';

/** The duty page: signing in, coming back by the sheet, or the desk. */
export function Duty({ words, members, pin }: { words: DeskWords; members: MembersWords; pin: Pin }) {
  const [onDuty, setOnDuty] = useState<OnDuty | null>(null);
  const [bySheet, setBySheet] = useState(false);
  const [news, setNews] = useState<string | null>(null);
  const [otherKey, setOtherKey] = useState(() => isOtherKey(pin));
  const signOut = (reason: string | null) => {
    setOnDuty(null);
    setNews(reason);
  };
  if (otherKey) return <Compare members={members} pin={pin} onSame={() => setOtherKey(false)} />;
  if (onDuty) {
    const changed = (fresh: OnDuty) => {
      holdToMarks(pin, fresh.history);
      setOnDuty(fresh);
    };
    return <Desk {...{ words, members, onDuty }} onChanged={changed} onSignedOut={signOut} />;
  }
  if (bySheet) {
    const recovered = () => {
      setBySheet(false);
      setNews(words.sheet.done);
    };
    return <RecoverySheet words={words} pin={pin} onBack={() => setBySheet(false)} onRecovered={recovered} />;
  }
  const enter = async (signedIn: OnDuty) => {
    holdToMarks(pin, signedIn.history);
    const current = await renewIfDue(signedIn);
    holdToMarks(pin, current.history);
    setOnDuty(current);
  };
  return <SignIn words={words} pin={pin} news={news} onSheet={() => setBySheet(true)} onSignedIn={enter} />;
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
