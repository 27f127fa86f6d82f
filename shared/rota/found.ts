import { nanoid } from 'nanoid';
import type { RotaPlan } from '#shared/contract/rota.ts';
import type { FoundShift } from '#shared/rota/calendar.ts';

/**
 * The rota with shifts that were found in a calendar, each given to whoever its title means; those of no member stay out.
 * What a calendar leaves out of a weekly shift is a day on which nobody works it.
 */
export function withFound(plan: RotaPlan, found: readonly FoundShift[], whose: ReadonlyMap<string, string>): RotaPlan {
  const added: RotaPlan = { ...plan, weekly: [...plan.weekly], single: [...plan.single], changes: [...plan.changes] };
  for (const shift of found) {
    const member = whose.get(shift.title);
    if (member === undefined) continue;
    const id = nanoid();
    const common = { id, member, kind: 'duty', from: shift.from, to: shift.to } as const;
    if (shift.repeats === 'no') {
      added.single.push({ ...common, day: shift.day });
      continue;
    }
    const { days, since, until, except } = shift;
    added.weekly.push({ ...common, days, since, bankHolidays: 'as-usual', ...(until !== null && { until }) });
    added.changes.push(...except.map((day) => ({ shift: id, day, member: null })));
  }
  return added;
}

/** What each event is called, once. */
export function titlesIn(found: readonly FoundShift[]): string[] {
  return [...new Set(found.map(({ title }) => title))];
}
