import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { nameIn } from '#shared/contract/about.ts';
import type { ThreadEntry } from '#shared/contract/duty.ts';
import type { Opening } from '#shared/contract/opening.ts';
import { type Fault, FaultSummary } from '#site/parts/Faults.tsx';
import { Heading } from '#site/parts/Heading.tsx';
import { Answers } from './Answers.tsx';
import { cameLines, type TakenBy } from './answers/came.ts';
import { sectionsOf } from './answers/sections.ts';
import { isYoung, tagsOf } from './answers/tags.ts';
import { mainContact, writerContact } from './contact/contacts.ts';
import { statusText } from './Queue.tsx';
import type { ThreadAct } from './referrals.ts';
import { SafeContact } from './SafeContact.tsx';
import { Tags } from './Tags.tsx';
import type { DeskWords } from './words.ts';

type Props = {
  words: DeskWords;
  me: string;
  names: Record<string, string>;
  entry: ThreadEntry;
  opening: Opening;
  takenBy: TakenBy;
  /** Unix seconds. */
  now: number;
  faults: Fault[];
  onAct: (act: ThreadAct) => void;
  onBack: () => void;
  /** What is done while calling. It stands behind the rules of contact. */
  children: ComponentChildren;
};

/** One referral: first how to contact safely, then everything that was answered, and the story folded until it is asked for. */
export function Referral({ words, me, names, entry, opening, takenBy, now, faults, onAct, onBack, children }: Props) {
  const text = words.referral;
  const { body, language } = opening;
  const { came, headings, youngHint } = words.answers;
  const contact = mainContact(body, words);
  const writer = writerContact(body);
  return (
    <article>
      <FaultSummary heading={words.faults.heading} faults={faults} />
      <button type="button" class="button button--quiet" onClick={onBack}>
        {text.back}
      </button>
      <Heading>
        <bdi class="private">{nameIn(body) || words.queue.unnamed}</bdi>
      </Heading>
      <Tags tags={[...tagsOf(body, words), `${came.language}: ${came.languages[language]}`]} />
      {isYoung(body) && <p>{youngHint}</p>}
      <p role="status" class="private">
        {statusText(entry.state, names, words)}
      </p>
      {contact ? <SafeContact {...{ words, contact, now }} /> : <AtWork words={words} />}
      <Actions words={words} me={me} entry={entry} onAct={onAct} />
      {children}
      <Answers sections={sectionsOf(body, words)} />
      <Story words={words} story={body.story} />
      {writer && <SafeContact {...{ words, contact: writer, now }} />}
      <Answers sections={[{ heading: headings.came, lines: cameLines(opening, takenBy, words) }]} />
    </article>
  );
}

/** A professional who asks for advice has no plan: their agency's address is the way. */
function AtWork({ words: { reaching } }: Pick<Props, 'words'>) {
  const heading = reaching.headings.professional;
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      <p class="notice">{reaching.professional}</p>
    </section>
  );
}

function Story({ words: { referral }, story }: Pick<Props, 'words'> & { story: string }) {
  if (story === '') return <p>{referral.noStory}</p>;
  return (
    <details class="private">
      <summary>{referral.story}</summary>
      <p class="story" dir="auto">
        {story}
      </p>
    </details>
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
