import { useState } from 'preact/hooks';
import { nameIn } from '#shared/contract/about.ts';
import { HandOver } from '#shared/contract/hand-over.ts';
import { tidy } from '#shared/contract/text.ts';
import { writeHandOver } from '#shared/team/hand-overs.ts';
import type { HandOverWords } from '#site/content/en/hand-over.ts';
import { type Fault, FaultSummary, faultOf } from '#site/parts/Faults.tsx';
import { TextField } from '#site/parts/Field.tsx';
import { Heading } from '#site/parts/Heading.tsx';
import { fill } from '#site/parts/words.ts';
import type { Ranked } from '../case/ranking.ts';
import { isSignedOut } from '../session.ts';
import { deviceClock, faultText } from '../words.ts';
import type { HandOverBegun } from './begun.ts';
import { nextStepText, type Telling } from './next-step.ts';
import { unfinishedOf } from './unfinished.ts';

type Props = Telling & {
  text: HandOverWords;
  ranked: readonly Ranked[];
  begun: HandOverBegun;
  onBegun: (begun: HandOverBegun) => void;
  onBack: () => void;
  onStored: () => void;
  /** The session is over: what was typed must be kept. */
  onEnded: () => void;
};

/** What a worker leaves at the end of a shift: a note, and what they have not finished. */
export function Writing({ text, ranked, begun, onBegun, onBack, onStored, onEnded, ...telling }: Props) {
  const { words, onDuty, now } = telling;
  const [faults, setFaults] = useState<Fault[]>([]);
  const [working, setWorking] = useState(false);
  const unfinished = unfinishedOf(ranked, onDuty.member.id, now);
  const left = new Set(begun.left);
  const handed = unfinished.map(({ entry }) => entry).filter(({ threadId }) => !left.has(threadId));
  const threads = handed.map(({ threadId }) => threadId);
  const claims = handed.filter(({ state }) => state.is === 'claimed').map(({ threadId }) => threadId);
  const tick = (threadId: string, ticked: boolean) =>
    onBegun({
      ...begun,
      left: ticked ? begun.left.filter((one) => one !== threadId) : [...begun.left, threadId],
    });
  const send = async () => {
    if (working) return;
    const typed = tidy(begun.text).trim();
    const read = HandOver.safeParse({ id: begun.id, at: deviceClock(), text: typed, threads });
    if (!read.success) return setFaults([{ id: 'hand-over', text: text.long }]);
    if (typed === '' && threads.length === 0) return setFaults([{ id: 'hand-over', text: text.empty }]);
    setWorking(true);
    try {
      await writeHandOver(onDuty, read.data, claims);
      onStored();
    } catch (fault) {
      if (isSignedOut(fault)) return onEnded();
      setFaults([{ id: '', text: faultText(fault, words) }]);
      setWorking(false);
    }
  };
  return (
    <section class="screen-only">
      <FaultSummary heading={words.faults.heading} faults={faults} />
      <button type="button" class="button button--quiet" onClick={onBack}>
        {text.back}
      </button>
      <Heading>{text.heading}</Heading>
      <p>{text.intro}</p>
      <TextField
        id="hand-over"
        label={text.note}
        hint={text.noteHint}
        rows={6}
        value={begun.text}
        fault={faultOf(faults, 'hand-over')}
        onValue={(typed) => onBegun({ ...begun, text: typed })}
      />
      <fieldset class="field">
        <legend>{text.claims}</legend>
        <p class="hint">{unfinished.length === 0 ? text.noClaims : text.claimsHint}</p>
        {unfinished.map((one) => (
          <label class="choice" key={one.entry.threadId}>
            <input
              type="checkbox"
              autocomplete="off"
              checked={!left.has(one.entry.threadId)}
              onChange={({ currentTarget: { checked } }) => tick(one.entry.threadId, checked)}
            />
            <span>
              <bdi>{nameIn(one.opening.body) || words.queue.unnamed}</bdi>
              <span class="hint">{fill(text.next, { step: nextStepText(one, telling) })}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <button type="button" class="button" aria-disabled={working} onClick={() => void send()}>
          {text.send}
        </button>
      </div>
    </section>
  );
}
