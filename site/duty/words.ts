import { CallLost, CallRefused } from '#shared/calls/call.ts';
import type { SafeContact, Window } from '#shared/contract/safe-contact.ts';
import { Refused } from '#shared/crypto/refused.ts';
import type { desk } from '#site/content/en/desk.ts';
import type { members } from '#site/content/en/members.ts';
import type { Words } from '#site/content/languages.ts';
import { fill } from '#site/parts/words.ts';

export type DeskWords = Words<typeof desk>;
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
  if (code === 'statement-outdated') return faults.outdated;
  return fill(faults.other, { title });
}

/** How somebody can be reached, in a line: `phone call · Tuesday 09:00 to 12:00 · never Saturday, all day`. */
export function contactText(plan: SafeContact, words: DeskWords): string {
  const { referral } = words;
  if (plan.choice === 'do-not-contact') return referral.doNotContactShort;
  return plan.routes
    .map(({ method, safe, never }) => {
      const times = windowsText(safe, referral.anyTime, words);
      const barred = never.length > 0 && fill(referral.neverShort, { times: windowsText(never, '', words) });
      return [referral.methods[method], times, barred].filter(Boolean).join(' · ');
    })
    .join(' | ');
}

export function windowsText(windows: Window[], none: string, words: DeskWords): string {
  return windows.length === 0
    ? none
    : byTimes(windows)
        .map((days) => daysText(days, words))
        .join('; ');
}

/** Windows of the same hours together, in the order of the week. */
function byTimes(windows: Window[]): Window[][] {
  const inOrder = windows.toSorted((one, other) => one.day - other.day || (one.from < other.from ? -1 : 1));
  return [...Map.groupBy(inOrder, ({ from, to }) => `${from} ${to}`).values()];
}

/** `Monday, Tuesday 09:00 to 12:00`, or `Saturday, all day`. The windows have the same hours. */
function daysText(windows: Window[], words: DeskWords): string {
  const day = windows.map((window) => words.weekdays[window.day as keyof DeskWords['weekdays']]).join(', ');
  const [{ from, to } = { from: '', to: '' }] = windows;
  if (from === '00:00' && to === '24:00') return fill(words.allDay, { day });
  return fill(words.window, { day, from, to });
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
  const { year, month, day, hour, minute } = partsOf(seconds);
  const weekday = ((new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay() + 6) % 7) + 1;
  return `${words.weekdays[weekday as keyof DeskWords['weekdays']]} ${day}/${month}, ${hour}:${minute}`;
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
