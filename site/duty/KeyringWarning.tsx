import { keyringAge } from '#shared/team/clock.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { fill } from '#site/parts/words.ts';
import { deviceClock, type MembersWords } from './words.ts';

/** What every desk says long before the keyring runs out, and when this computer's clock can't be believed. */
export function KeyringWarning({ members, onDuty }: { members: MembersWords; onDuty: OnDuty }) {
  const { keyring } = members;
  const age = keyringAge(onDuty.history, deviceClock(), onDuty.serverNow);
  if (age.is === 'fresh' || age.is === 'due') return null;
  const text = {
    late: () => fill(keyring.late, { days: age.is === 'late' ? age.daysLeft : 0 }),
    expired: () => keyring.expired,
    'clock-wrong': () => keyring.clock,
  }[age.is]();
  return (
    <p class="notice" role="status">
      {text}
    </p>
  );
}
