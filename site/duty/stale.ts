import { type KnownSettings, profileOf } from '#shared/team/settings.ts';
import { isStale, type Line, type LineId, numbers } from '#site/content/numbers.ts';

/** A number whose check no longer counts. `source` is where a helpline's was compared; an own one's owner is the charity. */
export type StaleNumber =
  | { is: 'helpline'; id: LineId; number: string; lastChecked: string; source: string }
  | { is: 'own'; name: string; number: string; lastChecked: string };

/** Every number on the pages that was last checked too long ago, the charity's own first. @param now Unix seconds */
export function staleNumbers(known: KnownSettings, now: number): StaleNumber[] {
  const day = new Date(now * 1000);
  const own = (profileOf(known)?.numbers ?? [])
    .filter((one) => isStale(one, day))
    .map(({ name, number, lastChecked }) => ({ is: 'own', name, number, lastChecked }) as const);
  const helplines = Object.entries(numbers as Record<LineId, Line>)
    .filter(([, line]) => isStale(line, day))
    .map(([id, { number, lastChecked, source }]) => {
      return { is: 'helpline', id: id as LineId, number, lastChecked, source } as const;
    });
  return [...own, ...helplines];
}
