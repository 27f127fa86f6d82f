import { CallRefused, call } from '#shared/calls/call.ts';
import { wipe } from '#shared/crypto/keys.ts';
import { wipeMember } from '#shared/crypto/member.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';

/** Has the server end a session. The desk shuts whether it answers or not; by itself a session ends after 12 hours. */
export async function endSession({ line }: OnDuty): Promise<void> {
  await call(line, { method: 'DELETE', path: '/api/session' }).catch(() => undefined);
}

/** Overwrites every key of a session and lets go of its token. May be called again. */
export function forget({ line, keys, dutyKeys, charityKey }: OnDuty): void {
  wipeMember(keys);
  wipe(...dutyKeys.values());
  dutyKeys.clear();
  if (charityKey) wipe(charityKey);
  delete line.token;
}

/** Whether a call was refused because the session is over. */
export function isSignedOut(fault: unknown): boolean {
  return fault instanceof CallRefused && fault.problem.code === 'not-signed-in';
}
