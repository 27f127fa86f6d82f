import type { ComponentChildren, RefObject, VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { nameIn } from '#shared/contract/about.ts';
import { openWays } from '#shared/triage/attempts.ts';
import { isSafeAt } from '#shared/triage/windows.ts';
import { Heading } from '#site/parts/Heading.tsx';
import { fill } from '#site/parts/words.ts';
import { tagsOf } from './answers/tags.ts';
import { awaitsProof, isEnded, type Ranked } from './case/ranking.ts';
import type { DeskRules } from './case/rules.ts';
import { dueText } from './case/words.ts';
import { type Group as GroupName, groupsOf } from './groups.ts';
import { useGrowing } from './growing.ts';
import { useKeys } from './keys.ts';
import { Pressing } from './Pressing.tsx';
import type { QueuedReferral } from './referrals.ts';
import { Tags } from './Tags.tsx';
import type { Seen } from './useQueue.ts';
import { clockText, contactTexts, type DeskWords, timeText } from './words.ts';

/** As many cards as are laid out whether they are in view or not. */
const fewCards = 50;

type Props = {
  words: DeskWords;
  me: string;
  names: Record<string, string>;
  seen: Seen;
  /** Who handed a thread over, in words, by thread. */
  offers: ReadonlyMap<string, string>;
  rules: DeskRules;
  /** Unix seconds. */
  now: number;
  onOpen: (threadId: string) => void;
};

/**
 * The list in the order to work through it: what comes first of all, then band by band with the reasons, then what came
 * in a flood, what can't be opened, and, folded, what has ended. By keyboard: j and k go down and up, o opens.
 */
export function Queue({ words, me, names, seen, offers, rules, now, onOpen }: Props) {
  const { ranked, queue } = seen;
  const shown = useGrowing(ranked.length);
  const list = useRef<HTMLElement>(null);
  useKeptPlace(list);
  const [keys, setKeys] = useState(false);
  useKeys({
    j: () => step(list.current, 1),
    k: () => step(list.current, -1),
    o: () => focusedCard(list.current)?.querySelector('button')?.click(),
    '?': () => setKeys(!keys),
  });
  const cardOf = useCards({ words, me, names, offers, rules, now, onOpen });
  const unopened = queue.filter((referral) => 'unopened' in referral).length;
  const broken = queue.filter((referral) => 'broken' in referral);
  return (
    <section ref={list}>
      <Heading>{words.queue.heading}</Heading>
      <p class="hint screen-only keys">{keys ? words.cases.keys.text : words.cases.keys.show}</p>
      {queue.length === 0 && <p>{words.queue.empty}</p>}
      {groupsOf(ranked.slice(0, shown), now).map(({ group, members }) => (
        <Group key={group} words={words} group={group}>
          <ul class={ranked.length > fewCards ? 'queue queue--long' : 'queue'}>{members.map(cardOf)}</ul>
        </Group>
      ))}
      {broken.length > 0 && (
        <ul class="queue">
          {broken.map((referral) => (
            <li key={referral.entry.threadId} class="card">
              <h4>{words.queue.unread}</h4>
              <p class="hint">{fill(words.queue.arrived, { time: timeText(referral.entry.at, words) })}</p>
              <p class="error">{fill(words.faults.broken, { reason: words.reasons[referral.broken] })}</p>
            </li>
          ))}
        </ul>
      )}
      {unopened > 0 && <p class="hint">{fill(words.queue.unopened, { count: unopened })}</p>}
    </section>
  );
}

type GroupProps = { words: DeskWords; group: GroupName; children: ComponentChildren };

function Group({ words, group, children }: GroupProps) {
  const heading = headingOf(group, words);
  if (group === 'closed') {
    return (
      <details>
        <summary>{heading}</summary>
        {children}
      </details>
    );
  }
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      {group === 'crowded' && <p>{words.queue.crowdedHint}</p>}
      {children}
    </section>
  );
}

function headingOf(group: GroupName, words: DeskWords): string {
  if (group === 'first') return words.cases.first;
  return group === 'crowded' || group === 'closed' ? words.queue[group] : words.cases.bands[group];
}

type CardProps = Omit<Props, 'seen'> & { one: Ranked };

/**
 * Draws each card once, until something in it, or the minute, has changed: most of a long queue is as it was. What was drawn
 * is given out itself, so that a list that grows to a thousand is not compared a thousand cards at each step.
 */
function useCards({ words, me, names, offers, rules, now, onOpen }: Omit<Props, 'seen'>): (one: Ranked) => VNode {
  const minute = Math.floor(now / 60) * 60;
  return useMemo(() => {
    const drawn = new WeakMap<Ranked, VNode>();
    return (one) => {
      const before = drawn.get(one);
      if (before) return before;
      const card = drawCard({ words, me, names, one, offers, rules, now: minute, onOpen });
      drawn.set(one, card);
      return card;
    };
  }, [words, me, names, offers, rules, minute, onOpen]);
}

function drawCard({ words, names, one, offers, rules, now, onOpen }: CardProps) {
  const { entry, opening, placed, lifted, standing } = one;
  const name = nameIn(opening.body) || words.queue.unnamed;
  const ended = isEnded(one.content);
  const offered = offers.get(entry.threadId);
  return (
    <li
      key={entry.threadId}
      class="card"
      tabIndex={-1}
      data-thread={entry.threadId}
      onKeyDown={({ key, target, currentTarget }) => {
        if (key === 'Enter' && target === currentTarget) onOpen(entry.threadId);
      }}
    >
      <div>
        <h4>
          <bdi class="private">{name}</bdi>
        </h4>
        {standing.asks && <p class={`asks asks--${standing.asks}`}>{words.cases.asks[standing.asks]}</p>}
        {entry.state.is === 'claimed' && <p class="tag private">{statusText(entry.state, names, words)}</p>}
        {offered && entry.state.is === 'new' && !ended && <p class="tag private">{offered}</p>}
        {!ended && <Pressing {...{ words, placed, lifted }} />}
        <Tags tags={tagsOf(opening.body, words)} />
      </div>
      <div>
        <Ways {...{ words, one, rules, now }} />
        <p class="hint">
          {!ended && `${dueText(one, now, words.cases)} · `}
          {fill(words.queue.arrived, { time: timeText(entry.at, words) })}
          {entry.frames > 0 && ` · ${fill(words.queue.wroteAgain, { count: entry.frames })}`}
          {entry.state.is === 'closed' && <span class="private"> · {statusText(entry.state, names, words)}</span>}
        </p>
        <button type="button" class="button" onClick={() => onOpen(entry.threadId)}>
          {words.queue.open} <span class="visually-hidden">{name}</span>
        </button>
      </div>
    </li>
  );
}

/** Whoever stands on a card by keyboard still stands on it when news has moved it to another place. */
function useKeptPlace(list: RefObject<HTMLElement | null>): void {
  const kept = useRef<string | null>(null);
  useLayoutEffect(() => {
    const came = () => {
      kept.current = focusedCard(list.current)?.dataset.thread ?? null;
    };
    document.addEventListener('focusin', came);
    return () => document.removeEventListener('focusin', came);
  }, [list]);
  useLayoutEffect(() => {
    if (!kept.current || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(kept.current)}"]`)?.focus();
  });
}

function focusedCard(list: HTMLElement | null): HTMLElement | null {
  return list?.querySelector<HTMLElement>('.card:focus-within') ?? null;
}

function step(list: HTMLElement | null, by: 1 | -1): void {
  const cards = [...(list?.querySelectorAll<HTMLElement>('.card') ?? [])];
  const at = cards.findIndex((card) => card.matches(':focus-within'));
  cards[Math.max(0, Math.min(cards.length - 1, at + by))]?.focus();
}

/** How and when to contact them, a way to a line, and whether now. No number is here. */
function Ways({ words, one, rules, now }: Pick<CardProps, 'words' | 'one' | 'rules' | 'now'>) {
  const plan = one.contact;
  const open = plan?.choice === 'contact-me' ? openWays(plan, one.content, now) : new Set();
  const safe =
    plan?.choice === 'contact-me'
      ? plan.routes.map((route, at) => open.has(at) && isSafeAt(route, plan, rules.nation, now))
      : [];
  const { safety } = words.cases;
  return (
    <>
      {(awaitsProof(one) ? [words.cases.safety.unproved] : contactTexts(plan, words)).map((way, at) => (
        <p key={`${at}${way}`}>
          {way}
          {!isEnded(one.content) && safe[at] && (
            <>
              {' '}
              <span class="tag tag--safe">{safety.safe}</span>
            </>
          )}
        </p>
      ))}
    </>
  );
}

export function statusText(state: QueuedReferral['entry']['state'], names: Record<string, string>, words: DeskWords) {
  if (state.is === 'new') return words.queue.waiting;
  const name = names[state.by] ?? words.queue.somebody;
  if (state.is === 'closed') return fill(words.queue.closedBy, { name });
  return fill(words.queue.claimedBy, { name, time: clockText(state.until) });
}
