import { contactIn } from '#shared/contract/about.ts';
import type { Case } from '#shared/contract/case.ts';
import type { ThreadEntry } from '#shared/contract/duty.ts';
import type { Opening } from '#shared/contract/opening.ts';
import { type NextStep, nextStep } from '#shared/triage/attempts.ts';
import { bandInForce, type Placed, placeOf } from '#shared/triage/bands.ts';
import { inLondon } from '#shared/triage/london.ts';
import { compareStandings, liftedBand, type Standing } from '#shared/triage/order.ts';
import { type Identity, identityOf, type Likeness, likenessOf } from '#shared/triage/repeats.ts';
import { type DeskRules, targetFor } from './rules.ts';

/** A referral that was opened, beside what the team added. */
export type Worked = { entry: ThreadEntry; opening: Opening; content: Case };

/** Another referral that may be about the same person, by what. */
export type Like = { threadId: string; likeness: Likeness };

/** One of the queue with all that decides where it stands. */
export type Ranked = Worked & { placed: Placed; lifted: boolean; standing: Standing; next: NextStep; likes: Like[] };

const year = 366 * 24 * 3600;

/** Whether a signed revision says that a case has ended and was not opened again since: the server's word alone does not. */
export function isEnded({ endings }: Pick<Case, 'endings'>): boolean {
  const newest = endings.at(-1);
  return newest !== undefined && !('reopened' in newest);
}

/** The queue in the order to work through, those that have ended last and newest first. @param now Unix seconds */
export function rank(queue: Worked[], rules: DeskRules, now: number): Ranked[] {
  const likes = findLikes(queue, now);
  const ranked = queue.map((worked) => rankOne(worked, likes.get(worked.entry.threadId) ?? [], rules, now));
  return ranked.sort((one, other) => {
    const [ended, otherEnded] = [isEnded(one.content), isEnded(other.content)];
    if (ended !== otherEnded) return ended ? 1 : -1;
    if (ended) return other.entry.at - one.entry.at || (one.entry.threadId < other.entry.threadId ? -1 : 1);
    return compareStandings(one.standing, other.standing, now);
  });
}

function rankOne(worked: Worked, likes: Like[], rules: DeskRules, now: number): Ranked {
  const { entry, opening, content } = worked;
  const { policy, nation } = rules;
  const others = new Set(content.links.filter(({ is }) => is === 'other').map(({ thread }) => thread));
  const open = likes.filter(({ threadId }) => !others.has(threadId));
  const placed = bandInForce(placeOf(opening.body, open.length), content);
  const next = nextStep(contactIn(opening.body), content, { policy, nation, now });
  const standing: Standing = {
    threadId: entry.threadId,
    arrivedAt: entry.at,
    band: placed.band,
    target: targetFor(opening.body, rules),
    asks: null,
    nextAt: nextAt(next, content),
    arranged: isArranged(content),
  };
  return { ...worked, placed, lifted: liftedBand(standing, now) !== placed.band, standing, next, likes: open };
}

/** After a first attempt what is due is the next one, not the target for the first. */
function nextAt(next: NextStep, { attempts }: Case): number | null {
  const newest = attempts.at(-1);
  if (!newest) return null;
  if (newest.outcome === 'arranged' && newest.arrangedFor !== undefined) return newest.arrangedFor;
  return next.is === 'wait' ? next.until : newest.at + 24 * 3600;
}

function isArranged({ attempts }: Case): boolean {
  return attempts.at(-1)?.outcome === 'arranged';
}

/** Who may be the same person, within twelve months. Compared once for each pair that shares a number, a date or a sound. */
function findLikes(queue: Worked[], now: number): Map<string, Like[]> {
  const today = inLondon(now).day;
  const known = queue.flatMap(({ entry, opening }) => {
    const identity = identityOf(opening.body, today);
    return identity ? [{ entry, identity }] : [];
  });
  const rooms = new Map<string, typeof known>();
  for (const one of known) for (const key of keysOf(one.identity)) rooms.set(key, [...(rooms.get(key) ?? []), one]);
  const likes = new Map<string, Like[]>();
  const compared = new Set<string>();
  for (const room of rooms.values()) {
    for (const [at, one] of room.entries()) {
      for (const other of room.slice(at + 1)) {
        const pair = `${one.entry.threadId} ${other.entry.threadId}`;
        if (compared.has(pair) || Math.abs(one.entry.at - other.entry.at) > year) continue;
        compared.add(pair);
        const likeness = likenessOf(one.identity, other.identity);
        if (!likeness) continue;
        likes.set(one.entry.threadId, [
          ...(likes.get(one.entry.threadId) ?? []),
          { threadId: other.entry.threadId, likeness },
        ]);
        likes.set(other.entry.threadId, [
          ...(likes.get(other.entry.threadId) ?? []),
          { threadId: one.entry.threadId, likeness },
        ]);
      }
    }
  }
  return likes;
}

function keysOf({ phones, emails, born, area }: Identity): string[] {
  return [...phones, ...emails, ...(born === null ? [] : [born]), ...(area === '' ? [] : [`in ${area}`])];
}
