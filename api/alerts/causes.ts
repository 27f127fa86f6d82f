import type { Known } from '#api/alerts/known.ts';
import { entryOf } from '#api/queue/claims.ts';
import { inLondon } from '#shared/triage/london.ts';
import { isWithin } from '#shared/triage/windows.ts';

/** Seconds after which a shift whose member has not looked at the list is missed. */
const missedAfter = 30 * 60;
/** Seconds after which managers are told again of what has not ended. */
const repeatAfter = 4 * 60 * 60;

/** When each member's desk last asked for the list. Unix seconds; in memory only, as it says who worked when. */
export type Looks = ReadonlyMap<string, number>;

/** When managers were last told of what. Unix seconds by cause. */
export type Told = ReadonlyMap<string, number>;

/**
 * What managers should know at a moment, each under a name of its own: a thread that nobody has opened in time, a shift that
 * was missed, nobody on duty.
 * @param since from when on looks were noted: a server that has just begun knows of none
 */
export function causesAt(known: Known, looks: Looks, since: number, now: number): string[] {
  return [...unopened(known, now), ...missed(known, looks, since, now), ...nobodyOn(known, now)];
}

/** Whether there is anything new to tell managers, and what they have been told of then. */
export function tell(causes: string[], told: Told, now: number): { isNew: boolean; told: Told } {
  const fresh = causes.filter((cause) => (told.get(cause) ?? Number.NEGATIVE_INFINITY) <= now - repeatAfter);
  const kept = causes.flatMap((cause) => {
    const at = fresh.includes(cause) ? now : told.get(cause);
    return at === undefined ? [] : [[cause, at] as const];
  });
  return { isNew: fresh.length > 0, told: new Map(kept) };
}

/** One that somebody worked on and whose claim has lapsed is the desk's to tell of: whoever wrote a word to it has opened it. */
function unopened({ threads, rules }: Known, now: number): string[] {
  return threads
    .filter((thread) => thread.revision === 0 && now - thread.at >= rules.unopenedAfter * 60)
    .filter((thread) => entryOf(thread, now).state.is === 'new')
    .map(({ threadId }) => `unopened ${threadId}`);
}

/** Whoever is on call sleeps, and need not have looked. */
function missed({ shifts }: Known, looks: Looks, since: number, now: number): string[] {
  return (shifts ?? [])
    .filter(({ kind, begins }) => kind === 'duty' && now - Math.max(begins, since) >= missedAfter)
    .filter(({ member, begins }) => member !== null && (looks.get(member) ?? 0) < begins)
    .map(({ of, day }) => `missed ${of} ${day}`);
}

/**
 * A charity that says when it is open is not woken each night because nobody works then: nobody on duty counts while it is
 * open, and in a shift that is planned and has nobody. One that does not say should always have somebody.
 */
function nobodyOn({ shifts, open }: Known, now: number): string[] {
  if (!shifts || shifts.some(({ member }) => member !== null)) return [];
  const shouldBe = open.length === 0 || shifts.length > 0 || isWithin(open, inLondon(now));
  return shouldBe ? ['nobody'] : [];
}
