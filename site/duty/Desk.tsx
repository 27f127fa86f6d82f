import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { type RefusalReason, Refused } from '#shared/crypto/refused.ts';
import { isManaging } from '#shared/team/changes.ts';
import { profileOf } from '#shared/team/settings.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import type { Fault } from '#site/parts/Faults.tsx';
import { FaultSummary } from '#site/parts/Faults.tsx';
import { Alerts } from './alerts/Alerts.tsx';
import { AlertsNote } from './alerts/AlertsNote.tsx';
import { useCalling } from './alerts/calling.ts';
import { useAlerts } from './alerts/known.ts';
import { useAlertsWords } from './alerts/words.ts';
import { Begin } from './Begin.tsx';
import { ClockWarning } from './ClockWarning.tsx';
import { rulesOf } from './case/rules.ts';
import { DeskBar } from './DeskBar.tsx';
import { useForgetting } from './forgetting.ts';
import { newHandOver } from './handover/begun.ts';
import { HandOvers } from './handover/HandOvers.tsx';
import { Meeting } from './handover/Meeting.tsx';
import { noOffers, offersOf } from './handover/offers.ts';
import { useHandOvers } from './handover/useHandOvers.ts';
import { Writing } from './handover/Writing.tsx';
import { useHandOverWords } from './handover/words.ts';
import { idleLimit } from './idle.ts';
import { KeyringWarning } from './KeyringWarning.tsx';
import { managersActs } from './managers/acts.ts';
import { ForManagers } from './managers/ForManagers.tsx';
import { SheetDrill } from './managers/SheetDrill.tsx';
import { useManagersWords } from './managers/words.ts';
import { Paper } from './Paper.tsx';
import { Queue } from './Queue.tsx';
import { Referral } from './Referral.tsx';
import type { ThreadAct } from './referrals.ts';
import { OnShift } from './rota/OnShift.tsx';
import { Rota } from './rota/Rota.tsx';
import { useRotaWords } from './rota/words.ts';
import { Settings } from './Settings.tsx';
import { endSession, isSignedOut } from './session.ts';
import { useSettingsWords } from './settings-words.ts';
import { Taking } from './Taking.tsx';
import { Team } from './Team.tsx';
import type { TakingBegun } from './taking-begun.ts';
import { type Doing, type Seen, useQueue } from './useQueue.ts';
import { type DeskWords, deviceClock, faultText, type MembersWords } from './words.ts';
import { answerTo, type Work, withNote } from './work.ts';

type Told = { doing: Doing; faults: Fault[] };
const noFault: Told = { doing: 'looking', faults: [] };

type Place = 'list' | 'team' | 'rota' | 'alerts' | 'settings' | 'taking' | 'hand-over' | 'meeting' | 'sheet';

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
  const [openThread, setOpenThread] = useState(begun.open);
  const [notes, setNotes] = useState(begun.notes);
  const [onCall, setOnCall] = useState<string | null>(null);
  const [place, setPlace] = useState<Place>(begun.taking ? 'taking' : begun.handOver ? 'hand-over' : 'list');
  /** What was stored, until the next thing is done. */
  const [news, setNews] = useState<string | null>(null);
  const [taking, setTaking] = useState<TakingBegun | null>(begun.taking ?? null);
  const [settings, setSettings] = useState(begun.settings);
  const [handOver, setHandOver] = useState(begun.handOver ?? newHandOver);
  const own = useSettingsWords(isManaging(onDuty));
  const rota = useRotaWords();
  const managing = useManagersWords(isManaging(onDuty));
  const handing = useHandOverWords();
  const alerts = useAlertsWords();
  const [told, setTold] = useState<Told>(noFault);
  const [end] = useState(() => new AbortController());
  const rules = useMemo(() => rulesOf(profileOf(onDuty.settings)), [onDuty.settings]);
  const { known, ask } = useAlerts(onDuty, end);
  const forgetAll = useForgetting(onDuty, end);

  const lock = (why: LockReason) => {
    if (end.signal.aborted) return;
    if (why.is !== 'ended') void endSession(onDuty);
    onLocked(why, {
      notes,
      open: openThread,
      ...(settings && { settings }),
      ...(taking && { taking }),
      ...(handOver.text !== '' && { handOver }),
    });
    forgetAll();
  };
  const newestLock = useRef(lock);
  newestLock.current = lock;

  const onFault = useCallback(
    (fault: unknown, doing: Doing = 'acting') => {
      if (end.signal.aborted) return;
      if (isSignedOut(fault)) newestLock.current({ is: 'ended' });
      else setTold((was) => toldOf(was, doing, faultText(fault, words)));
    },
    [words, end],
  );
  const onDone = useCallback(
    (doing: Doing) => setTold((was) => (doing === 'acting' || was.doing === 'looking' ? noFault : was)),
    [],
  );
  const { seen, look, act, add } = useQueue({ onDuty, rules, end, onChanged, onDone, onFault });
  useCalling(seen.queue, seen.lookedAt, alerts?.here.title);
  const { faults } = told;
  const openCase = useCallback((threadId: string | null) => {
    setOpenThread(threadId);
    setNews(null);
    setTold(noFault);
  }, []);
  const { lookedAt } = seen;
  const { handOvers, markRead } = useHandOvers({ onDuty, seen, end, onFault });

  const write = (threadId: string, note: string) => setNotes((others) => withNote(others, threadId, note));
  const actOn = async (threadId: string, which: ThreadAct) => {
    if (!(await act(threadId, which)) || which === 'claim') return;
    write(threadId, '');
    setOnCall(null);
  };
  const takeOver = async (threadId: string) => {
    if (await act(threadId, 'claim')) openCase(threadId);
  };
  const signOut = () => {
    void endSession(onDuty);
    onSignedOut();
    forgetAll();
  };

  const acts = managersActs({
    onDuty,
    text: managing,
    onChanged,
    onFault,
    onArrived: (text) => {
      setNews(text);
      setTold(noFault);
    },
    onMissing: (text) => setTold({ doing: 'acting', faults: [{ id: '', text }] }),
  });

  const toList = () => {
    setPlace('list');
    void look();
  };
  const begin = (another: Place) => {
    setNews(null);
    setPlace(another);
  };
  const stored = (what: string) => {
    setNews(what);
    toList();
  };

  const me = onDuty.member.id;
  const { names } = onDuty.profile;
  const offers = useMemo(
    () => (handing ? offersOf(handOvers, names, handing, words) : noOffers),
    [handOvers, names, handing, words],
  );
  const current = seen.ranked.find(({ entry }) => entry.threadId === openThread);
  const note = (openThread && notes[openThread]) || '';
  const calling = openThread !== null && onCall === openThread;
  const idleAfter = calling ? idleLimit.onCall : idleLimit.usual;
  const now = lookedAt ?? deviceClock();
  /** Managers are told of the keyring among other things, once it is known who waits. */
  const isTold = managing !== null && lookedAt !== null && place === 'list' && !current;
  return (
    <>
      <DeskBar
        {...{ words, lookedAt, idleAfter, name: names[me] ?? words.queue.somebody, team: members.open }}
        onLock={(is) => lock(is === 'idle' ? { is, minutes: idleAfter / 60_000 } : { is })}
        onSignOut={signOut}
        settings={own?.settings.open ?? null}
        onTeam={() => begin('team')}
        rota={rota?.open ?? null}
        onRota={() => begin('rota')}
        alerts={alerts?.open ?? null}
        onAlerts={() => begin('alerts')}
        onSettings={() => begin('settings')}
        onLook={() => void look()}
      />
      <div role="status">{news && <p class="notice">{news}</p>}</div>
      <ClockWarning words={words} onDuty={onDuty} />
      {!isTold && <KeyringWarning members={members} onDuty={onDuty} />}
      {own && place === 'settings' && isManaging(onDuty) ? (
        <Settings
          {...{ words, manager: onDuty, onChanged, draft: settings, own: own.settings }}
          onDraft={setSettings}
          onBack={() => setPlace('list')}
        />
      ) : place === 'taking' ? (
        <Taking
          {...{ words, onDuty, begun: taking }}
          onBegun={setTaking}
          onBack={toList}
          onStored={() => stored(words.taking.stored)}
        />
      ) : rota && place === 'rota' ? (
        <Rota {...{ words, text: rota, onDuty, nation: rules.nation, onChanged }} onBack={toList} />
      ) : handing && place === 'hand-over' ? (
        <Writing
          {...{ words, onDuty, rules, now, text: handing, ranked: seen.ranked, begun: handOver }}
          onBegun={setHandOver}
          onBack={toList}
          onStored={() => {
            setHandOver(newHandOver());
            stored(handing.sent);
          }}
          onEnded={() => lock({ is: 'ended' })}
        />
      ) : handing && place === 'meeting' ? (
        <Meeting {...{ words, onDuty, rules, now, text: handing, ranked: seen.ranked }} onBack={toList} />
      ) : managing && place === 'sheet' && isManaging(onDuty) ? (
        <SheetDrill
          {...{ words, text: managing, manager: onDuty, onChanged }}
          onTeam={() => begin('team')}
          onBack={toList}
          onDone={() => stored(managing.sheet.done)}
        />
      ) : alerts && place === 'alerts' ? (
        <Alerts {...{ words, text: alerts, onDuty, known }} onAsk={ask} onBack={toList} />
      ) : place === 'team' ? (
        <Team {...{ words, members, onDuty, onChanged }} onBack={() => setPlace('list')} />
      ) : (
        <Paper words={words}>
          {current ? (
            <Referral
              key={current.entry.threadId}
              {...{ words, onDuty, rules, now, faults, note, calling }}
              broken={brokenIn(seen, current.entry.threadId)}
              ranked={current}
              all={seen.ranked}
              onAct={(which) => void actOn(current.entry.threadId, which)}
              onAdd={(what, next = 'none') => add(current.entry.threadId, what, next)}
              onNote={(text) => write(current.entry.threadId, text)}
              onCallChanged={(begins) => setOnCall(begins ? current.entry.threadId : null)}
              onOpen={openCase}
              onLook={() => void look()}
              onFault={onFault}
              answer={notes[answerTo(current.entry.threadId)] ?? ''}
              onAnswer={(text) => write(answerTo(current.entry.threadId), text)}
            />
          ) : (
            <>
              <FaultSummary heading={words.faults.heading} faults={faults} />
              {rota && <OnShift {...{ words, text: rota, onDuty, nation: rules.nation, now }} />}
              {alerts && known && !isTold && <AlertsNote {...{ words, text: alerts, known }} />}
              {handing && (
                <HandOvers
                  {...{ words, onDuty, rules, now, text: handing, handOvers, ranked: seen.ranked }}
                  onRead={markRead}
                  onOpen={openCase}
                  onTakeOver={(threadId) => void takeOver(threadId)}
                />
              )}
              {managing && isTold && (
                <ForManagers
                  {...{ words, members, text: managing, own, onDuty, ranked: seen.ranked, nation: rules.nation, now }}
                  alerts={alerts && known && { text: alerts, state: known.state }}
                  onOpen={openCase}
                  onPlace={begin}
                  onRenew={() => void acts.renew()}
                  onCanary={acts.canary}
                />
              )}
              <Begin
                take={words.queue.take}
                handing={handing}
                onTaking={() => begin('taking')}
                onHandOver={() => begin('hand-over')}
                onMeeting={() => begin('meeting')}
              />
              {lookedAt !== null && <Queue {...{ words, me, names, seen, offers, rules, now }} onOpen={openCase} />}
            </>
          )}
        </Paper>
      )}
    </>
  );
}

/** What looking meets over and over is told once: telling it takes the focus. */
function toldOf(was: Told, doing: Doing, text: string): Told {
  const isKnown = doing === 'looking' && was.doing === doing && was.faults[0]?.text === text;
  return isKnown ? was : { doing, faults: [{ id: '', text }] };
}

/** Why what colleagues added to a thread can't be read; null where it can, or there is nothing. */
function brokenIn({ cases }: Seen, threadId: string): RefusalReason | null {
  const found = cases.get(threadId);
  return found instanceof Refused ? found.reason : null;
}
