import { useMemo } from 'preact/hooks';
import { Heading } from '#site/parts/Heading.tsx';
import { fill } from '#site/parts/words.ts';
import { groupsOf } from './groups.ts';
import { useGrowing } from './growing.ts';
import type { LookedAt, QueuedReferral } from './referrals.ts';
import { clockText, contactText, type DeskWords, timeText } from './words.ts';

type Props = {
  words: DeskWords;
  me: string;
  names: Record<string, string>;
  queue: QueuedReferral[];
  onOpen: (threadId: string) => void;
};

/**
 * The list: what I hold, what waits, what waits but came in a flood, what colleagues hold, what is closed; each by time of
 * arrival.
 */
export function Queue({ words, me, names, queue, onOpen }: Props) {
  const shown = useGrowing(queue.length);
  const unopened = queue.filter((referral) => !isLookedAt(referral)).length;
  return (
    <section>
      <Heading>{words.queue.heading}</Heading>
      {queue.length === 0 && <p>{words.queue.empty}</p>}
      {groupsOf(queue.filter(isLookedAt).slice(0, shown), me).map(({ group, members }) => (
        <section key={group} aria-label={words.queue[group]}>
          <h3>{words.queue[group]}</h3>
          {group === 'crowded' && <p>{words.queue.crowdedHint}</p>}
          <ul class="queue">
            {members.map((referral) => (
              <Card key={referral.entry.threadId} words={words} names={names} referral={referral} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
      {unopened > 0 && <p class="hint">{fill(words.queue.unopened, { count: unopened })}</p>}
    </section>
  );
}

function isLookedAt(referral: QueuedReferral): referral is LookedAt {
  return !('unopened' in referral);
}

type CardProps = Pick<Props, 'words' | 'names' | 'onOpen'> & { referral: LookedAt };

/** Drawn again only where something in it changed: most of a long queue is as it was. */
function Card({ words, names, referral, onOpen }: CardProps) {
  return useMemo(() => drawCard({ words, names, referral, onOpen }), [words, names, referral, onOpen]);
}

function drawCard({ words, names, referral, onOpen }: CardProps) {
  const { entry } = referral;
  const name = 'opening' in referral ? referral.opening.body.name : words.queue.unread;
  return (
    <li class="card">
      <h4>
        <bdi class="private">{name}</bdi>
      </h4>
      {'opening' in referral && <p>{contactText(referral.opening.body.contact, words)}</p>}
      <p class="hint">
        {fill(words.queue.arrived, { time: timeText(entry.at, words) })}
        {entry.state.is !== 'new' && <span class="private"> · {statusText(entry.state, names, words)}</span>}
      </p>
      {'broken' in referral ? (
        <p class="error">{fill(words.faults.broken, { reason: words.reasons[referral.broken] })}</p>
      ) : (
        <button type="button" class="button" onClick={() => onOpen(entry.threadId)}>
          {words.queue.open} <span class="visually-hidden">{name}</span>
        </button>
      )}
    </li>
  );
}

export function statusText(state: QueuedReferral['entry']['state'], names: Record<string, string>, words: DeskWords) {
  if (state.is === 'new') return words.queue.waiting;
  const name = names[state.by] ?? words.queue.somebody;
  if (state.is === 'closed') return fill(words.queue.closedBy, { name });
  return fill(words.queue.claimedBy, { name, time: clockText(state.until) });
}
