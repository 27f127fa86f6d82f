import type { Case } from '#shared/contract/case.ts';
import { inLondon } from '#shared/triage/london.ts';
import { type Identity, identityOf, type Likeness, likenessOf } from '#shared/triage/repeats.ts';
import type { Rest } from './breathing.ts';
import type { Worked } from './ranking.ts';

/**
 * Another referral that may be about the same person, by what; whether it came before; and what a worker said of the two,
 * at whichever of them.
 */
export type Like = {
  threadId: string;
  likeness: Likeness;
  cameBefore: boolean;
  told: Case['links'][number]['is'] | null;
};

/** With how many that share something one is compared. */
const mostAlike = 50;
const year = 366 * 24 * 3600;

/**
 * Who may be the same person, within twelve months. Only those are compared that share a number, a date or a beginning, and
 * each with no more than came last before it: a thousand that share one are a flood, and must not stop the desk.
 */
export async function findLikes(queue: Worked[], now: number, rest: Rest): Promise<Map<string, Like[]>> {
  const today = inLondon(now).day;
  const rooms = new Map<string, Known[]>();
  for (const { entry, opening, content } of queue) {
    const identity = identityOf(opening.body, today);
    if (rest.isDue()) await rest();
    if (!identity) continue;
    for (const key of keysOf(identity)) add(rooms, key, { entry, content, identity });
  }
  const likes = new Map<string, Like[]>();
  const compared = new Set<string>();
  for (const [one, other] of pairsIn(rooms)) {
    const pair = `${one.entry.threadId} ${other.entry.threadId}`;
    if (rest.isDue()) await rest();
    if (compared.has(pair) || Math.abs(one.entry.at - other.entry.at) > year) continue;
    compared.add(pair);
    const likeness = likenessOf(one.identity, other.identity);
    if (!likeness) continue;
    const told = toldOf(one, other);
    add(likes, one.entry.threadId, { threadId: other.entry.threadId, likeness, cameBefore: false, told });
    add(likes, other.entry.threadId, { threadId: one.entry.threadId, likeness, cameBefore: true, told });
  }
  return likes;
}

type Known = Pick<Worked, 'entry' | 'content'> & { identity: Identity };

/** What was said last of two, at either of them. */
function toldOf(one: Known, other: Known): Like['told'] {
  const links = [
    ...one.content.links.filter(({ thread }) => thread === other.entry.threadId),
    ...other.content.links.filter(({ thread }) => thread === one.entry.threadId),
  ];
  return links.toSorted((a, b) => a.at - b.at).at(-1)?.is ?? null;
}

/** Pairs of those who share something, each with the one that came before the other first. */
function* pairsIn(rooms: Map<string, Known[]>): Generator<[Known, Known]> {
  for (const room of rooms.values()) {
    const byArrival = room.toSorted(byArrivalThenId);
    for (const [at, one] of byArrival.entries()) {
      for (const other of byArrival.slice(Math.max(0, at - mostAlike), at)) yield [other, one];
    }
  }
}

/** Of two that came in the same minute always the same one counts as the earlier. */
function byArrivalThenId({ entry: one }: Known, { entry: other }: Known): number {
  return one.at - other.at || (one.threadId < other.threadId ? -1 : 1);
}

function add<T>(to: Map<string, T[]>, key: string, one: T): void {
  const there = to.get(key);
  if (there) there.push(one);
  else to.set(key, [one]);
}

/** Those who are the same share one of these: a number, an address, a date of birth, or an area and how their names begin. */
function keysOf({ name, phones, emails, born, area }: Identity): string[] {
  const begins = name.map((word) => word[0] ?? '').sort();
  const places =
    area === '' ? [] : begins.flatMap((one, at) => begins.slice(at + 1).map((two) => `${area} ${one}${two}`));
  return [...phones, ...emails, ...(born === null ? [] : [born]), ...new Set(places)];
}
