import { nameIn } from '#shared/contract/about.ts';
import { fill } from '#site/parts/words.ts';
import { timeText } from '../words.ts';
import { addCheck, addLink } from './adding.ts';
import type { AtCase } from './at.ts';
import type { Like } from './likes.ts';

/** Others in the list that may be about the same person, found in this browser, and whether the earlier plan was looked at. */
export function Likely({ at, onOpen }: { at: AtCase; onOpen: (threadId: string) => void }) {
  const { likes } = at.ranked;
  const text = at.words.cases.likely;
  if (likes.length === 0) return null;
  return (
    <section aria-label={text.heading} class="panel">
      <h3>{text.heading}</h3>
      <ul class="log">
        {likes.map((like) => (
          <LikeLine key={like.threadId} at={at} like={like} onOpen={onOpen} />
        ))}
      </ul>
      <PlanReviewed at={at} />
    </section>
  );
}

function LikeLine({ at, like, onOpen }: { at: AtCase; like: Like; onOpen: (threadId: string) => void }) {
  const { words, all } = at;
  const text = words.cases.likely;
  const other = all.find(({ entry }) => entry.threadId === like.threadId);
  if (!other) return null;
  const name = nameIn(other.opening.body) || words.queue.unnamed;
  return (
    <li>
      <p class="private">
        <bdi>
          {fill(text.text, {
            name,
            time: timeText(other.entry.at, words),
            same: like.likeness.same.map((one) => text.same[one]).join(', '),
          })}
        </bdi>
      </p>
      {like.told && <p>{text.linked[like.told]}</p>}
      <div class="actions">
        <button type="button" class="button button--quiet" onClick={() => onOpen(like.threadId)}>
          {text.open} <span class="visually-hidden">{name}</span>
        </button>
        {!like.told &&
          (['repeat', 'duplicate', 'other'] as const).map((is) => (
            <button
              key={is}
              type="button"
              class="button button--quiet"
              onClick={() => void at.add(addLink(at.adding(), like.threadId, is))}
            >
              {text[is]} <span class="visually-hidden">{name}</span>
            </button>
          ))}
      </div>
    </li>
  );
}

function PlanReviewed({ at }: { at: AtCase }) {
  const done = at.ranked.content.checks.some(({ check }) => check === 'plan-reviewed');
  return (
    <p>
      {at.words.cases.likely.plan}{' '}
      {done ? (
        at.words.cases.young.done
      ) : (
        <button
          type="button"
          class="button button--quiet"
          onClick={() => void at.add(addCheck(at.adding(), 'plan-reviewed'))}
        >
          {at.words.cases.young.done}
        </button>
      )}
    </p>
  );
}
