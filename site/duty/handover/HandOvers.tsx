import { useRef } from 'preact/hooks';
import { nameIn } from '#shared/contract/about.ts';
import { Refused } from '#shared/crypto/refused.ts';
import type { HandOverWords } from '#site/content/en/hand-over.ts';
import { fill } from '#site/parts/words.ts';
import { isEnded, type Ranked } from '../case/ranking.ts';
import { statusText } from '../Queue.tsx';
import { timeText } from '../words.ts';
import { nextStepText, type Telling } from './next-step.ts';
import type { FoundHandOver } from './useHandOvers.ts';

type Props = Telling & {
  text: HandOverWords;
  handOvers: readonly FoundHandOver[];
  ranked: readonly Ranked[];
  onRead: (id: string) => Promise<void>;
  onOpen: (threadId: string) => void;
  /** Claims it and opens it. */
  onTakeOver: (threadId: string) => void;
};

/** What colleagues left for whoever comes next: in full until it was read, then folded beside one's own. */
export function HandOvers({ onRead, ...props }: Props) {
  const { text, handOvers, onDuty } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  if (handOvers.length === 0) return null;
  const me = onDuty.member.id;
  const isNew = ({ by, readBy }: FoundHandOver) => by !== me && !readBy.includes(me);
  const earlier = handOvers.filter((one) => !isNew(one));
  const read = async (id: string) => {
    await onRead(id);
    // The button that was pressed is gone.
    heading.current?.focus();
  };
  return (
    <section aria-label={text.list} class="before-list private">
      <h2 tabIndex={-1} ref={heading}>
        {text.list}
      </h2>
      {handOvers.filter(isNew).map((one) => (
        <HandOver key={one.id} {...props} one={one} onRead={read} />
      ))}
      {earlier.length > 0 && (
        <details>
          <summary>{fill(text.earlier, { count: earlier.length })}</summary>
          {earlier.map((one) => (
            <HandOver key={one.id} {...props} one={one} />
          ))}
        </details>
      )}
    </section>
  );
}

type OneProps = Omit<Props, 'onRead'> & { one: FoundHandOver; onRead?: (id: string) => Promise<void> };

function HandOver({ one, onRead, ...props }: OneProps) {
  const { words, text, onDuty, ranked } = props;
  const { opened, readBy } = one;
  if (opened instanceof Refused) {
    return <p class="error">{fill(text.broken, { reason: words.reasons[opened.reason] })}</p>;
  }
  const nameOf = (id: string) => onDuty.profile.names[id] ?? words.queue.somebody;
  const from = fill(text.from, { name: nameOf(opened.by), time: timeText(opened.at, words) });
  const threads = new Set(opened.threads);
  // Only what is in this member's list: some may be hidden from them.
  const offered = threads.size === 0 ? [] : ranked.filter(({ entry }) => threads.has(entry.threadId));
  return (
    <article class="notice" aria-label={from}>
      <h3>{from}</h3>
      {opened.text !== '' && (
        <p class="story" dir="auto">
          {opened.text}
        </p>
      )}
      {offered.length > 0 && (
        <ul class="log">
          {offered.map((thread) => (
            <Offered key={thread.entry.threadId} {...props} thread={thread} isNew={onRead !== undefined} />
          ))}
        </ul>
      )}
      <p class="hint">
        {readBy.length === 0 ? text.unread : fill(text.readBy, { names: readBy.map(nameOf).join(', ') })}
      </p>
      {onRead && (
        <div class="actions">
          <button type="button" class="button" onClick={() => void onRead(one.id)}>
            {text.read}
            <span class="visually-hidden"> {from}</span>
          </button>
        </div>
      )}
    </article>
  );
}

type OfferedProps = Pick<Props, 'text' | 'onOpen' | 'onTakeOver'> & Telling & { thread: Ranked; isNew: boolean };

/**
 * One that was handed over, and a press that takes it over while nobody else has it. What comes next takes a while to reckon,
 * and is told as long as the hand-over is new.
 */
function Offered({ thread, isNew, text, onOpen, onTakeOver, ...telling }: OfferedProps) {
  const { words, onDuty } = telling;
  const { entry, opening, content } = thread;
  const isFree = entry.state.is === 'new' && !isEnded(content);
  const name = nameIn(opening.body) || words.queue.unnamed;
  return (
    <li>
      <bdi>{name}</bdi>{' '}
      <span class="hint">
        {isFree && isNew
          ? fill(text.next, { step: nextStepText(thread, telling) })
          : statusText(entry.state, onDuty.profile.names, words)}
      </span>{' '}
      <span class="nowrap">
        {isFree && (
          <button type="button" class="as-link" onClick={() => onTakeOver(entry.threadId)}>
            {text.takeOver}
            <span class="visually-hidden"> {name}</span>
          </button>
        )}{' '}
        <button type="button" class="as-link" onClick={() => onOpen(entry.threadId)}>
          {words.queue.open}
          <span class="visually-hidden"> {name}</span>
        </button>
      </span>
    </li>
  );
}
