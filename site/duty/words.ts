import { CallLost, CallRefused } from '#shared/calls/call.ts';
import type { ContactPlan } from '#shared/contract/about.ts';
import type { Day, Times } from '#shared/contract/times.ts';
import { Refused } from '#shared/crypto/refused.ts';
import type { answers } from '#site/content/en/answers.ts';
import type { cases } from '#site/content/en/cases.ts';
import type { desk } from '#site/content/en/desk.ts';
import type { members } from '#site/content/en/members.ts';
import type { reaching } from '#site/content/en/reaching.ts';
import type { Words } from '#site/content/languages.ts';
import { fill } from '#site/parts/words.ts';

export type DeskWords = Words<
  typeof desk & { answers: typeof answers; reaching: typeof reaching; cases: typeof cases }
>;
export type MembersWords = Words<typeof members>;

/** What went wrong, in a sentence. */
export function faultText(fault: unknown, { faults, reasons }: DeskWords): string {
  if (fault instanceof CallLost) return faults.lost;
  if (fault instanceof Refused) return fill(faults.refused, { reason: reasons[fault.reason] });
  if (!(fault instanceof CallRefused))
    return fill(faults.other, { title: fault instanceof Error ? fault.message : '' });
  const { code, title } = fault.problem;
  if (code === 'sign-in-failed') return faults.signInFailed;
  if (code === 'recovery-failed') return faults.recoveryFailed;
  if (code === 'not-signed-in') return faults.signedOut;
  if (code === 'waiting') return faults.waiting;
  if (code === 'invite-unknown') return faults.inviteUnknown;
  if (code === 'name-taken') return faults.nameTaken;
  if (code === 'storage-unavailable') return faults.notStored;
  if (code === 'claimed-by-another') return faults.claimed;
  if (code === 'off-shift') return faults.offShift;
  if (code === 'statement-outdated') return faults.outdated;
  return fill(faults.other, { title });
}

/**
 * How and when somebody can be reached, a line for each way in their order: `phone call · Tuesday 09:00 to 12:00 · never
 * Saturday, all day`. Never where it leads. `plan` is null for a professional, who is answered at work.
 */
export function contactTexts(plan: ContactPlan | null, words: DeskWords): string[] {
  const { reaching } = words;
  if (!plan) return [reaching.professionalShort];
  if (plan.choice === 'in-form') return [reaching.inFormShort];
  if (plan.choice === 'come-back') return [reaching.comeBackShort];
  if (plan.choice === 'do-not-contact') return [reaching.doNotContactShort];
  return plan.routes.map(({ method, safe, never }) => {
    const times = timesText(safe, method === 'through' ? reaching.workingHours : reaching.anyTime, words);
    const barred = never.length > 0 && fill(reaching.neverShort, { times: timesText(never, '', words) });
    return [reaching.methods[method], times, barred].filter(Boolean).join(' · ');
  });
}

export function timesText(times: Times[], none: string, words: DeskWords): string {
  return times.length === 0 ? none : times.map((one) => spanText(one, words)).join('; ');
}

/** `Monday, Tuesday 09:00 to 12:00`, `Monday to Friday 13:00 to 15:30`, or `Saturday, all day`. */
function spanText({ days, from, to }: Times, words: DeskWords): string {
  const day = daysText(days, words);
  if (from === '00:00' && to === '24:00') return fill(words.allDay, { day });
  return fill(words.window, { day, from, to });
}

/** Three days or more that follow each other are told by the first and the last. @param days in order, each once */
export function daysText(days: number[], { weekdays, dayRange }: DeskWords): string {
  const nameOf = (day: number) => weekdays[day as keyof typeof weekdays];
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const texts = runs.flatMap((run) => {
    const [first = 0] = run;
    return run.length < 3
      ? run.map(nameOf)
      : [fill(dayRange, { first: nameOf(first), last: nameOf(run.at(-1) ?? first) })];
  });
  return texts.join(', ');
}

const parts = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
});

/**
 * A moment in Europe/London: `Sunday 22/11, 05:57`. The weekday comes from the words, as not every browser knows Welsh.
 * @param seconds Unix time
 */
export function timeText(seconds: number, words: DeskWords): string {
  const { day, month, hour, minute } = partsOf(seconds);
  return `${weekdayOf(dayOf(seconds), words)} ${day}/${month}, ${hour}:${minute}`;
}

/** A day of the calendar: `Tuesday 24/11/2026`. */
export function dayText(day: Day, words: DeskWords): string {
  return `${weekdayOf(day, words)} ${day.split('-').reverse().join('/')}`;
}

/** The day that a moment is in, in Europe/London. @param seconds Unix time */
export function dayOf(seconds: number): Day {
  const { year, month, day } = partsOf(seconds);
  return `${year}-${month}-${day}`;
}

function weekdayOf(day: Day, { weekdays }: DeskWords): string {
  const weekday = ((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7) + 1;
  return weekdays[weekday as keyof DeskWords['weekdays']];
}

/** The clock time in Europe/London: `05:57`. */
export function clockText(seconds: number): string {
  const { hour, minute } = partsOf(seconds);
  return `${hour}:${minute}`;
}

function partsOf(seconds: number): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(seconds * 1000).map(({ type, value }) => [type, value]));
}

/** This device's clock, Unix seconds. */
export function deviceClock(): number {
  return Math.floor(Date.now() / 1000);
}
