import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Nation } from '#shared/contract/charity.ts';
import { RotaPlan } from '#shared/contract/rota.ts';
import { listedTo, sinceDay, withoutShift, withShift, worked } from '#shared/rota/edits.ts';
import { withFound } from '#shared/rota/found.ts';
import { gapsBetween, plannedBetween, shiftsBetween } from '#shared/rota/shifts.ts';
import { changeRota } from '#shared/team/change-rota.ts';
import { isManaging } from '#shared/team/changes.ts';
import { planOf } from '#shared/team/rota.ts';
import { type OnDuty, refreshDesk } from '#shared/team/sign-in.ts';
import type { RotaWords } from '#site/content/en/rota.ts';
import { type Fault, FaultSummary } from '#site/parts/Faults.tsx';
import { Heading } from '#site/parts/Heading.tsx';
import { fill } from '#site/parts/words.ts';
import { type DeskWords, dayOf, deviceClock, faultText, timeText } from '../words.ts';
import { AddShift } from './AddShift.tsx';
import { Coming } from './Coming.tsx';
import { Feed } from './Feed.tsx';
import { FromCalendar } from './FromCalendar.tsx';
import { ListedTo } from './ListedTo.tsx';
import { OnShift } from './OnShift.tsx';
import { ToCalendar } from './ToCalendar.tsx';
import { Weekly } from './Weekly.tsx';
import { nameIn, workingOf } from './working.ts';

type Props = {
  words: DeskWords;
  text: RotaWords;
  onDuty: OnDuty;
  nation: Nation;
  onChanged: (onDuty: OnDuty) => void;
  onBack: () => void;
};

const twoWeeks = 14 * 86_400;
const twelveWeeks = 6 * twoWeeks;

/** Who is on shift and who will be, and where nobody is; for managers also everything that changes it. */
export function Rota({ words, text, onDuty, nation, onChanged, onBack }: Props) {
  const [faults, setFaults] = useState<Fault[]>([]);
  const [news, setNews] = useState('');
  const [now] = useState(deviceClock);
  const manager = isManaging(onDuty) ? onDuty : null;
  const fail = useCallback((fault: unknown) => setFaults([{ id: '', text: faultText(fault, words) }]), [words]);
  // Another manager may have changed it since this desk was opened.
  useEffect(() => void refreshDesk(onDuty).then(onChanged, fail), []);
  /** @returns whether it is stored; what went wrong is told */
  const change = async (make: (plan: RotaPlan) => RotaPlan): Promise<boolean> => {
    if (!manager) return false;
    setNews('');
    const plan = sinceDay(make(planOf(manager.rota)), dayOf(now));
    // Each shift by itself was checked before: what does not fit are too many.
    if (!RotaPlan.safeParse(plan).success) {
      setFaults([{ id: '', text: text.faults.full }]);
      return false;
    }
    try {
      onChanged(await changeRota(manager, plan, deviceClock()));
      setFaults([]);
      setNews(text.changed);
      return true;
    } catch (fault) {
      fail(fault);
      await refreshDesk(onDuty).then(onChanged, fail);
      return false;
    }
  };
  const working = workingOf(onDuty, nation);
  const mine = shiftsBetween(working, now, now + twelveWeeks).filter(({ member }) => member === onDuty.member.id);
  const gaps = gapsBetween(working, now, now + twoWeeks);
  const nameOf = (member: string) => nameIn(onDuty, member, words);
  const { members } = onDuty.history.roster.content;
  return (
    <section>
      <FaultSummary heading={words.faults.heading} faults={faults} />
      <button type="button" class="button button--quiet" onClick={onBack}>
        {text.back}
      </button>
      <Heading>{text.heading}</Heading>
      <p role="status">{news}</p>
      {onDuty.rota.is === 'none' && <p>{text.none}</p>}
      <OnShift {...{ words, text, onDuty, nation, now }} />
      {onDuty.rota.is === 'signed' && (
        <>
          <Coming
            {...{ words, text, nameOf, members }}
            shifts={plannedBetween(working, now, now + twoWeeks)}
            onWorked={manager && ((shift, member) => void change((plan) => worked(plan, shift, member)))}
          />
          <section aria-label={text.gaps}>
            <h3>{text.gaps}</h3>
            {gaps.length === 0 ? (
              <p>{text.noGaps}</p>
            ) : (
              <ul>
                {gaps.map(({ begins, ends }) => (
                  <li key={begins}>{fill(text.gap, { from: timeText(begins, words), to: timeText(ends, words) })}</li>
                ))}
              </ul>
            )}
          </section>
        </>
      )}
      {mine.length > 0 && <ToCalendar {...{ text, shifts: mine, now }} />}
      {onDuty.rota.is === 'signed' && <Feed text={text.calendar.feed} onDuty={onDuty} onFault={fail} />}
      {manager && (
        <>
          <Weekly
            {...{ words, text, nameOf, weekly: working.plan.weekly }}
            onRemove={(id) => void change((plan) => withoutShift(plan, id))}
          />
          <ListedTo
            {...{ text }}
            to={working.plan.onShiftOnly ? 'on-shift' : 'everybody'}
            onListed={(to) => void change((plan) => listedTo(plan, to))}
          />
          <FromCalendar
            {...{ text, members, nameOf }}
            onFound={(found, whose) => change((plan) => withFound(plan, found, whose))}
          />
          <AddShift
            {...{ words, text, members, nameOf }}
            onAdd={(shift) => void change((plan) => withShift(plan, shift))}
          />
        </>
      )}
    </section>
  );
}
