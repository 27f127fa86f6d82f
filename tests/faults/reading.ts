import { expect } from 'vitest';
import { call, readAnswer } from '#shared/calls/call.ts';
import type { SealedOpening } from '#shared/calls/opening.ts';
import { ThreadList } from '#shared/contract/duty.ts';
import { openOpening } from '#shared/crypto/opening.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { signIn } from '#shared/team/sign-in.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { exampleReferral } from '#tests/examples/referral.ts';

/** The pages come, somebody signs in anew, and every one of these openings is opened at their desk. */
export async function insistOnReading(address: string, pin: Pin, stored: SealedOpening[]): Promise<void> {
  for (const path of ['/', '/cy/write/', '/api/health', '/api/statements', '/api/set-up']) {
    expect((await fetch(`${address}${path}`)).status, path).toBe(200);
  }
  const { line, history, dutyKeys } = await signIn(address, pin, exampleFounding.manager, stretch);
  const { threads } = readAnswer(await call(line, { method: 'GET', path: '/api/threads' }), ThreadList);
  expect(threads.map(({ threadId }) => threadId)).toEqual(
    expect.arrayContaining(stored.map(({ threadId }) => threadId)),
  );
  for (const { threadId } of stored) {
    const { bytes: sealed } = await call(line, { method: 'GET', path: `/api/threads/${threadId}/openings` });
    const { body } = openOpening(sealed, threadId, history.charityId, (epoch) => dutyKeys.get(epoch));
    expect(body).toEqual(exampleReferral);
  }
  await call(line, { method: 'DELETE', path: '/api/session' }).catch(() => null);
}
