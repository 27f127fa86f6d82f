import { nameIn } from '#shared/contract/about.ts';
import { mostHandedOver } from '#shared/contract/hand-over.ts';
import { isEnded, type Ranked } from '../case/ranking.ts';

/** A shift, and some: what somebody did within it they may not have finished. Seconds. */
const shift = 12 * 3600;

/**
 * What a worker has not finished: their claims, and what they worked on in this shift and nobody has claimed since, as a claim
 * lapses by itself. None that has ended. @param now Unix seconds
 */
export function unfinishedOf(ranked: readonly Ranked[], me: string, now: number): Ranked[] {
  const own = ranked.filter((one) => {
    const { state } = one.entry;
    if (isEnded(one.content) || state.is === 'closed') return false;
    return state.is === 'claimed' ? state.by === me : workedOn(one, me, now);
  });
  return own.slice(0, mostHandedOver);
}

function workedOn({ content: { attempts, notes, judgements, actions } }: Ranked, me: string, now: number): boolean {
  return [attempts, notes, judgements, actions].some((done) =>
    done.some(({ by, at }) => by === me && at > now - shift),
  );
}

/** `R. E.`, the first letters of a name; an empty string where none was given. At most three. */
export function initialsOf({ opening }: Pick<Ranked, 'opening'>): string {
  const parts = nameIn(opening.body).match(/[\p{L}\p{N}][^\s-]*/gu) ?? [];
  return parts
    .slice(0, 3)
    .map((part) => `${part.match(/^.\p{M}*/u)?.[0].toUpperCase()}.`)
    .join(' ');
}

/** Enough of a referral's id to find it by among those of a team. */
export function shortId({ entry }: Pick<Ranked, 'entry'>): string {
  return entry.threadId.slice(0, 6);
}
