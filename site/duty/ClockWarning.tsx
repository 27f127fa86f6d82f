import { useState } from 'preact/hooks';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { fill } from '#site/parts/words.ts';
import { type DeskWords, deviceClock } from './words.ts';

/** Seconds by which two clocks may differ before somebody could be rung at a time that is not theirs. */
const tolerance = 120;

/** That this computer and the server do not agree on the time, by which it is said when it is safe to ring. */
export function ClockWarning({ words, onDuty }: { words: DeskWords; onDuty: OnDuty }) {
  // The server told its time when this desk was opened.
  const [ahead] = useState(() => deviceClock() - onDuty.serverNow);
  if (Math.abs(ahead) < tolerance) return null;
  const { ahead: isAhead, behind } = words.queue.clockOff;
  const minutes = Math.round(Math.abs(ahead) / 60);
  return (
    <p class="notice" role="status">
      {fill(ahead > 0 ? isAhead : behind, { minutes })}
    </p>
  );
}
