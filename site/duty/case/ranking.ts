import { type ContactPlan, contactIn, writersContactIn } from '#shared/contract/about.ts';
import type { Band, Case } from '#shared/contract/case.ts';
import type { ThreadEntry } from '#shared/contract/duty.ts';
import type { PersonMessage } from '#shared/contract/message.ts';
import type { Opening } from '#shared/contract/opening.ts';
import type { Said } from '#shared/team/messages.ts';
import { type NextStep, nextStep } from '#shared/triage/attempts.ts';
import { bandInForce, type Earlier, type Placed, placeOf } from '#shared/triage/bands.ts';
import { inLondon } from '#shared/triage/london.ts';
import { compareStandings, liftedBand, type Standing } from '#shared/triage/order.ts';
import { type Identity, identityOf, type Likeness, likenessOf } from '#shared/triage/repeats.ts';
import { type Standing as Requests, standingOf } from '#shared/triage/requests.ts';
import { breathe } from '#site/parts/breathe.ts';
import { type DeskRules, targetFor } from './rules.ts';

/** A referral that was opened, beside what came by code since and what the team added. */
export type Worked = { entry: ThreadEntry; opening: Opening; said: readonly Said[]; content: Case };

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

/**
 * One of the queue with all that decides where it stands. `requests` is what came by code, about whoever wrote in;
 * `contact` how the person may be reached now, which is that same plan where they wrote for themselves.
 */
export type Ranked = Worked & {
  placed: Placed;
  lifted: boolean;
  liftedTo: Band;
  standing: Standing;
  likes: Like[];
  requests: Requests;
  contact: ContactPlan | null;
};

/** How long the page may stand still. Milliseconds. */
const sliceMs = 10;
/** With how many that share something one is compared. */
const mostAlike = 50;
const day = 24 * 3600;
const year = 366 * day;

/** Whether a signed revision says that a case has ended and was not opened again since: the server's word alone does not. */
export function isEnded({ endings }: Pick<Case, 'endings'>): boolean {
  const newest = endings.at(-1);
  return newest !== undefined && !('reopened' in newest);
}

/**
 * The queue in the order to work through, those that have ended last and newest first. The page stays alive meanwhile.
 * @param now Unix seconds
 */
export async function rank(queue: Worked[], rules: DeskRules, now: number): Promise<Ranked[]> {
  const rest = breathing();
  const likes = await findLikes(queue, now, rest);
  const ranked: Ranked[] = [];
  for (const worked of queue) {
    ranked.push(rankOne(worked, likes.get(worked.entry.threadId) ?? [], rules, now));
    if (rest.isDue()) await rest();
  }
  return ranked.sort((one, other) => compare(one, other, now));
}

function compare(one: Ranked, other: Ranked, now: number): number {
  const [ended, otherEnded] = [isEnded(one.content), isEnded(other.content)];
  if (ended !== otherEnded) return ended ? 1 : -1;
  if (!ended) return compareStandings(one.standing, other.standing, now);
  return other.entry.at - one.entry.at || (one.entry.threadId < other.entry.threadId ? -1 : 1);
}

/** What the charity's rules say to do next. Reckoned for one at a time: looking for safe times takes a while. */
export function nextFor(
  { contact, content }: Pick<Ranked, 'contact' | 'content'>,
  { policy, nation }: DeskRules,
  now: number,
): NextStep {
  return nextStep(contact, content, { policy, nation, now });
}

function rankOne(worked: Worked, likes: Like[], rules: DeskRules, now: number): Ranked {
  const { entry, opening, content } = worked;
  const open = likes.filter(({ told }) => told !== 'other');
  const placed = bandInForce(placeOf(opening.body, earlierOf(open)), content);
  const requests = requestsOf(worked, placed.band);
  const contact = isOwn(opening.body) ? requests.inForce : contactIn(opening.body);
  const standing: Standing = {
    threadId: entry.threadId,
    arrivedAt: entry.at,
    band: placed.band,
    target: targetFor(opening.body, rules),
    asks: asksOf(worked, requests),
    nextAt: nextAt({ contact, content }, rules, now),
    arranged: isArranged(content),
  };
  const liftedTo = liftedBand(standing, now);
  return { ...worked, placed, lifted: liftedTo !== placed.band, liftedTo, standing, likes: open, requests, contact };
}

/** What came before of the same person: the same referral that came twice was not before itself. */
function earlierOf(likes: Like[]): Earlier {
  const before = likes.filter(({ cameBefore, told }) => cameBefore && told !== 'duplicate');
  const confirmed = before.filter(({ told }) => told === 'repeat').length;
  return { confirmed, likely: before.length - confirmed };
}

/** Whether whoever wrote in, and may come back, is the person whom it is about. */
function isOwn({ journey }: Opening['body']): boolean {
  return journey === 'self' || journey === 'question';
}

function requestsOf({ opening, said, content }: Worked, band: Band): Requests {
  const plan = writersContactIn(opening.body) ?? { choice: 'come-back' as const };
  const messages = personsMessages(said);
  const confirmed = new Set(content.proofs.map(({ message }) => Number(message)));
  return standingOf({ plan, messages, pressing: band === 'now' || band === 'today', confirmed });
}

export function personsMessages(said: readonly Said[]): PersonMessage[] {
  return said.flatMap((one) => (one.from === 'person' && 'message' in one ? [one.message] : []));
}

/** How many messages have come from the person, those that can't be opened too. */
export function countOf(said: readonly Said[]): number {
  return said.filter(({ from }) => from === 'person').length;
}

/** What nobody has said they have read, and a stop until the case has ended. */
function asksOf({ said, content }: Worked, { ending }: Requests): Standing['asks'] {
  if (ending !== null) return isEnded(content) ? null : 'stop';
  const read = content.checks.findLast(({ check }) => check === 'messages-read')?.count ?? 0;
  return countOf(said) > read ? 'changed' : null;
}

/** After a first attempt what is due is the next one, not the target for the first. */
function nextAt(tried: Pick<Ranked, 'contact' | 'content'>, rules: DeskRules, now: number): number | null {
  const newest = tried.content.attempts.at(-1);
  if (!newest) return null;
  if (newest.outcome === 'arranged' && newest.arrangedFor !== undefined) return newest.arrangedFor;
  const next = nextFor(tried, rules, now);
  return next.is === 'wait' ? next.until : newest.at + day;
}

function isArranged({ attempts }: Case): boolean {
  return attempts.at(-1)?.outcome === 'arranged';
}

/**
 * Who may be the same person, within twelve months. Only those are compared that share a number, a date or a beginning, and
 * each with no more than came last before it: a thousand that share one are a flood, and must not stop the desk.
 */
async function findLikes(queue: Worked[], now: number, rest: Rest): Promise<Map<string, Like[]>> {
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

type Rest = { (): Promise<void>; isDue: () => boolean };

/** Stands aside for the page, which is due whenever there were ten milliseconds of work. */
function breathing(): Rest {
  let began = performance.now();
  const rest = async () => {
    await breathe();
    began = performance.now();
  };
  return Object.assign(rest, { isDue: () => performance.now() - began >= sliceMs });
}
