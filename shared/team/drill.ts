import type { OnDuty } from '#shared/team/sign-in.ts';

/** After so long somebody looks whether the recovery sheet is where it should be. Seconds: half a year. */
export const drillEvery = 183 * 86_400;

/**
 * When the recovery sheet was last in somebody's hands: at a look at it, at a new one, at coming back by it, or at set-up.
 * Unix seconds.
 */
export function sheetSeenAt({ profile, history }: Pick<OnDuty, 'profile' | 'history'>): number {
  return profile.sheetSeenAt ?? history.keyrings[0]?.content.notBefore ?? 0;
}
