import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ThreadEntry } from '#shared/contract/duty.ts';
import type { Opening } from '#shared/contract/referral.ts';
import { type Fault, FaultSummary } from '#site/parts/Faults.tsx';
import { Heading } from '#site/parts/Heading.tsx';
import { statusText } from './Queue.tsx';
import type { ThreadAct } from './referrals.ts';
import { Row, SafeContact } from './SafeContact.tsx';
import type { DeskWords } from './words.ts';

type Props = {
  words: DeskWords;
  me: string;
  names: Record<string, string>;
  entry: ThreadEntry;
  opening: Opening;
  faults: Fault[];
  onAct: (act: ThreadAct) => void;
  onBack: () => void;
  /** What is done while calling. It stands behind the rules of contact. */
  children: ComponentChildren;
};

/** One referral: first how to contact safely, then the person, and the story folded until it is asked for. */
export function Referral({ words, me, names, entry, opening, faults, onAct, onBack, children }: Props) {
  const text = words.referral;
  const { body, language } = opening;
  const area = body.area.by === 'council' ? body.area.council : body.area.outward;
  return (
    <article>
      <FaultSummary heading={words.faults.heading} faults={faults} />
      <button type="button" class="button button--quiet" onClick={onBack}>
        {text.back}
      </button>
      <Heading>
        <bdi class="private">{body.name}</bdi>
      </Heading>
      <p role="status" class="private">
        {statusText(entry.state, names, words)}
      </p>
      <section aria-label={text.contact}>
        <h3>{text.contact}</h3>
        <SafeContact words={words} plan={body.contact} />
      </section>
      <Actions words={words} me={me} entry={entry} onAct={onAct} />
      {children}
      <section aria-label={text.person}>
        <h3>{text.person}</h3>
        <dl class="review">
          <Row name={text.name} value={body.name} class="private" />
          <Row name={text.age} value={text.ages[body.age]} />
          <Row name={text.area} value={area} />
          <Row name={text.language} value={text.languages[language]} />
        </dl>
      </section>
      {body.story === '' ? (
        <p>{text.noStory}</p>
      ) : (
        <details class="private">
          <summary>{text.story}</summary>
          <p class="story" dir="auto">
            {body.story}
          </p>
        </details>
      )}
    </article>
  );
}

function Actions({ words, me, entry, onAct }: Pick<Props, 'words' | 'me' | 'entry' | 'onAct'>) {
  const text = words.referral;
  const [closing, setClosing] = useState(false);
  if (entry.state.is === 'closed') return null;
  const mine = entry.state.is === 'claimed' && entry.state.by === me;
  if (!mine) {
    return (
      <div class="actions">
        <button type="button" class="button" onClick={() => onAct('claim')}>
          {text.claim}
        </button>
        <span class="hint">{text.claimFirst}</span>
      </div>
    );
  }
  if (closing) {
    return (
      <fieldset class="actions">
        <legend>{text.closeQuestion}</legend>
        <button type="button" class="button" onClick={() => onAct('close')}>
          {text.closeYes}
        </button>
        <button type="button" class="button button--quiet" onClick={() => setClosing(false)}>
          {text.closeNo}
        </button>
      </fieldset>
    );
  }
  return (
    <div class="actions">
      <button type="button" class="button" onClick={() => setClosing(true)}>
        {text.close}
      </button>
      <button type="button" class="button button--quiet" onClick={() => onAct('release')}>
        {text.release}
      </button>
    </div>
  );
}
