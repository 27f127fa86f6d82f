import { type ContactPlan, contactIn, writersContactIn } from '#shared/contract/about.ts';
import type { Band, Case } from '#shared/contract/case.ts';
import type { ThreadEntry } from '#shared/contract/duty.ts';
import type { PersonMessage } from '#shared/contract/message.ts';
import type { Opening } from '#shared/contract/opening.ts';
import { holderOf } from '#shared/contract/return.ts';
import type { Said } from '#shared/team/messages.ts';
import { type NextStep, nextStep } from '#shared/triage/attempts.ts';
import { bandInForce, type Earlier, type Placed, placeOf } from '#shared/triage/bands.ts';
import { compareStandings, liftedBand, type Standing } from '#shared/triage/order.ts';
import { type Standing as Requests, standingOf } from '#shared/triage/requests.ts';
import { breathing } from './breathing.ts';
import { findLikes, type Like } from './likes.ts';
import { type DeskRules, targetFor } from './rules.ts';

/** A referral that was opened, beside what came by code since and what the team added. */
export type Worked = { entry: ThreadEntry; opening: Opening; said: readonly Said[]; content: Case };

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

const day = 24 * 3600;

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
  { contact, content, requests }: Pick<Ranked, 'contact' | 'content' | 'requests'>,
  { policy, nation }: DeskRules,
  now: number,
): NextStep {
  const next = nextStep(contact, content, { policy, nation, now });
  return next.is === 'no-contact' && awaitsProof({ contact, requests }) ? { is: 'awaits-proof' } : next;
}

/** True where somebody wants to be contacted by other ways, which nobody has proved, and no way of the old plan is left. */
export function awaitsProof({ contact, requests }: Pick<Ranked, 'contact' | 'requests'>): boolean {
  const { inForce, wanted, ending } = requests;
  return (
    contact === inForce && ending === null && wanted?.choice === 'contact-me' && inForce.choice === 'do-not-contact'
  );
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
    nextAt: nextAt({ contact, content, requests }, rules, now),
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
  // Whoever has a professional's list has no say in how anybody is reached.
  const messages = holderOf(opening.body.journey) === 'person' ? personsMessages(said) : [];
  const proved = new Set(content.proofs.map(({ message }) => message));
  const confirmed = new Set(messageIds(said).flatMap((id, at) => (proved.has(id) ? [at] : [])));
  return standingOf({ plan, messages, pressing: band === 'now' || band === 'today', confirmed });
}

function personsMessages(said: readonly Said[]): PersonMessage[] {
  return said.flatMap((one) => (one.from === 'person' && 'message' in one ? [one.message] : []));
}

/** What names each of the person's messages that can be read, whatever comes before or after it: its stream, and which of it. */
function messageIds(said: readonly Said[]): string[] {
  const before = new Map<string, number>();
  return said.flatMap((one) => {
    if (one.from !== 'person') return [];
    const number = before.get(one.stream) ?? 0;
    before.set(one.stream, number + 1);
    return 'message' in one ? [`${one.stream} ${number}`] : [];
  });
}

/** The newest plan of the person's, by what names it; null where they sent none. */
export function newestPlanId(said: readonly Said[]): string | null {
  const at = personsMessages(said).findLastIndex(({ kind }) => kind === 'plan');
  return messageIds(said)[at] ?? null;
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
function nextAt(tried: Pick<Ranked, 'contact' | 'content' | 'requests'>, rules: DeskRules, now: number): number | null {
  const newest = tried.content.attempts.at(-1);
  if (!newest) return null;
  if (newest.outcome === 'arranged' && newest.arrangedFor !== undefined) return newest.arrangedFor;
  const next = nextFor(tried, rules, now);
  return next.is === 'wait' ? next.until : newest.at + day;
}

function isArranged({ attempts }: Case): boolean {
  return attempts.at(-1)?.outcome === 'arranged';
}
