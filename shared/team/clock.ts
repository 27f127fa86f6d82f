import type { VerifiedHistory } from '#shared/team/history.ts';

const day = 24 * 60 * 60;
/** A manager's sign-in makes a new epoch when the keyring is a week old. */
const renewalDue = 7 * day;
/** From here on every desk says that no manager has renewed it. */
const renewalLate = 21 * day;
/** A device whose clock is further off than this makes no statements. */
const clockTolerance = day;

export type KeyringAge =
  | { is: 'fresh' }
  | { is: 'due' }
  | { is: 'late'; daysLeft: number }
  | { is: 'expired' }
  | { is: 'clock-wrong' };

/**
 * How old the keyring is by this device's clock. A device that differs from the server by more than a day, or that is
 * before the keyring was made, is not believed: it would sign times that are years off.
 * @param now this device's clock, @param serverNow the server's; Unix seconds
 */
export function keyringAge({ keyring }: Pick<VerifiedHistory, 'keyring'>, now: number, serverNow: number): KeyringAge {
  const { notBefore, notAfter } = keyring.content;
  if (Math.abs(now - serverNow) > clockTolerance || now < notBefore - clockTolerance) return { is: 'clock-wrong' };
  if (now > notAfter) return { is: 'expired' };
  if (now - notBefore >= renewalLate) return { is: 'late', daysLeft: Math.ceil((notAfter - now) / day) };
  return now - notBefore >= renewalDue ? { is: 'due' } : { is: 'fresh' };
}
