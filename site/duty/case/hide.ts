import { call } from '#shared/calls/call.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';

/** Has the server hide a thread from a member, or show it to them again. @throws {CallRefused | CallLost} */
export async function hideThread({ line }: OnDuty, threadId: string, memberId: string, hidden: 'hidden' | 'shown') {
  const path = `/api/threads/${threadId}/hidden/${memberId}`;
  await call(line, { method: hidden === 'hidden' ? 'PUT' : 'DELETE', path });
}
