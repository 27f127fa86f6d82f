import { type RotaPlan, type SingleShift, WeeklyShift } from '#shared/contract/rota.ts';
import type { Shift } from '#shared/rota/shifts.ts';
import { dayAfter } from '#shared/triage/london.ts';

/** The rota with one more shift. */
export function withShift(plan: RotaPlan, shift: WeeklyShift | SingleShift): RotaPlan {
  return isWeekly(shift) ? { ...plan, weekly: [...plan.weekly, shift] } : { ...plan, single: [...plan.single, shift] };
}

/** The rota without a shift, and without what was changed about it. */
export function withoutShift(plan: RotaPlan, id: string): RotaPlan {
  const { weekly, single, changes } = plan;
  return {
    ...plan,
    weekly: weekly.filter((one) => one.id !== id),
    single: single.filter((one) => one.id !== id),
    changes: changes.filter(({ shift }) => shift !== id),
  };
}

/** The rota with another working one day of a shift, or nobody. A single shift that nobody works is none. */
export function worked(plan: RotaPlan, { of, day }: Pick<Shift, 'of' | 'day'>, member: string | null): RotaPlan {
  const single = plan.single.find(({ id }) => id === of);
  if (single) {
    const others = withoutShift(plan, of);
    return member === null ? others : withShift(others, { ...single, member });
  }
  const weekly = plan.weekly.find(({ id }) => id === of);
  const changes = plan.changes.filter((change) => change.shift !== of || change.day !== day);
  return weekly?.member === member
    ? { ...plan, changes }
    : { ...plan, changes: [...changes, { shift: of, day, member }] };
}

/**
 * The rota without what was over before a day: nobody needs to know for long who worked when. What began on the day before
 * stays, as it may go on past midnight.
 */
export function sinceDay(plan: RotaPlan, day: string): RotaPlan {
  const { weekly, single, changes } = plan;
  const first = dayAfter(day, -1);
  return {
    ...plan,
    weekly: weekly.filter(({ until }) => until === undefined || until >= first),
    single: single.filter((one) => one.day >= first),
    changes: changes.filter((one) => one.day >= first),
  };
}

/** The rota by which the list is shown to whoever is on shift alone, or to everybody. */
export function listedTo(plan: RotaPlan, to: 'on-shift' | 'everybody'): RotaPlan {
  const { onShiftOnly: _, ...shifts } = plan;
  return to === 'on-shift' ? { ...shifts, onShiftOnly: true } : shifts;
}

function isWeekly(shift: WeeklyShift | SingleShift): shift is WeeklyShift {
  return WeeklyShift.safeParse(shift).success;
}
