import { useState } from 'preact/hooks';
import { nameIn } from '#shared/contract/about.ts';
import type { HandOverWords } from '#site/content/en/hand-over.ts';
import { type Fault, FaultSummary } from '#site/parts/Faults.tsx';
import { Heading } from '#site/parts/Heading.tsx';
import { fill } from '#site/parts/words.ts';
import { isEnded, type Ranked } from '../case/ranking.ts';
import { dayOf, dayText } from '../words.ts';
import { nextStepText, type Telling } from './next-step.ts';
import { initialsOf, shortId } from './unfinished.ts';

type Props = Telling & { text: HandOverWords; ranked: readonly Ranked[]; onBack: () => void };

/** More than this many are ticked one by one: what is next is reckoned for each that is. */
const fewEnough = 100;

/** The open referrals that a worker chooses for the team's meeting; paper shows initials and the next step of those alone. */
export function Meeting({ text: { back, meeting }, ranked, onBack, ...telling }: Props) {
  const { words, now } = telling;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [faults, setFaults] = useState<Fault[]>([]);
  const open = ranked.filter(({ content }) => !isEnded(content));
  const tick = (threadId: string, ticked: boolean) => {
    const next = new Set(chosen);
    if (ticked) next.add(threadId);
    else next.delete(threadId);
    setChosen(next);
  };
  const isThere = open.some(({ entry }) => chosen.has(entry.threadId));
  const print = () => {
    setFaults(isThere ? [] : [{ id: '', text: meeting.nobody }]);
    if (isThere) window.print();
  };
  return (
    <section>
      <FaultSummary heading={words.faults.heading} faults={faults} />
      <button type="button" class="button button--quiet" onClick={onBack}>
        {back}
      </button>
      <Heading>{fill(meeting.heading, { day: dayText(dayOf(now), words) })}</Heading>
      <p class="screen-only">{open.length === 0 ? meeting.none : meeting.intro}</p>
      <div class="actions">
        {open.length <= fewEnough && (
          <button
            type="button"
            class="button button--quiet"
            onClick={() => setChosen(new Set(open.map(({ entry }) => entry.threadId)))}
          >
            {meeting.all}
          </button>
        )}
        <button type="button" class="button button--quiet" onClick={() => setChosen(new Set())}>
          {meeting.clear}
        </button>
        <button type="button" class="button" onClick={print}>
          {meeting.print}
        </button>
      </div>
      <ul class="log">
        {open.map((one) => {
          const { threadId } = one.entry;
          const isChosen = chosen.has(threadId);
          return (
            <li key={threadId} class={isChosen ? undefined : 'screen-only'}>
              <label class="choice screen-only">
                <input
                  type="checkbox"
                  autocomplete="off"
                  checked={isChosen}
                  onChange={({ currentTarget: { checked } }) => tick(threadId, checked)}
                />
                <span>
                  <bdi>{nameIn(one.opening.body) || words.queue.unnamed}</bdi>
                </span>
              </label>
              {isChosen && <OnPaper one={one} {...telling} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A line of the list as it is printed. */
function OnPaper({ one, ...telling }: Telling & { one: Ranked }) {
  const { bands } = telling.words.cases;
  return (
    <p>
      <strong>
        <bdi>{initialsOf(one)}</bdi> {shortId(one)}
      </strong>{' '}
      · {bands[one.liftedTo]} · {nextStepText(one, telling)}
    </p>
  );
}
