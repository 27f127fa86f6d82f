import type { Nation } from '#shared/contract/charity.ts';
import type { RotaPlan, ShiftKind, WeeklyShift } from '#shared/contract/rota.ts';
import { isBankHoliday } from '#shared/triage/bank-holidays.ts';
import { dayAfter, inLondon, minuteOf, momentOf, weekdayOf } from '#shared/triage/london.ts';

/** A shift as it is worked: `of` is the one of the rota that it comes from, `day` that on which it begins. Unix seconds. */
export type Shift = { of: string; day: string; member: string; kind: ShiftKind; begins: number; ends: number };

/** The same where nobody may work it: it is planned, and whoever should is no member any more, or was taken out for a day. */
export type PlannedShift = Omit<Shift, 'member'> & { member: string | null };

/** Seconds in which nobody is on shift. */
export type Gap = { begins: number; ends: number };

/** What a rota is reckoned with besides itself. Who is no member any more works no shift. */
export type Working = { plan: RotaPlan; nation: Nation; members: ReadonlySet<string> };

/** How far ahead the next shift is looked for. Days. */
const ahead = 28;

/** Shifts of which some part lies between two moments, in the order in which they begin. Unix seconds. */
export function shiftsBetween(working: Working, from: number, to: number): Shift[] {
  return plannedBetween(working, from, to).flatMap(({ member, ...shift }) =>
    member === null ? [] : [{ ...shift, member }],
  );
}

/** The same, and besides them those that nobody works. */
export function plannedBetween({ plan, nation, members }: Working, from: number, to: number): PlannedShift[] {
  // One that began on the day before may go on.
  const first = dayAfter(inLondon(from).day, -1);
  const last = inLondon(to).day;
  const changed = new Map(plan.changes.map(({ shift, day, member }) => [`${shift} ${day}`, member]));
  const shifts: PlannedShift[] = [];
  for (const single of plan.single) {
    if (single.day >= first && single.day <= last) shifts.push(worked(single, single.day, single.member));
  }
  for (let day = first; day <= last; day = dayAfter(day, 1)) {
    for (const weekly of plan.weekly) {
      if (!isWorkedOn(weekly, day, nation)) continue;
      const member = changed.get(`${weekly.id} ${day}`);
      shifts.push(worked(weekly, day, member === undefined ? weekly.member : member));
    }
  }
  return shifts
    .filter(({ begins, ends }) => begins < ends && begins < to && ends > from)
    .map((shift) => (shift.member !== null && members.has(shift.member) ? shift : { ...shift, member: null }))
    .sort((one, other) => one.begins - other.begins || one.ends - other.ends || (one.of < other.of ? -1 : 1));
}

/** Who is on shift at a moment. @param now Unix seconds */
export function onShift(working: Working, now: number): Shift[] {
  return shiftsBetween(working, now, now + 1);
}

/** The shifts that begin next, all at the same moment; none where none is to come within four weeks. */
export function nextShifts(working: Working, now: number): Shift[] {
  const later = shiftsBetween(working, now, now + ahead * 86_400).filter(({ begins }) => begins > now);
  return later.filter(({ begins }) => begins === later[0]?.begins);
}

/** When nobody is on shift between two moments. */
export function gapsBetween(working: Working, from: number, to: number): Gap[] {
  const gaps: Gap[] = [];
  let covered = from;
  for (const { begins, ends } of shiftsBetween(working, from, to)) {
    if (begins > covered) gaps.push({ begins: covered, ends: begins });
    covered = Math.max(covered, ends);
  }
  if (covered < to) gaps.push({ begins: covered, ends: to });
  return gaps;
}

function isWorkedOn({ days, since, until, bankHolidays }: WeeklyShift, day: string, nation: Nation): boolean {
  if (day < since || (until !== undefined && day > until) || !days.includes(weekdayOf(day))) return false;
  return bankHolidays === 'as-usual' || !isBankHoliday(day, nation);
}

type Span = { id: string; kind: ShiftKind; from: string; to: string };

function worked({ id, kind, from, to }: Span, day: string, member: string | null): PlannedShift {
  const endsOn = to > from ? day : dayAfter(day, 1);
  const begins = momentOf(day, minuteOf(from));
  return { of: id, day, member, kind, begins, ends: momentOf(endsOn, minuteOf(to)) };
}
